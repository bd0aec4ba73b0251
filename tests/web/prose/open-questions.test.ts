import { expect, test } from "vitest";

import type { Prose } from "../../../api/contract/prose.ts";
import { questionGroups } from "../../../web/pages/prose/open-questions.ts";
import { countWords } from "../../../web/pages/prose/prose-draft.ts";
import { edition } from "../../support/edition.ts";

function prose(id: string, question: string, text: string): Prose {
  const answer = { section: "A", question, text, language: "en", sha256: "", supersededBy: null, quoted: [] };
  const sent = { receivedAt: "2026-01-05T10:00:00Z", by: "contact point of ALB", quotable: true, onBehalf: null };
  return { id, state: "ALB", round: "2018-2020", ...sent, answers: [answer], documents: [], erased: null };
}

test("questions stand by section, the round as a whole first and with room for what nobody asks", () => {
  const groups = questionGroups(edition(), []);
  expect(groups.map(({ section }) => section)).toEqual(["", "A", "B", "C", "D", "E", "F", "G"]);
  expect(groups[0]?.questions.at(-1)?.question).toBe("Something else");
  const asked = groups.flatMap(({ questions }) => questions.map(({ id }) => id)).filter((id) => id !== "own");
  expect(asked).toEqual(edition().openQuestions.map(({ id }) => id));
});

test("a question shows the last word on it", () => {
  const [law] = edition().openQuestions.filter(({ id }) => id === "trafficking_law");
  const question = law?.question ?? "";
  const sent = [
    prose("ALB-2018-2020-p1", question, "First."),
    prose("ALB-2018-2020-p2", question, "Second."),
    prose("ALB-2018-2020-p3", "Another heading", "Third."),
  ];
  const found = questionGroups(edition(), sent).flatMap(({ questions }) => questions);
  expect(found.find(({ id }) => id === "trafficking_law")?.last?.prose.id).toBe("ALB-2018-2020-p2");
  expect(found.filter(({ last }) => last !== null).length).toBe(1);
});

test.each([
  ["", 0],
  ["  \n ", 0],
  ["Law 96/2018 — and its decree", 5],
  ["ადამიანით ვაჭრობა (ტრეფიკინგი)", 3],
])("%j has %i words", (text, words) => {
  expect(countWords(text)).toBe(words);
});
