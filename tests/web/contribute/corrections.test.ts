import { expect, test } from "vitest";

import {
  addCorrection,
  cellCorrectionsOf,
  type Correction,
  correctionAt,
  correctionsCsv,
} from "../../../web/pages/contribute/corrections.ts";

const ONE = { sheet: null, column: 3, heading: "value", from: "4x7", to: "497", cells: [{ row: 1, line: 2 }] };

/** Corrections made one after another. */
function after(...made: readonly Omit<Correction, "id">[]): readonly Correction[] {
  return made.reduce<readonly Correction[]>(addCorrection, []);
}

test("a second correction of a cell takes the place of the first, and the first text is remembered", () => {
  expect(after(ONE, { ...ONE, from: "497", to: "498" })).toEqual([{ ...ONE, id: 2, from: "4x7", to: "498" }]);
});

test("a cell that is given back its own text is no correction", () => {
  expect(after(ONE, { ...ONE, from: "497", to: "4x7" })).toEqual([]);
});

test("one cell of a correction in many rows may be corrected otherwise", () => {
  const many = { sheet: null, column: 0, heading: "indicator", from: "victms", to: "THB.VIC.DET" };
  const cells = [1, 2, 3].map((row) => ({ row, line: row + 1 }));
  const corrections = after(
    { ...many, cells },
    { ...many, from: "THB.VIC.DET", to: "THB.VIC.CIT", cells: [{ row: 2, line: 3 }] },
  );
  expect(cellCorrectionsOf(corrections)).toEqual([
    { sheet: null, line: 2, column: 1, from: "victms", to: "THB.VIC.DET" },
    { sheet: null, line: 4, column: 1, from: "victms", to: "THB.VIC.DET" },
    { sheet: null, line: 3, column: 1, from: "victms", to: "THB.VIC.CIT" },
  ]);
  expect(correctionAt(corrections, 2, 0)).toMatchObject({ from: "victms", to: "THB.VIC.CIT" });
  expect(correctionAt(corrections, 2, 1)).toBeNull();
});

test("the same text in another column is another correction", () => {
  expect(after(ONE, { ...ONE, column: 4 })).toHaveLength(2);
});

test("the list of corrections is a CSV file with the lines and columns of the file that was chosen", () => {
  expect(correctionsCsv(after({ ...ONE, from: 'say "4,7"' }))).toBe(
    'line,column,heading,from,to\r\n2,4,value,"say ""4,7""",497\r\n',
  );
});
