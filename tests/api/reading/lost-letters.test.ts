import { expect, test } from "vitest";

import { restore } from "../../../api/reading/lost-letters.ts";
import { check, codesOf, cellsOf } from "../../support/check.ts";

const NAMES = [
  ["qadinlar", "F"],
  ["kisiler", "M"],
  ["nefer", "persons"],
  ["never", "no"],
] as const;

test("a name that lost letters is known where only one name has its shape", () => {
  expect(restore("ki?il?r", NAMES)).toBe("M");
  expect(restore("n?f?r", NAMES)).toBe("persons");
});

test("nothing is made of a shape that two names have, of too few letters, or of a text that lost none", () => {
  expect(restore("ne?er", NAMES)).toBeNull();
  expect(restore("????r", NAMES)).toBeNull();
  expect(restore("nefer", NAMES)).toBeNull();
  expect(restore("nefe?a", NAMES)).toBeNull();
});

test("a return of Azerbaijan without its ə is read, each name is said, and the loss is one question", () => {
  const text = "Göst?rici;İl;Ölçü vahidi;Qiym?t\nTHB.VIC.DET;2018;n?f?r;12\nTHB.VIC.DET;2019;n?f?r;13\n";
  const checked = check(text, { state: "AZE" });
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET persons 12", "2019 THB.VIC.DET persons 13"]);
  expect(codesOf(checked).filter((code) => code === "ENC-103")).toHaveLength(2);
  expect(checked.report.questions).toHaveLength(1);
  expect(codesOf(checked)).toContain("COD-352");
});
