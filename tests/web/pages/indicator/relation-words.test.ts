import { expect, test } from "vitest";

import { relationLines } from "../../../../web/pages/indicator/relation-words.ts";
import { edition } from "../../../support/edition.ts";

const asked = edition();

test("each rule of detected victims is said once, in words", () => {
  const lines = relationLines("THB.VIC.DET", asked);
  expect(lines.map((line) => line.rule)).toContain("P02-sex");
  expect(lines.find((line) => line.rule === "P02-sex")?.words).toBe(
    "Detected victims of trafficking: the figures by sex, the unknown included, add up to the total.",
  );
  expect(lines.find((line) => line.rule === "P03-victims")?.words).toBe(
    "Detected victims of trafficking: the breakdowns by sex, age and form of exploitation have the same sum.",
  );
  // One line where the compiled questionnaire has a relation for each form of exploitation.
  expect(lines.filter((line) => line.rule === "P01-exploitation")).toHaveLength(1);
});

test("a part of another indicator names both, and the code it is a part of", () => {
  expect(relationLines("THB.VIC.IDN", asked).find((line) => line.rule === "F03-identified")?.words).toBe(
    "Identified victims are no more than detected victims.",
  );
  expect(relationLines("THB.VIC.SEC", asked).find((line) => line.rule === "F03-labour")?.words).toMatch(
    /are no more than detected victims \(forced labour\)\.$/,
  );
});

test("what is compared code by code is one line", () => {
  const lines = relationLines("DRG.SZR.LRG", asked).filter((line) => line.rule === "F04-largest");
  expect(lines).toHaveLength(1);
  expect(lines[0]?.words).toMatch(/are no more than drugs seized by weight, for each drug\.$/);
});

test("the stages of proceedings stand in their order", () => {
  expect(relationLines("THB.PER.PRS", asked).find((line) => line.rule === "F02-trafficking")?.words).toMatch(
    /^Over three years together, each is no more than the one before it: .*contact.*, .*prosecuted.*, .*convicted.*\.$/,
  );
});

test("an indicator that stands alone has no relation", () => {
  expect(relationLines("VEH.THF.REC", asked)).toEqual([]);
});

test("every relation of the questionnaire is said on the page of some indicator, none by its ids", () => {
  const words = asked.indicators.flatMap((indicator) => relationLines(indicator.code, asked).map((line) => line.words));
  const rules = asked.indicators.flatMap((indicator) => relationLines(indicator.code, asked).map((line) => line.rule));
  expect(new Set(rules)).toEqual(new Set(asked.relations.map((relation) => relation.id.split(":")[0])));
  expect(words.filter((text) => /[A-Z]{3}\.[A-Z]{3}|_/.test(text))).toEqual([]);
});
