import { expect, test } from "vitest";

import { phrasesOf } from "../../../api/normalising/phrase.ts";
import { edition } from "../../support/edition.ts";

/** Rows as offices write them, and what a reader of the language takes them for. */
const ROWS: readonly (readonly [string, string, Readonly<Record<string, string>>, string | null])[] = [
  ["Изъято героина, кг", "DRG.SZR.QKG", { drug: "HER" }, "kg"],
  ["Установени жертви на трафик на хора", "THB.VIC.DET", {}, null],
  ["İnsan ticareti mağduru", "THB.VIC.DET", {}, null],
  ["Heroin seizures", "DRG.SZR.NUM", { drug: "HER" }, null],
  ["Victims of trafficking – women", "THB.VIC.DET", { sex: "F" }, null],
  ["Confiscări de heroină (kg)", "DRG.SZR.QKG", { drug: "HER" }, null],
  ["Σύνολο θυμάτων εμπορίας ανθρώπων – γυναίκες", "THB.VIC.DET", { sex: "F" }, null],
  ["Кокаїн, кг", "DRG.SZR.QKG", { drug: "COC" }, "kg"],
  ["Засуджено осіб за торгівлю людьми", "THB.PER.CON", {}, "persons"],
  ["Persoane condamnate pentru trafic de persoane", "THB.PER.CON", {}, null],
  ["Seized cannabis resin in kg", "DRG.SZR.QKG", { drug: "CAN_R" }, null],
  ["Viktima të trafikimit – femra", "THB.VIC.DET", { sex: "F" }, null],
];

test.each(ROWS)("“%s” is first of all taken for %s", (text, indicator, breakdown, unit) => {
  const [first] = phrasesOf(edition(), text, 3);
  expect([first?.indicator.code, first?.breakdown]).toEqual([indicator, breakdown]);
  // A unit may be said in the name of the question itself, which then is asked in no other.
  expect(first?.unit ?? unit).toBe(unit);
});

test("names put beside each other to the letter are exact, words in another form are a proposal", () => {
  const label = "Кількість вилучених наркотиків за вагою";
  expect(phrasesOf(edition(), `${label}: героїн, кг`, 1)[0]).toMatchObject({ exact: true, unit: "kg" });
  const exact = ["Victims of trafficking - women", "Women: victims of trafficking", "Victims of trafficked women"];
  expect(exact.map((text) => phrasesOf(edition(), text, 1)[0]?.exact)).toEqual([true, true, false]);
});

test.each(["Жени", "у тому числі жінки", "Source: Ministry of the Interior", "", "12", "x".repeat(500)])(
  "“%s” names no question",
  (text) => {
    expect(phrasesOf(edition(), text, 3)).toEqual([]);
  },
);
