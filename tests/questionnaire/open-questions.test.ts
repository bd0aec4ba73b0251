import { expect, test } from "vitest";

import { editions } from "../support/edition.ts";

const WITH_2020 = "2018-2020";

test("each edition asks in words of the round as a whole and of every section, each question once", () => {
  for (const { sections, openQuestions } of editions()) {
    const asked = new Set(openQuestions.map(({ section }) => section));
    expect([...asked]).toEqual(["", ...sections.map(({ code }) => code)]);
    expect(new Set(openQuestions.map(({ id }) => id)).size).toBe(openQuestions.length);
    const keys = openQuestions.map(({ section, question }) => `${section} ${question}`);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("the pandemic is asked of only where the period has its year", () => {
  const asking = editions().filter(({ openQuestions }) => openQuestions.some(({ id }) => id === "pandemic"));
  expect(asking.map(({ id }) => id)).toEqual([WITH_2020]);
});
