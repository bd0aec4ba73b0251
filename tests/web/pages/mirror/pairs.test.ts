import { expect, test } from "vitest";

import type { MirrorPair } from "../../../../api/contract/mirror.ts";
import { directionOf, statePairs } from "../../../../web/pages/mirror/pairs.ts";
import { point } from "../../../support/views.ts";

function pair(year: number, detecting: string, citizensOf: string, why: string | null): MirrorPair {
  return {
    year,
    detecting,
    citizensOf,
    detected: point(year, 3),
    identified: point(year, why === null ? 3 : null),
    detectingReported: true,
    citizensOfReported: why === null,
    difference: { value: null, low: null, high: null },
    agrees: why === null ? true : null,
    why,
  };
}

const pairs = [
  pair(2022, "MKD", "SRB", null),
  pair(2020, "SRB", "MKD", null),
  pair(2013, "MKD", "SRB", "Serbia reported of no country for 2013."),
  pair(2019, "GRC", "ROU", "Romania reported of no country for 2019."),
  pair(2018, "ALB", "GRC", "Greece reported of no country for 2018."),
];

test("two states are one pair, whoever speaks of whom; those with something to compare come first", () => {
  expect(statePairs({ pairs })).toEqual([
    { states: ["MKD", "SRB"], compared: [2020, 2022], oneSided: [2013] },
    { states: ["ALB", "GRC"], compared: [], oneSided: [2018] },
    { states: ["GRC", "ROU"], compared: [], oneSided: [2019] },
  ]);
});

test("a direction is of the citizens of one state in the other, year by year", () => {
  const view = { pairs };
  expect(directionOf(view, "MKD", "SRB").map(({ year }) => year)).toEqual([2013, 2022]);
  expect(directionOf(view, "ROU", "GRC")).toEqual([]);
});
