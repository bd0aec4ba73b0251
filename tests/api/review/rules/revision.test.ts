import { expect, test } from "vitest";

import type { CellChange, ReleaseDiff } from "../../../../api/contract/release-diff.ts";
import { statementText } from "../../../../api/contract/review.ts";
import { revisionStatement } from "../../../../api/review/rules/revision.ts";

const side = { at: "2026-01-06T10:00:00Z", hash: "" };

function diff(cells: readonly CellChange[]): ReleaseDiff {
  return {
    earlier: { ...side, id: "r1" },
    later: { ...side, id: "r2" },
    contributions: [],
    counts: { changed: 0, new: 0, withdrawn: 0, withheld: 0, remarked: 0 },
    cells: [...cells],
    left: 0,
    totals: [],
    stateNames: { TUR: "Türkiye", ROU: "Romania" },
    review: [],
    summary: "",
    sentences: [],
  };
}

function cell(state: string, year: number, kind: CellChange["kind"]): CellChange {
  const figure = { year, value: 1, low: 1, high: 1, status: "reported" as const, flags: [] };
  return {
    kind,
    state,
    indicator: "THB.VIC.DET",
    label: "Victims detected",
    year,
    breakdown: {},
    unit: "persons",
    before: { ...figure, cell: `c_1_${year}` },
    after: { ...figure, cell: `c_2_${year}` },
    change: { value: null, low: null, high: null },
    relative: null,
    line: null,
  };
}

test("what changed in the years of the Review is counted by kind and state; other years and remarks are not", () => {
  const cells = [
    cell("TUR", 2020, "changed"),
    cell("ROU", 2019, "new"),
    cell("TUR", 2015, "changed"),
    cell("TUR", 2018, "remarked"),
  ];
  const statement = revisionStatement(diff(cells), 2018, 2020);
  expect(statementText(statement)).toBe(
    "Since release r1, of the figures from 2018 to 2020: one changed and one new. They are figures of Türkiye and Romania.",
  );
  expect(statement.proof.inputs).toEqual(["c_1_2020", "c_2_2020", "c_1_2019", "c_2_2019"]);
});

test("where nothing changed, that is said", () => {
  expect(statementText(revisionStatement(diff([]), 2018, 2020))).toBe(
    "Since release r1, of the figures from 2018 to 2020 none has changed.",
  );
});
