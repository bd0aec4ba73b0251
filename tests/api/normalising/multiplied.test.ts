import { expect, test } from "vitest";

import { readMultiplier } from "../../../api/reading/multiplier.ts";
import { cellsOf, check, codesOf } from "../../support/check.ts";

test.each([
  ["Стойност, хил.", "Стойност", 1000],
  ["Значение (тыс.)", "Значение", 1000],
  ["Valoare (mii)", "Valoare", 1000],
  ["Değer (bin)", "Değer", 1000],
  ["Value (thousands)", "Value", 1000],
  ["Vrednost, mil.", "Vrednost", 1_000_000],
  ["Value", "Value", 1],
  ["Number of cases", "Number of cases", 1],
])("the heading %s is %s times %i", (label, heading, factor) => {
  expect(readMultiplier(label)).toEqual({ heading, factor });
});

test("figures under a multiplier are what they mean, intervals included, and fractions of it are whole", () => {
  const text = "indicator;year;unit;Стойност, хил.\nTHB.VIC.DET;2018;persons;1,2\nTHB.VIC.DET;2019;persons;2-3\n";
  const checked = check(text, { state: "BGR" });
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET persons 1200", "2019 THB.VIC.DET persons 2000-3000"]);
  expect(checked.observations[0]?.steps.at(-1)).toEqual({
    what: "multiplied by 1000, as the heading says",
    from: "1,2",
    to: "1200",
  });
});

test("a unit in the cell is taken where it is that of the row, and never where it is another", () => {
  const head = "indicator;year;drug;unit;value\nDRG.SZR.QKG;2018;HER;kg;";
  expect(cellsOf(check(`${head}1.250,5 kg\n`))).toEqual(["2018 DRG.SZR.QKG drug=HER kg 1250.5"]);
  const grams = check(`${head}1.250,5 g\n`);
  expect(cellsOf(grams)).toEqual([]);
  expect(codesOf(grams)).toEqual(["CEL-301"]);
});
