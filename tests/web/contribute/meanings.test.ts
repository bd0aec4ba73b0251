import { expect, test } from "vitest";

import type { Finding } from "../../../api/contract/report.ts";
import { meaningWords, readingsOf, wordOf } from "../../../web/pages/contribute/meanings.ts";
import { check } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";

const FILE = [
  "Indicator;Year;Drug;Unit;Value;Colour",
  "Seized stuff;2019;heroin;kg;12;red",
  "DRG.SZR.QKG;2019;fairy dust;kg;12;red",
  "DRG.SZR.QKG;2020;heroin;wagons;12;red",
  "DRG.SZR.QKG;2020;cocaine;kg;1x;red",
].join("\r\n");

function findingOf(code: string, line: number): Finding {
  const { report } = check(new TextEncoder().encode(FILE), { state: "ROU" });
  const found = report.findings.find((finding) => finding.code === code && finding.at.line === line);
  if (found === undefined) throw new Error(`There is no ${code} in line ${line}.`);
  return found;
}

test.each([
  ["COD-351", 2, "Seized stuff", "indicator", "DRG.SZR.QKG"],
  ["COD-351", 3, "fairy dust", "drug", "HER"],
  ["UNI-401", 4, "wagons", "unit", "kg"],
  ["HDR-252", 1, "Colour", "column", "note"],
])("what %s in line %i is about can be given a meaning: “%s” as %s", (code, line, text, field, among) => {
  const word = wordOf(findingOf(code, line), text, edition());
  expect(word).toMatchObject({ field, text });
  expect(word?.choices.map(({ id }) => id)).toContain(among);
});

test("a figure is no word, and an empty cell neither", () => {
  expect(wordOf(findingOf("CEL-301", 5), "1x", edition())).toBeNull();
  expect(wordOf(findingOf("COD-351", 3), " ", edition())).toBeNull();
});

test("a meaning is said in the questionnaire’s words", () => {
  expect(meaningWords({ field: "drug", text: "дрога", code: "HER" }, edition())).toBe("Heroin");
  expect(meaningWords({ field: "column", text: "Jahr 19", code: "2019" }, edition())).toBe("Figures of 2019");
});

test("what the check proposes for words is offered at every row with them", () => {
  const file = "Показатель;2018\nИзъято героина, кг;12\nИзъято героина, кг;13\n";
  const { report } = check(new TextEncoder().encode(file), { state: "RUS" });
  const unknown = report.findings.filter(({ code }) => code === "COD-351");
  const labels = unknown.map((finding) => readingsOf(finding, report)[0]?.label);
  const label = "Quantity of drugs seized, by weight: Heroin (kilograms)";
  expect(labels).toEqual([label, label]);
  const wording = { field: "indicator", text: "", code: "DRG.SZR.QKG", breakdown: { drug: "HER" }, unit: "kg" };
  expect(meaningWords(wording, edition())).toBe(label);
});
