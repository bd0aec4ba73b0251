import { expect, test } from "vitest";

import { headingOf, roleName } from "../../api/reading/heading-words.ts";
import { findCode, findDimension, findIndicator, findUnit } from "../../questionnaire/lookup.ts";
import { loadQuestionnaire, QuestionnaireFailure } from "../../questionnaire/index.ts";
import { edition, questionnaireFiles } from "../support/edition.ts";

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
