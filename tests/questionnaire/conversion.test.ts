import { expect, test } from "vitest";

import { conversionBetween, isUnitOf } from "../../questionnaire/conversion.ts";
import { edition } from "../support/edition.ts";

const newest = edition();

test.each([
  ["g", "kg", 0.001],
  ["mg", "kg", 0.000_001],
  ["t", "kg", 1000],
  ["t", "g", 1_000_000],
  ["kg", "g", 1000],
  ["mL", "litres", 0.001],
  ["m2", "ha", 0.0001],
])("one %s is so many %s", (from, to, factor) => {
  const found = conversionBetween(newest, from, to);
  expect(found).toMatchObject({ kind: "factor" });
  expect(found?.kind === "factor" ? found.factor : 0).toBeCloseTo(factor, 12);
});

test.each([
  ["tablets", "kg"],
  ["litres", "kg"],
  ["plants", "ha"],
  ["EUR", "kg"],
  ["USD/g", "USD/kg"],
  ["USD/g", "EUR/kg"],
  ["kg", "kg"],
  ["persons", "cases"],
])("%s are never made into %s", (from, to) => {
  expect(conversionBetween(newest, from, to)).toBeNull();
});

test("money changes its currency by the rate of the year, a price for the same amount only", () => {
  expect(conversionBetween(newest, "USD", "EUR")).toEqual({ kind: "rate", from: "USD", to: "EUR" });
  expect(conversionBetween(newest, "LCU", "EUR")).toEqual({ kind: "rate", from: "LCU", to: "EUR" });
  expect(conversionBetween(newest, "EUR/1000 tablets", "USD/1000 tablets")).toMatchObject({ from: "EUR", to: "USD" });
});

test("a file may give kilograms in grams and euros in national currency, but not in tablets", () => {
  expect(isUnitOf(newest, "g", ["kg"])).toBe(true);
  expect(isUnitOf(newest, "LCU", ["EUR"])).toBe(true);
  expect(isUnitOf(newest, "tablets", ["kg"])).toBe(false);
});
