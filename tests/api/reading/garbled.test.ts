import { expect, test } from "vitest";

import { repair } from "../../../api/reading/garbled.ts";
import { check, codesOf, findingOf } from "../../support/check.ts";

const BULGARIA = { iso3: "BGR", name: "Bulgaria", codePage: "windows-1251" };
const TURKEY = { iso3: "TUR", name: "Türkiye", codePage: "windows-1254" };
const GREECE = { iso3: "GRC", name: "Greece", codePage: "windows-1253" };

// Signatures of the domain study, section 7.
test.each([
  ["Р‘СЉР»РіР°СЂРёСЏ", "България", BULGARIA],
  ["TÃ¼rkiye", "Türkiye", TURKEY],
  ["Ξ•Ξ»Ξ»Ξ¬Ξ΄Ξ±", "Ελλάδα", GREECE],
  ["Ýstanbul Þanlýurfa", "İstanbul Şanlıurfa", TURKEY],
  ["Áúëãàðèÿ", "България", BULGARIA],
])("%s is known to mean %s", (text, meant, sender) => {
  expect(repair(text, sender)).toBe(meant);
});

test.each([
  ["България, отдел „Наркотици“ – 2019 г.", BULGARIA],
  ["Россия и СССР; Рё", BULGARIA],
  ["İstanbul Emniyet Müdürlüğü – café", TURKEY],
  ["Ελλάδα, Ύπατη Αρμοστεία", GREECE],
  ["Medellín", TURKEY],
])("%s is as it should be", (text, sender) => {
  expect(repair(text, sender)).toBeNull();
});

test("a garbled note is said once, with what was meant, and the figure is kept", () => {
  const rows = [2018, 2019, 2020].map((year) => `THB.VIC.DET,${year},persons,1${year - 2018},,Р‘СЉР»РіР°СЂРёСЏ`);
  const checked = check(`indicator,year,unit,value,flag,note\n${rows.join("\n")}\n`, { state: "BGR" });
  expect(codesOf(checked)).toEqual(["ENC-105"]);
  expect(findingOf(checked, "ENC-105")).toMatchObject({ suggestion: { value: "България" }, params: { cells: 3 } });
  expect(checked.observations).toHaveLength(3);
});
