import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import type { Checked } from "../../../api/validating/check.ts";
import { checkAnyFile, codesOf } from "../../support/check.ts";
import { laidWorkbook } from "../../support/workbooks.ts";

const ROWS = [
  ["indicator", "sex", "year", "value"],
  ["THB.VIC.DET", "F", 2018, 11],
  [null, null, 2019, 12],
  [null, "M", 2018, 13],
  [null, null, 2019, 14],
];
const merge = (startCol: number, startRow: number, endRow: number) => ({
  startRow,
  endRow,
  startCol,
  endCol: startCol,
});

function kept({ observations }: Checked): readonly string[] {
  return observations.map(({ key, observed, cell }) => {
    const { sex = "" } = key.breakdown;
    return `${key.indicator} ${sex} ${key.year} ${"value" in observed ? observed.value : "?"} ${cell.line}`;
  });
}

test("a cell that is merged downwards holds for each of its rows, and the figures keep their own places", async () => {
  const bytes = await laidWorkbook(ROWS, [merge(0, 1, 4), merge(1, 1, 2), merge(1, 3, 4)]);
  const checked = await checkAnyFile(bytes, { filename: "figures.xlsx" });
  expect(kept(checked)).toEqual([
    "THB.VIC.DET F 2018 11 2",
    "THB.VIC.DET F 2019 12 3",
    "THB.VIC.DET M 2018 13 4",
    "THB.VIC.DET M 2019 14 5",
  ]);
  expect(codesOf(checked).filter((code) => code === "STR-225")).toHaveLength(3);
});

test("a cell under a merged one that its sender put right has its own text", async () => {
  const bytes = await laidWorkbook(ROWS, [merge(0, 1, 4), merge(1, 1, 2), merge(1, 3, 4)]);
  const correction = { sheet: "Sheet1", line: 5, column: 2, from: "", to: "F" };
  const note = { ...NO_COVERING_NOTE, corrections: [correction] };
  const checked = await checkAnyFile(bytes, { filename: "figures.xlsx", note });
  expect(kept(checked).filter((one) => one.startsWith("THB.VIC.DET M"))).toEqual(["THB.VIC.DET M 2018 13 4"]);
});

test("a figure that is merged over two rows is asked about, and neither row gets it twice", async () => {
  const rows = [ROWS[0] ?? [], ["THB.VIC.DET", "F", 2018, 11], ["THB.VIC.DET", "F", 2019, null]];
  const checked = await checkAnyFile(await laidWorkbook(rows, [merge(3, 1, 2)]), { filename: "figures.xlsx" });
  expect([kept(checked)[0], codesOf(checked).includes("STR-212")]).toEqual(["THB.VIC.DET F 2018 11 2", true]);
  expect(kept(checked)[1]).not.toContain("11");
});
