import { expect, test } from "vitest";

import { statementText } from "../../../../api/contract/review.ts";
import type { Longer } from "../../../../api/review/rules/longer.ts";
import { recordStatement } from "../../../../api/review/rules/record.ts";
import { regionView, seriesView, STATE_NAMES } from "../../../support/views.ts";
import { evidence } from "../evidence.ts";
import { DETECTED_VICTIMS } from "../published.ts";

const TEN = ["ALB", "ARM", "AZE", "BGR", "GEO", "GRC", "MDA", "MKD", "ROU", "SRB"] as const;

/** Ten states from 2014 to 2020, nine of them alike; Albania has the largest figures. */
function longer(each: readonly number[], albania: readonly number[], broken = false): Longer {
  const cells = Object.fromEntries(TEN.map((state) => [state, state === "ALB" ? albania : each]));
  const { ALB: _, ...others } = cells;
  const series = seriesView(cells, 2014);
  const region = regionView(series);
  const { by: __, years: ___, series: ____, ...head } = series;
  return {
    from: 2014,
    to: 2020,
    series,
    region: { ...region, withoutLargest: { state: "ALB", points: regionView(seriesView(others, 2014)).points } },
    tendency: {
      ...head,
      stateNames: STATE_NAMES,
      from: 2014,
      to: 2020,
      since: 2020,
      panel: [...TEN],
      tests: 11,
      series: [],
      withoutLargest: null,
    },
    broken,
  };
}

const victims = evidence(DETECTED_VICTIMS);

function text(each: readonly number[], albania: readonly number[]): string | null {
  const statement = recordStatement(victims, longer(each, albania));
  return statement && statementText(statement);
}

test("a lowest year of the period is told where it stands out, with all states and without the largest", () => {
  // 9 × 80 + 180 = 900 beside 9 × 100 + 200 = 1 100: 2(√1 100 − √900) = 6.3; without Albania 2(√900 − √720) = 6.3.
  expect(text([100, 100, 100, 100, 100, 100, 80], [200, 200, 200, 200, 200, 200, 180])).toBe(
    "Among the 10 states that reported in every year from 2014 to 2020, detected victims were lowest in 2020 (900).",
  );
});

test("a highest year too, and its proof has the 70 cells of the ten states", () => {
  const statement = recordStatement(victims, longer([100, 100, 100, 100, 100, 130, 100], Array(7).fill(200)));
  // 9 × 130 + 200
  expect(statement && statementText(statement)).toContain("detected victims were highest in 2019 (1,370).");
  expect(statement?.proof.inputs).toHaveLength(70);
});

test("what chance alone could make is no record: 2(√1 100 − √1 091) = 0.3", () => {
  expect(text([100, 100, 100, 100, 100, 100, 99], Array(7).fill(200))).toBeNull();
});

test("a record that one state makes is none: without Albania all years are 900", () => {
  expect(text(Array(7).fill(100), [900, 900, 900, 900, 900, 900, 200])).toBeNull();
});

test("a record of the years before the period is not told", () => {
  expect(text([50, 100, 100, 100, 100, 100, 100], Array(7).fill(200))).toBeNull();
});

test("over a declared break nothing is told", () => {
  const fallen = [100, 100, 100, 100, 100, 100, 50];
  expect(recordStatement(victims, longer(fallen, fallen))).not.toBeNull();
  expect(recordStatement(victims, longer(fallen, fallen, true))).toBeNull();
});
