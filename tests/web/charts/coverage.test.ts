import { expect, test } from "vitest";

import type { CoverageView } from "../../../api/contract/coverage.ts";
import { coverageCaption } from "../../../web/charts/coverage-caption.ts";
import { coverageLayout, stepOf } from "../../../web/charts/coverage.ts";
import { coverageTable } from "../../../web/charts/table.ts";

const cell = (state: string, section: string, year: number, answered: readonly string[]) => ({
  state,
  section,
  year,
  answered: [...answered],
  asked: 12,
  figures: answered.length * 3,
  contribution: `${state}-2018-2020-v1`,
});

const view: CoverageView = {
  release: "r1",
  releasedAt: "2026-11-20T09:30:00Z",
  years: [2018, 2019, 2020],
  states: [
    { iso3: "ROU", name: "Romania", memberSince: 1992 },
    { iso3: "UKR", name: "Ukraine", memberSince: 1992 },
  ],
  sections: [
    { code: "A", id: "trafficking", label: "Trafficking", optional: false, indicators: [] },
    { code: "C", id: "cybercrime", label: "Cybercrime", optional: false, indicators: [] },
    { code: "D", id: "weapons", label: "Weapons", optional: true, indicators: [] },
  ],
  cells: [
    cell("ROU", "A", 2018, ["THB.VIC.DET", "THB.OFF.REC"]),
    cell("ROU", "A", 2020, ["THB.VIC.DET"]),
    cell("UKR", "A", 2018, []),
    cell("UKR", "C", 2019, ["CYB.OFF.ACC"]),
    cell("ROU", "A", 2019, []),
  ],
  indicators: [],
  sources: [],
};
const drawing = { theme: "light", width: 600, height: 200 } as const;

test("a square tells answered, asked and not answered, and not asked apart", () => {
  const { squares } = coverageLayout(view, drawing);
  const step = (state: string, section: string, year: number): number | null | undefined =>
    squares.find((each) => each.state === state && each.section === section && each.year === year)?.step;
  expect([step("ROU", "A", 2018), step("ROU", "A", 2019), step("UKR", "C", 2018)]).toEqual([2, 0, null]);
});

test("optional subjects are drawn only when asked for", () => {
  expect(coverageLayout(view, drawing).blocks.map((block) => block.lines.join(" "))).toEqual([
    "Trafficking",
    "Cybercrime",
  ]);
  expect(coverageLayout(view, { ...drawing, sections: ["D"] }).blocks.map((block) => block.lines.join(" "))).toEqual([
    "Weapons",
  ]);
});

test("squares of a row and of neighbouring subjects do not meet", () => {
  const row = coverageLayout(view, drawing).squares.filter((square) => square.state === "ROU");
  for (const [index, square] of row.entries()) {
    expect(row[index + 1]?.x ?? Number.POSITIVE_INFINITY).toBeGreaterThan(square.x + square.side);
    expect(square.x + square.side).toBeLessThanOrEqual(600);
  }
});

test("the steps are one indicator, up to three, six, nine, and more", () => {
  expect([1, 2, 3, 4, 6, 7, 9, 10, 40].map(stepOf)).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

test("the headline counts states with figures, and the description names every state's years", () => {
  const caption = coverageCaption(view);
  expect(caption.headline).toBe("Figures given by one state on trafficking and one state on cybercrime");
  expect(caption.alt).toContain("Romania: trafficking 2018 and 2020; cybercrime no year.");
});

test("the table counts years with figures", () => {
  expect(coverageTable(view).rows.map((row) => row.cells.map((each) => each.text))).toEqual([
    ["2 of 3", "0 of 3", "0 of 3"],
    ["0 of 3", "1 of 3", "0 of 3"],
  ]);
});
