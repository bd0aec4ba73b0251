import { expect, test } from "vitest";

import type { DecompositionView } from "../../../../api/contract/decomposition.ts";
import { statementText } from "../../../../api/contract/review.ts";
import { medianChangeStatement } from "../../../../api/review/rules/decomposition.ts";
import { point, seriesView } from "../../../support/views.ts";
import { evidence } from "../evidence.ts";
import { DETECTED_VICTIMS } from "../published.ts";

const none = { value: null, low: null, high: null };
const victims = evidence(DETECTED_VICTIMS);

/** Two years of a few states and the median of their changes, which is given and not computed here. */
function view(cells: Readonly<Record<string, readonly [number, number]>>, median: number): DecompositionView {
  const { by: _, years: __, series: ___, ...head } = seriesView({});
  const states = Object.keys(cells);
  const part = { states: [], change: none };
  return {
    ...head,
    from: 2018,
    to: 2020,
    earlier: { ...none, reporters: states },
    later: { ...none, reporters: states },
    total: none,
    relative: none,
    common: { ...part, states, earlier: none, later: none, relative: none },
    broken: part,
    entries: part,
    exits: part,
    states: Object.entries(cells).map(([state, [before, now]]) => ({
      state,
      standing: "common",
      before: point(2018, before, state),
      now: point(2020, now, state),
      change: none,
      relative: none,
      share: none,
    })),
    driver: null,
    median: { value: median, low: median, high: median, states },
    rising: [],
    falling: [],
    jumps: [],
    revisions: null,
    publishable: true,
    withheld: [],
    sentences: [],
  };
}

/** −9, −4, −4, +3 and +23 per cent of 100: the middle one is −4. */
const FIVE = { ALB: [100, 91], AZE: [100, 96], BGR: [100, 103], ROU: [100, 123], SRB: [100, 96] } as const;

const BREAK = {
  id: "b1",
  state: "ROU",
  indicator: "THB.VIC.DET",
  breakdown: {},
  year: 2019,
  kind: "counting-rule",
  text: "",
  source: "",
  declaredBy: "state",
  declaredAt: "2026-01-01T00:00:00Z",
  cell: null,
  sentence: "",
} as const;

function text(decomposition: DecompositionView): string | null {
  const statement = medianChangeStatement(victims, decomposition);
  return statement && statementText(statement);
}

test("the median of the states' own changes is told with how many states it is of", () => {
  expect(text(view(FIVE, -0.04))).toBe(
    "The median of the states' own changes between 2018 and 2020 was a decrease of 4 per cent, over the five states with " +
      "at least 20 in 2018.",
  );
  expect(medianChangeStatement(victims, view(FIVE, -0.04))?.proof.inputs).toHaveLength(10);
});

test("from three times on a factor is told, and next to nothing as such", () => {
  // 10.4 times the figure is an increase of 940 per cent.
  expect(text(view(FIVE, 9.4))).toContain("was an increase by a factor of 10, over");
  expect(text(view(FIVE, 1.9))).toContain("was an increase of 190 per cent, over");
  expect(text(view(FIVE, -0.004))).toContain("was close to zero, over");
});

test("of fewer states than the floor, over a break, or where the sum is withheld, nothing is told", () => {
  const { SRB: _, ...four } = FIVE;
  expect(text(view(four, -0.04))).toBeNull();
  expect(text({ ...view(FIVE, -0.04), publishable: false })).toBeNull();
  expect(medianChangeStatement(evidence(DETECTED_VICTIMS, { breaks: [BREAK] }), view(FIVE, -0.04))).toBeNull();
});
