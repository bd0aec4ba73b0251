import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import type { Observation } from "../../../api/contract/observation.ts";
import { templateOf } from "../../../api/exporting/template.ts";
import { templateXlsx } from "../../../api/exporting/template-xlsx.ts";
import { noteWith } from "../../../api/reading/said-in-workbook.ts";
import { openWorkbook } from "../../../api/reading/workbook.ts";
import { changedEdition } from "../../support/changed-questionnaire.ts";
import { cellsOf, check, checkAnyFile, codesOf, findingOf, fixture } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";

const ROMANIA = { iso3: "ROU", name: "Romania" };

function accepted(indicator: string, unit: string, year: number, value = 5): Observation {
  return {
    key: { indicator, state: "ROU", year, breakdown: {}, unit },
    observed: { value },
    flags: [],
    note: "",
    cell: { line: 2, column: 5, text: String(value) },
    steps: [],
  };
}

const CYBER_BEFORE = [accepted("CYB.OFF.ACC", "offences", 2017)];

test("a section reported in an earlier round and missing now is not reported, never zero, and no question", () => {
  const checked = check(fixture("clean.csv"), { previous: CYBER_BEFORE });
  expect(findingOf(checked, "RND-753")).toMatchObject({
    severity: "notice",
    message:
      "Cybercrime and criminal use of the internet: no row in the file, though it was reported in an earlier round. For 2018-2020 it is taken as not reported, never as zero.",
  });
  expect(checked.report.questions).toEqual([]);
});

test("a section that stands for this round already is not missing, nor one that an agency does not send", () => {
  const standing = [...CYBER_BEFORE, accepted("CYB.OFF.ACC", "offences", 2019)];
  expect(codesOf(check(fixture("clean.csv"), { previous: standing }))).not.toContain("RND-753");
  const part = { ...NO_COVERING_NOTE, agency: "General Inspectorate" };
  expect(codesOf(check(fixture("clean.csv"), { previous: CYBER_BEFORE, note: part }))).not.toContain("RND-753");
  const ofPart = { ...NO_COVERING_NOTE, sections: ["A"] };
  expect(codesOf(check(fixture("clean.csv"), { previous: CYBER_BEFORE, note: ofPart }))).toEqual([]);
});

test("a section that the file is sent for and has no row of is missing; one that it has rows of beside does not count", () => {
  const checked = check(fixture("clean.csv"), { note: { ...NO_COVERING_NOTE, sections: ["C"] } });
  expect(findingOf(checked, "RND-753").message).toContain("though it is sent for this section");
  expect(findingOf(checked, "RND-752").message).toBe(
    "Trafficking in human beings and migrant smuggling: 5 figures stand in the file, which is sent for Cybercrime and criminal use of the internet. What was accepted of this section before stays; these figures do not count.",
  );
});

test("what a file withdraws is asked about once, by the rule of vintages", () => {
  const note = { ...NO_COVERING_NOTE, sections: ["A", "C"] };
  const checked = check(fixture("clean.csv"), { note, previous: [accepted("CYB.OFF.ACC", "offences", 2019)] });
  expect(codesOf(checked)).toEqual(["TSR-603"]);
});

test("questions without an answer are said once, with those for which the last answer stands", () => {
  const answers = [
    { table: "", question: "agency", answer: "Ministry" },
    { table: "", question: "final", answer: "final" },
  ];
  const remembered = {
    wordings: [],
    explanations: [],
    answers: [{ table: "", question: "legal_basis", answer: "Article 210" }, ...answers],
  };
  const given = check(fixture("clean.csv"), { remembered, note: { ...NO_COVERING_NOTE, answers } });
  expect(findingOf(given, "RND-754")).toMatchObject({
    severity: "notice",
    message:
      "2 of the 12 questions on how the figures were made are answered with this file. For 1 more, what was answered last time stands. Without an answer: counting unit, counting stage, principal offence, attempts, administrative, period basis, territory, changed, contact.",
  });
  expect(findingOf(check(fixture("clean.csv"), { remembered }), "RND-754").message).toContain(
    "0 of the 12 questions on how the figures were made are answered with this file. For 3 more, what was answered last time stands.",
  );
});

test("a round that is collected from states asks for answers, one that was compiled does not", () => {
  const compiled = edition();
  const sent = { ...compiled, round: { ...compiled.round, provenance: "sent" } } as const;
  expect(codesOf(check(fixture("clean.csv")))).toEqual([]);
  expect(codesOf(check(fixture("clean.csv"), { edition: sent }))).toEqual(["RND-754"]);
});

test("a template filled in again, of the same years under an older edition, is read and said to be older", async () => {
  const [older, now] = [changedEdition("2015-2017"), changedEdition("2018-2020")];
  const template = templateOf({ ...older, years: now.years }, { layout: "wide", language: null, accepted: null }, true);
  const filled = {
    ...template,
    rows: template.rows.flatMap((row) => {
      if (row[0] !== "THB.VIC.IDF") return [];
      return [row.map((cell, at) => (template.columns[at] === "2019" ? 12 : cell))];
    }),
  };
  const bytes = await templateXlsx(filled, { state: ROMANIA, answers: [] });
  const checked = await checkAnyFile(bytes, { edition: now, filename: "figures.xlsx" });
  expect(cellsOf(checked)).toEqual(["2019 THB.VIC.DET persons 12"]);
  expect(findingOf(checked, "RND-756").message).toBe(
    "The file is of edition 2015-2017, by its sheet How to fill; it was read as one of 2018-2020, through what changed in between.",
  );
  expect(codesOf(checked).filter((code) => code !== "RND-756" && code !== "COD-357" && code !== "HDR-256")).toEqual([]);
});

test("the template of the round before, as it really was, is read too: only its years are of another round", async () => {
  const template = templateOf(edition("2015-2017"), { layout: "long", language: null, accepted: null }, true);
  const at = (column: string): number => template.columns.indexOf(column);
  const rows = template.rows.slice(0, 6).map((row) => row.with(at("value"), 12));
  const bytes = await templateXlsx({ ...template, rows }, { state: ROMANIA, answers: [] });
  const checked = await checkAnyFile(bytes, { filename: "figures.xlsx" });
  expect(new Set(codesOf(checked))).toEqual(new Set(["RND-756", "CEL-306"]));
  expect(checked.observations).toEqual([]);
  const renewed = rows.map((row) => row.with(at("year"), Number(row[at("year")]) + 3));
  const again = await templateXlsx({ ...template, rows: renewed }, { state: ROMANIA, answers: [] });
  const mended = await checkAnyFile(again, { filename: "ROU-2015-2017-long.xlsx" });
  expect(mended.observations).toHaveLength(6);
  expect(codesOf(mended).filter((code) => code.startsWith("RND") || code.startsWith("FIL"))).toEqual(["RND-756"]);
});

test("the name of an older round on figures of this one is a template filled in again, on figures of its own a wrong round", () => {
  const named = check(fixture("clean.csv"), { filename: "ROU-2015-2017-long.csv" });
  expect(findingOf(named, "RND-756").message).toContain("of edition 2015-2017, by its name;");
  expect(named.observations).toHaveLength(5);
  const old = check("indicator,year,unit,value\nTHB.VIC.DET,2016,persons,12\n", { filename: "ROU-2015-2017.csv" });
  expect(new Set(codesOf(old))).toEqual(new Set(["FIL-010"]));
});

test("answers in a template come back as they were given, and nothing is said of them", async () => {
  const questions = edition().metadataQuestions;
  const answers = questions.map(({ id, answers: choices }) => ({
    table: "",
    question: id,
    answer: choices?.[0] ?? `Answer to ${id}`,
  }));
  const template = templateOf(
    edition(),
    { layout: "long", language: null, accepted: [accepted("THB.VIC.DET", "persons", 2018)] },
    true,
  );
  const rows = template.rows.filter((row) => row[template.columns.indexOf("value")] === 5);
  const bytes = await templateXlsx({ ...template, rows }, { state: ROMANIA, answers });
  const remembered = { wordings: [], explanations: [], answers };
  const checked = await checkAnyFile(bytes, { filename: "template.xlsx", remembered });
  expect(codesOf(checked)).toEqual([]);
  expect(noteWith(NO_COVERING_NOTE, await openWorkbook(bytes, "template.xlsx")).note.answers).toEqual(answers);
});
