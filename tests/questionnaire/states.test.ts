import { expect, test } from "vitest";
import { findState, fold } from "../../questionnaire/index.ts";
import { edition } from "../support/edition.ts";

const questionnaire = edition();

test("the 13 members stand in the English alphabetical order of BSEC", () => {
  expect(questionnaire.states.map((state) => state.iso3).join(" ")).toBe(
    "ALB ARM AZE BGR GEO GRC MDA MKD ROU RUS SRB TUR UKR",
  );
});

test("eleven founders of 1992, Serbia from 2004, North Macedonia from 2020", () => {
  const since = (year: number): readonly string[] =>
    questionnaire.states.filter((state) => state.memberSince === year).map((state) => state.iso3);
  expect(since(1992)).toHaveLength(11);
  expect(since(2004)).toEqual(["SRB"]);
  expect(since(2020)).toEqual(["MKD"]);
});

// Far from English, as the domain study lists them (section 7).
test.each([
  ["Greqi", "GRC"],
  ["Yunanistan", "GRC"],
  ["YUNANİSTAN", "GRC"],
  ["Հունաստան", "GRC"],
  ["EL", "GRC"],
  ["Греческая Республика", "GRC"],
  ["Gürcistan", "GEO"],
  ["Վրաստան", "GEO"],
  ["Вірменія", "ARM"],
  ["Ерменија", "ARM"],
  ["Јерменија", "ARM"],
  ["Ermənistan", "ARM"],
  ["სომხეთი", "ARM"],
  ["Туреччина", "TUR"],
  ["Турска", "TUR"],
  ["TÜRKİYE", "TUR"],
  ["Turkey", "TUR"],
  ["Румунија", "ROU"],
  ["Rumuni", "ROU"],
  ["Bolqarıstan", "BGR"],
  ["Arnavutluk", "ALB"],
  ["Sırbistan", "SRB"],
  ["FYROM", "MKD"],
  ["The former Yugoslav Republic of Macedonia", "MKD"],
  ["Macedonia, the former Yugoslav Republic of", "MKD"],
  ["Македония", "MKD"],
  ["Moldova, Republic of", "MDA"],
  ["Молдавия", "MDA"],
  ["РФ", "RUS"],
  ["russia", "RUS"],
  ["ua", "UKR"],
  ["804", "UKR"],
])("%s is %s", (text, iso3) => {
  expect(findState(questionnaire, text)).toBe(iso3);
});

test.each(["Turkmenistan", "Türkmenistan", "Georgia (US state)", "Kosovo", "Serbia and Montenegro", "", "T"])(
  "%j is none of the 13",
  (text) => {
    expect(findState(questionnaire, text)).toBeNull();
  },
);

test("no spelling of a state means two of them", () => {
  const owners = new Map<string, string>();
  for (const state of questionnaire.states) {
    for (const name of [state.iso3, state.iso2, state.name, state.formalName, ...state.aliases].map(fold)) {
      expect(owners.get(name) ?? state.iso3).toBe(state.iso3);
      owners.set(name, state.iso3);
    }
  }
  expect(owners.size).toBeGreaterThan(150);
});

// Other releases of CLDR have other spellings; the pinned Node brings 48.
test.skipIf(process.versions["cldr"] !== "48.0")(
  "every name that CLDR 48 has for a state in the languages of the 13 is understood",
  () => {
    const languages = ["sq", "hy", "az", "bg", "ka", "el", "ro", "ru", "mk", "sr", "sr-Latn", "tr", "uk", "en"];
    for (const language of languages) {
      const names = new Intl.DisplayNames([language], { type: "region" });
      for (const state of questionnaire.states) {
        expect(findState(questionnaire, names.of(state.iso2) ?? "")).toBe(state.iso3);
      }
    }
  },
);

test("states whose alphabet is in no Windows code page have none", () => {
  const without = questionnaire.states.filter((state) => state.codePage === null).map((state) => state.iso3);
  expect(without).toEqual(["ARM", "GEO"]);
});
