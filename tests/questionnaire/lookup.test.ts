import { expect, test } from "vitest";
import {
  codeOf,
  dimensionOf,
  findCode,
  findDimension,
  findIndicator,
  findUnit,
  indicatorOf,
  sectionOf,
  stateOf,
  unitOf,
} from "../../questionnaire/index.ts";
import { edition } from "../support/edition.ts";

const questionnaire = edition();

test("things are looked up by their exact codes", () => {
  expect(indicatorOf(questionnaire, "THB.VIC.DET")?.label).toBe("Detected victims of trafficking");
  expect(dimensionOf(questionnaire, "sex")?.codes.map(({ code }) => code)).toEqual(["_T", "F", "M", "_O", "_U"]);
  expect(codeOf(questionnaire, "drug", "CAN_H")).toMatchObject({ label: "Cannabis herb", parent: "CAN" });
  expect(unitOf(questionnaire, "kg")?.kind).toBe("quantity");
  expect(sectionOf(questionnaire, "C")?.id).toBe("cybercrime");
  expect(stateOf(questionnaire, "TUR")?.name).toBe("Türkiye");
});

test("what is not there is null, and a wrong case is not there", () => {
  expect(indicatorOf(questionnaire, "thb.vic.det")).toBeNull();
  expect(dimensionOf(questionnaire, "colour")).toBeNull();
  expect(codeOf(questionnaire, "colour", "F")).toBeNull();
  expect(codeOf(questionnaire, "sex", "f")).toBeNull();
  expect(unitOf(questionnaire, "stone")).toBeNull();
  expect(sectionOf(questionnaire, "Z")).toBeNull();
});

test.each([
  ["sex", "female", "F"],
  ["sex", "f", "F"],
  ["sex", "KADIN", "F"],
  ["sex", "мужчины", "M"],
  ["age", "0 to 17 years", "Y0T17"],
  ["age", "<18", "Y0T17"],
  ["age", "18 years or over", "Y_GE18"],
  ["exploitation", "Other forms of exploitation", "OTH"],
  ["drug", "HEROİN", "HER"],
  ["drug", "Cannabis herb (marijuana)", "CAN_H"],
  ["drug", "Synthetic cannabinoids (“Spice”)", "SCN"],
  ["drug", '"Crack" cocaine', "COC_K"],
  ["location", "vessels and harbours", "PORT"],
  ["weapon", "rifle (Inlcuding Carbine)", "RIF"],
  ["citizenship", "Nationals", "NAT"],
  ["citizenship", "Republic of Moldova", "MD"],
  ["citizenship", "The former Yugoslav Republic of Macedonia", "MK"],
  ["citizenship", "Turkmenistan", "TM"],
  ["citizenship", "Cote d'Ivoire", "CI"],
  ["citizenship", "Kosovo under UNSCR 1244", "XK"],
  ["citizenship", "Узбекистан", "UZ"],
  ["partner", "Almanya", "DE"],
  ["partner", "NO", "NO"],
  ["sector", "T", "T"],
  ["sector", "_T", "_T"],
])("in %s, %j is %s", (dimension, text, code) => {
  expect(findCode(questionnaire, dimension, text)).toBe(code);
});

test("a name that is no code's is not given to the nearest one", () => {
  expect(findCode(questionnaire, "drug", "heroine base")).toBeNull();
  expect(findCode(questionnaire, "citizenship", "Atlantis")).toBeNull();
  expect(findCode(questionnaire, "colour", "red")).toBeNull();
});

test("columns, questions and units are found by their names in files", () => {
  expect(findDimension(questionnaire, "Nationality")).toBe("citizenship");
  expect(findDimension(questionnaire, "пол")).toBe("sex");
  expect(findDimension(questionnaire, "colour")).toBeNull();
  expect(findIndicator(questionnaire, "thb.vic.det")).toBe("THB.VIC.DET");
  expect(findIndicator(questionnaire, "Detected trafficking victims")).toBe("THB.VIC.DET");
  expect(findIndicator(questionnaire, "Unlawful access to a computer system")).toBe("CYB.OFF.ACC");
  expect(findUnit(questionnaire, "кг")).toBe("kg");
  expect(findUnit(questionnaire, "KG")).toBe("kg");
  expect(findUnit(questionnaire, "USD/1000 tablet")).toBe("USD/1000 tablets");
});

test("all countries of ISO 3166-1 can be a citizenship, and Kosovo by the code that Eurostat uses", () => {
  const countries =
    dimensionOf(questionnaire, "citizenship")?.codes.filter(({ code }) => /^[A-Z]{2}$/.test(code)) ?? [];
  // 249 officially assigned codes, XK, and the group EU.
  expect(countries).toHaveLength(251);
});
