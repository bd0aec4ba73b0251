import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { QuestionnaireFailure, dimensionOf, loadQuestionnaire, readCompiled } from "../../questionnaire/index.ts";
import { edition, editions, questionnaireFiles } from "../support/edition.ts";

test("four rounds, each with its edition and years", () => {
  expect(editions().map((one) => [one.id, one.round.id, one.years.join(" ")])).toEqual([
    ["2010-2014", "2010-2014", "2010 2011 2012 2013 2014"],
    ["2015-2017", "2015-2017", "2015 2016 2017"],
    ["2018-2020", "2018-2020", "2018 2019 2020"],
    ["2021-2023", "2021-2023", "2021 2022 2023"],
  ]);
});

test("nobody sent the four rounds: they say so, and their figures are free", () => {
  for (const { round } of editions()) {
    expect(round.provenance).toBe("compiled");
    expect(round.confidentiality).toBe("free");
    expect(round.statement).toContain("not received from the ministries");
    expect(round.opens).toBeNull();
    expect(round.sources).toContainEqual({ publisher: "UNODC", dataset: "GLOTIP", edition: "2025-04-14" });
  }
});

test("the same files give the same hash, and a changed word another", () => {
  const files = questionnaireFiles();
  const hashes = (changed: Record<string, string>): readonly string[] =>
    loadQuestionnaire({ ...files, ...changed }).map((one) => one.hash);
  expect(hashes({})).toEqual(editions().map((one) => one.hash));
  expect(
    hashes({ "metadata.yaml": (files["metadata.yaml"] ?? "").replace("Which agency", "What agency") }),
  ).not.toContain(edition().hash);
});

test("an edition is frozen through and through", () => {
  const { settings, states } = edition();
  expect(() => Object.assign(settings.floors, { base: 1 })).toThrow(TypeError);
  expect(() => Object.assign(states[0] ?? {}, { name: "x" })).toThrow(TypeError);
});

test("a compiled edition reads back as the same value", () => {
  expect(readCompiled("2018-2020.json", JSON.stringify(edition()))).toEqual(edition());
});

test("a compiled edition that was edited is refused", () => {
  const edited = JSON.stringify(edition()).replace('"base":20', '"base":1');
  expect(() => readCompiled("2018-2020.json", edited)).toThrow(QuestionnaireFailure);
  expect(() => readCompiled("2018-2020.json", "{")).toThrow("2018-2020.json:0: Not JSON");
  expect(() => readCompiled("2018-2020.json", "null")).toThrow("is not what was compiled");
});

test("every part that publishers leave unnamed is in an exhaustive breakdown", () => {
  const top = (dimension: string): readonly string[] =>
    (dimensionOf(edition(), dimension)?.codes ?? [])
      .filter(({ code, parent }) => parent === null && code !== "_T")
      .map(({ code }) => code);
  expect(top("sex")).toEqual(["F", "M", "_O", "_U"]);
  expect(top("age")).toEqual(["Y0T17", "Y_GE18", "_U"]);
  expect(top("corruption")).toEqual(["BRI", "OTH"]);
});

test("relations written once for several indicators stand one by one, none twice", () => {
  const { relations } = edition();
  const ids = relations.map((relation) => relation.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(relations).toContainEqual(
    expect.objectContaining({
      id: "P02-sex:THB.VIC.DET",
      kind: "exhaustive",
      indicator: "THB.VIC.DET",
      dimension: "sex",
    }),
  );
  expect(relations).toContainEqual(
    expect.objectContaining({
      id: "P01-exploitation:THB.VIC.DET:SEX",
      kind: "part-of",
      part: { indicator: "THB.VIC.DET", breakdown: { exploitation: "SEX" } },
      whole: { indicator: "THB.VIC.DET", breakdown: {} },
    }),
  );
  expect(relations).toContainEqual(
    expect.objectContaining({
      id: "F04-largest:HER",
      part: { indicator: "DRG.SZR.LRG", breakdown: { drug: "HER" } },
      whole: { indicator: "DRG.SZR.QKG", breakdown: { drug: "HER" } },
    }),
  );
});

test("every relation says why it may fail without a mistake", () => {
  expect(edition().relations.filter((relation) => relation.legitimate.length < 30)).toEqual([]);
});

test("twelve questions are asked about how a figure was made", () => {
  expect(edition().metadataQuestions.map((question) => question.id)).toEqual([
    "legal_basis",
    "agency",
    "counting_unit",
    "counting_stage",
    "principal_offence",
    "attempts",
    "administrative",
    "period_basis",
    "territory",
    "final",
    "changed",
    "contact",
  ]);
});

test("the jump threshold is the logarithm of 1.4", () => {
  expect(edition().settings.jump.logRatio).toBeCloseTo(Math.log(1.4), 6);
});

test("every number of the settings stands under a comment that says where it comes from", () => {
  const lines = readFileSync(join(import.meta.dirname, "../../questionnaire/settings.yaml"), "utf8").split("\n");
  const bare = lines.filter((line, index) => /^ {2}\w+: /.test(line) && !/^ {2}# /.test(lines[index - 1] ?? ""));
  expect(bare).toEqual([]);
});
