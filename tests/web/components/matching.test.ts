import { expect, test } from "vitest";

import { matches } from "../../../web/components/matching.ts";

const TURKIYE = { label: "Türkiye", group: "States", hint: "TUR" };
const VICTIMS = { label: "Detected victims of trafficking", group: "Trafficking", hint: "THB.VIC.DET" };

test("accents and case do not matter", () => {
  expect(matches("turk", TURKIYE)).toBe(true);
  expect(matches("TÜRKIYE", TURKIYE)).toBe(true);
});

test("every word must be found, at the start of a word", () => {
  expect(matches("vict traff", VICTIMS)).toBe(true);
  expect(matches("thb.vic", VICTIMS)).toBe(true);
  expect(matches("ctims", VICTIMS)).toBe(false);
  expect(matches("victims heroin", VICTIMS)).toBe(false);
});

test("nothing typed matches everything", () => {
  expect(matches("", VICTIMS)).toBe(true);
});
