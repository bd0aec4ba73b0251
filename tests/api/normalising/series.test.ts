import { expect, test } from "vitest";

import { breakdownOf, createSeriesIndex, TOTAL } from "../../../api/normalising/series.ts";
import { indicatorOf, unitOf } from "../../../questionnaire/lookup.ts";
import { edition } from "../../support/edition.ts";

function setUp() {
  const index = createSeriesIndex(edition(), "ROU");
  const indicator = indicatorOf(edition(), "THB.VIC.DET");
  const unit = unitOf(edition(), "persons");
  const child = index.numberOf("age", "Y0T17");
  const woman = index.numberOf("sex", "F");
  if (indicator === null || unit === null || child === null || woman === null) throw new Error("Not asked.");
  return { index, indicator, unit, child, woman };
}

test("the same codes are the same series, totals among them or not", () => {
  const { index, indicator, unit, child, woman } = setUp();
  const girls = index.at(indicator, unit, [child, woman]);
  expect(index.at(indicator, unit, [child, TOTAL, woman])).toBe(girls);
  expect(breakdownOf(girls, index)).toEqual({ age: "Y0T17", sex: "F" });
  expect(girls.crossing.dimensions).toEqual(["age", "sex"]);
});

test("without one code a series is the whole of which it is a part", () => {
  const { index, indicator, unit, child, woman } = setUp();
  const girls = index.at(indicator, unit, [child, woman]);
  expect(index.without(girls, 0)).toBe(index.at(indicator, unit, [woman]));
  expect(index.without(girls, 1)).toBe(index.at(indicator, unit, [child]));
  expect(index.without(index.without(girls, 0), 0)).toBe(index.at(indicator, unit, []));
});

test("every code of two dimensions, and every pair of them, has a series of its own", () => {
  const { index, indicator, unit } = setUp();
  const numbers = (dimension: string): readonly number[] =>
    index.codes.flatMap((code, number) => (code.dimension === dimension ? [number] : []));
  const pairs = numbers("citizenship").flatMap((citizenship) => numbers("sex").map((sex) => [citizenship, sex]));
  const paths = [...pairs, ...numbers("citizenship").map((code) => [code]), ...numbers("sex").map((code) => [code])];
  const made = paths.map((path) => index.at(indicator, unit, path));
  expect(new Set(made).size).toBe(paths.length);
  expect(made.map(({ codes }) => codes)).toEqual(paths);
});

test("units are apart", () => {
  const { index, indicator, unit } = setUp();
  const other = unitOf(edition(), "kg");
  if (other === null) throw new Error("Not asked.");
  expect(index.at(indicator, other, [])).not.toBe(index.at(indicator, unit, []));
});
