import { expect, test } from "vitest";

import { ALPHABETS } from "../../api/reading/alphabets.ts";
import { headingOf, roleName } from "../../api/reading/heading-words.ts";
import { fold } from "../../questionnaire/fold.ts";
import { findCode, findDimension, findIndicator, findUnit } from "../../questionnaire/lookup.ts";
import { loadQuestionnaire, QuestionnaireFailure } from "../../questionnaire/index.ts";
import { edition, editions, questionnaireFiles } from "../support/edition.ts";

const LANGUAGES = edition().languages;

function problemsWith(path: string, change: (text: string) => string): readonly string[] {
  const files = questionnaireFiles();
  try {
    loadQuestionnaire({ ...files, [path]: change(files[path] ?? "") });
    return [];
  } catch (failure) {
    if (!(failure instanceof QuestionnaireFailure)) throw failure;
    return failure.problems.map(({ file, message }) => `${file}: ${message}`);
  }
}

test("there are labels in the national languages of the states and in Russian, all of them drafts until confirmed", () => {
  expect(LANGUAGES.map(({ code, status }) => `${code} ${status}`)).toEqual(
    ["az", "bg", "el", "hy", "ka", "mk", "ro", "ru", "sq", "sr", "tr", "uk"].map((code) => `${code} draft`),
  );
});

test.each(LANGUAGES)("every label in $english is read as what it names", (language) => {
  for (const [field, label] of [...Object.entries(language.fields), ...Object.entries(language.dimensions)]) {
    const heading = headingOf(edition(), label);
    expect([label, heading === null ? null : roleName(heading.role)]).toEqual([label, field]);
  }
  for (const [id, label] of Object.entries(language.dimensions)) expect(findDimension(edition(), label)).toBe(id);
  for (const [code, label] of Object.entries(language.units))
    expect([label, findUnit(edition(), label)]).toEqual([label, code]);
  for (const [code, label] of Object.entries(language.indicators)) expect(findIndicator(edition(), label)).toBe(code);
  for (const [id, codes] of Object.entries(language.codes)) {
    for (const [code, label] of Object.entries(codes))
      expect([label, findCode(edition(), id, label)]).toEqual([label, code]);
  }
});

test.each(LANGUAGES)(
  "every indicator and every question on figures has a label in $english",
  ({ indicators, metadata }) => {
    expect(Object.keys(metadata)).toEqual(edition().metadataQuestions.map(({ id }) => id));
    const asked = editions().flatMap((each) => each.indicators.map(({ code }) => code));
    expect(Object.keys(indicators).toSorted()).toEqual([...new Set(asked)].toSorted());
    const folded = Object.values(indicators).map(fold);
    expect(folded.length - new Set(folded).size).toBe(0);
  },
);

/** Where the alphabet of a language stands in `ALPHABETS`: the state, and its place among the state's languages. */
const WRITTEN_IN: Readonly<Record<string, readonly [string, number]>> = {
  az: ["AZE", 0],
  bg: ["BGR", 0],
  el: ["GRC", 0],
  mk: ["MKD", 0],
  ro: ["ROU", 0],
  ru: ["RUS", 0],
  sq: ["ALB", 0],
  sr: ["SRB", 1],
  tr: ["TUR", 0],
  uk: ["UKR", 0],
};

/** Scripts that are no code page's. */
const SCRIPTS: Readonly<Record<string, RegExp>> = { hy: /\p{Script=Armenian}/u, ka: /\p{Script=Georgian}/u };

/** Names that every language writes in Latin letters. */
const LATIN_NAMES = /\b(2C|SIM|COVID|APAAN|BMK|PMK|MDMA|LSD|GHB|GBL)\b/g;

test.each(LANGUAGES)("labels in $english are written in the letters of the language", (language) => {
  const [state = "", place = 0] = WRITTEN_IN[language.code] ?? [];
  const alphabet = ALPHABETS[state]?.[place];
  const isLatin = alphabet !== undefined && !alphabet.ranked;
  const isOwn = (letter: string) =>
    SCRIPTS[language.code]?.test(letter) ??
    ((isLatin && /[a-z]/.test(letter)) || alphabet?.letters.includes(letter) === true);
  const labels = [
    language.fields,
    language.dimensions,
    language.units,
    language.metadata,
    language.indicators,
    ...Object.values(language.codes),
  ].flatMap((each) => Object.values(each));
  const foreign = labels.flatMap((label) => {
    const letters = Array.from(label.replaceAll(LATIN_NAMES, "").normalize("NFC").toLocaleLowerCase(language.code));
    const others = letters.filter((letter) => /\p{L}/u.test(letter) && !isOwn(letter));
    return others.length === 0 ? [] : [`${label}: ${others.join("")}`];
  });
  expect(foreign).toEqual([]);
});

test("a label that means two things within a column is refused, with its file", () => {
  const swapped = problemsWith("labels/ro.yaml", (text) => text.replace("Cocaină", "Heroină"));
  expect(swapped).toEqual(['labels/ro.yaml: "Heroină" means both HER and COC.']);
});

test("a label that is a heading of another column in another language is refused", () => {
  const taken = problemsWith("labels/ro.yaml", (text) => text.replace("Vârsta", "Пол"));
  expect(taken).toEqual(['labels/ro.yaml: "Пол" means both sex and age.']);
});

test("a label of what is not asked is refused", () => {
  expect(problemsWith("labels/tr.yaml", (text) => text.replace("HER:", "HERX:"))).toEqual([
    'labels/tr.yaml: "HERX" is not asked, so it needs no label.',
  ]);
});
