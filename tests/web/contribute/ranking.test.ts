import { expect, test } from "vitest";

import { markCells } from "../../../web/pages/contribute/marked-cells.ts";
import { lastingName, tellOnce } from "../../../web/pages/contribute/ranking.ts";
import { placeWords } from "../../../web/pages/contribute/report-words.ts";
import { check, checkAnyFile } from "../../support/check.ts";
import { workbook } from "../../support/workbooks.ts";

const HEAD = "indicator;year;drug;unit;value";

function ofCode(text: string, code: string) {
  return check(text).report.findings.filter((finding) => finding.code === code);
}

test("a word that is not known is told once for all rows that have it, another word by itself", () => {
  const rows = ["2018;fairy dust", "2019;fairy dust", "2020;moon dust"].map((row) => `DRG.SZR.QKG;${row};kg;5`);
  const told = tellOnce(ofCode([HEAD, ...rows].join("\n"), "COD-351"));
  expect(told.map(({ finding, same }) => [finding.at.line, same.map(({ at }) => at.line)])).toEqual([
    [2, [3]],
    [4, []],
  ]);
});

test("a finding keeps its name when another one before it is gone, so that what is typed beside it stays", () => {
  const good = "DRG.SZR.QKG;2018;heroin;kg;5";
  const later = "DRG.SZR.QKG;2019;heroin;kg;6x";
  const [before] = ofCode([HEAD, good.replace("5", "4x"), later].join("\n"), "CEL-301").slice(1);
  const [after] = ofCode([HEAD, good, later].join("\n"), "CEL-301");
  if (before === undefined || after === undefined) throw new Error("Both files have a broken number in line 3.");
  expect(before.id).not.toBe(after.id);
  expect(lastingName(before)).toBe(lastingName(after));
});

test("a finding of one sheet is shown on that sheet alone, and its place names it", async () => {
  const sheet = (year: number, value: string) => [
    ["indicator", "year", "unit", "value"],
    ["THB.VIC.DET", year, "persons", value],
  ];
  const { report } = await checkAnyFile(await workbook({ Old: sheet(2018, "12"), New: sheet(2019, "6x8") }), {
    filename: "mine.xlsx",
  });
  const wrong = report.findings.find(({ code }) => code === "CEL-301");
  if (wrong === undefined) throw new Error("6x8 is no number.");
  const table = { rows: [], lines: [1, 2], header: 0, fields: [], divided: true };
  expect(markCells(report, { ...table, sheet: "New" }).placeOf(wrong)).toEqual({ row: 1, column: 3 });
  expect(markCells(report, { ...table, sheet: "Old" }).placeOf(wrong)).toBeNull();
  expect(placeWords(wrong, report)).toBe("New: line 2, D2");
});
