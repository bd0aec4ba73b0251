import { expect, test } from "vitest";

import { check, codesOf } from "../../support/check.ts";
import { cleanTwin, HAS_MESSY_FILES, messyFile, messyNames, takeApart, trimmed } from "../../support/messy.ts";

// The files stay with their publishers; where they are not beside the project these facts are skipped.
const ABSENT = !HAS_MESSY_FILES;

interface Verdict {
  readonly file: string;
  readonly delimiter: string;
  /** Rows above the headings, as the parameters of the sample count them. */
  readonly preamble: number;
  readonly verdict: string;
}

/** Nine of the ten Pollock files: one table, read cell for cell as its clean twin. */
const AS_CLEAN: readonly Verdict[] = [
  {
    file: "20170320-ePC_Data-Travel-Stationery",
    delimiter: ",",
    preamble: 2,
    verdict: "two pivots under the same headings are one table, as in the twin",
  },
  { file: "Kokad pollen", delimiter: ";", preamble: 0, verdict: "212 columns, read as they stand" },
  {
    file: "Sustainability_-_Water_consumption_P_56",
    delimiter: ",",
    preamble: 1,
    verdict: "the parameters join the title to the first heading and call it Latin-1; its bytes are UTF-8",
  },
  { file: "download (10)", delimiter: ",", preamble: 2, verdict: "two title rows of one cell" },
  { file: "download (6)", delimiter: ",", preamble: 2, verdict: "two title rows of one cell" },
  {
    file: "epcs-dwp-cmg-spend-july-2017",
    delimiter: ",",
    preamble: 4,
    verdict: "a title with a line end in its cell, a hundred blank rows below",
  },
  { file: "erionite", delimiter: ";", preamble: 0, verdict: "decimal points in a semicolon file" },
  { file: "moj-aramis-data-march-11", delimiter: ",", preamble: 0, verdict: "money with pound signs and grouping" },
  {
    file: "rape_table_3_prosecution_outcomes_0708_1314",
    delimiter: ",",
    preamble: 0,
    verdict: "fiscal years and measures in one heading, which are no years of a questionnaire",
  },
];

test.skipIf(ABSENT).each(AS_CLEAN)("$file: $verdict", ({ file, delimiter, preamble }) => {
  const apart = takeApart(`pollock/${file}.csv.csv`);
  const [table] = apart.tables;
  const [headings, ...rows] = cleanTwin(`pollock/${file}.clean.csv`);
  expect(apart).toMatchObject({ encoding: "utf-8", delimiter, said: [] });
  expect(apart.tables).toHaveLength(1);
  expect(table?.titles).toHaveLength(preamble);
  expect(table?.headings).toEqual([preamble]);
  expect(trimmed((table?.rows ?? []).map((record) => apart.cells[record] ?? []))).toEqual(rows);
  const own = trimmed([apart.cells[preamble] ?? []])[0] ?? [];
  // The water table's title was put before its first heading by hand in the twin.
  expect(file.startsWith("Sustain") ? ["Water consumption " + own[0], ...own.slice(1)] : own).toEqual(headings);
});

test.skipIf(ABSENT)(
  "mos-oct-dec-2014: five tables on one sheet are told apart, and sending them apart is asked",
  () => {
    const { delimiter, tables, cells } = takeApart("pollock/mos-oct-dec-2014.csv.csv");
    const [headings, ...rows] = cleanTwin("pollock/mos-oct-dec-2014.clean.csv");
    // Meetings, travel, hospitality, gifts, and the notes, which have two columns.
    expect([delimiter, tables.filter((table) => table.rows.length > 0).length]).toEqual([",", 5]);
    // The twin runs all five together under the headings of the first; the first is the same in both.
    expect(trimmed([cells[1] ?? []])[0]).toEqual(headings);
    const first = trimmed((tables[0]?.rows ?? []).map((record) => cells[record] ?? []));
    expect(first).toEqual(rows.slice(0, first.length));
    expect(first).toHaveLength(35);
    expect(codesOf(check(messyFile("pollock/mos-oct-dec-2014.csv.csv")))).toEqual(["STR-215", "STR-211"]);
  },
);

test.skipIf(ABSENT)("there are ten Pollock files, and each has its verdict here", () => {
  const names = messyNames("pollock").filter((name) => name.endsWith(".csv.csv"));
  const judged = [...AS_CLEAN.map(({ file }) => file), "mos-oct-dec-2014"].map((name) => `${name}.csv.csv`);
  expect(names.toSorted()).toEqual(judged.toSorted());
});

/** Delimiter, line index of the headings (null where figures begin at once), rows; and why it is so. */
const OTHERS: readonly (readonly [string, string | null, number | null, number, string])[] = [
  ["other/de_bka_pks_ZR-F-01-T01.csv", ";", 1, 11_289, "a row that numbers the columns stands above the headings"],
  ["other/eurostat_crim_off_cat_1_Data.csv", ",", 0, 5330, "all cells quoted"],
  ["other/pl_gus_bdl_crime_wide.csv", ";", 0, 30, "semicolons within quoted headings"],
  ["other/ua_avariynist.csv", ",", null, 96, "no headings at all"],
  ["other/ua_transship_2013_0.csv", ",", 0, 1231, "decimal commas within quotes"],
  ["frictionless/all-schema-types.csv", ",", 0, 2, "commas and doubled quotes within quotes"],
  ["frictionless/carets.csv", null, null, 0, "no separator that offices use: refused, with the question"],
  ["frictionless/colon.csv", null, null, 0, "no separator that offices use: refused, with the question"],
  ["frictionless/comma.txt", ",", 0, 2, "the name says nothing"],
  ["frictionless/inconsistent-column-number.csv", ",", 0, 2, "a row too short"],
  ["frictionless/iso8859.csv", ",", 0, 5, "no letter of the state: the code page is asked"],
  ["frictionless/missing-values.csv", ",", 0, 2, "a hole"],
  ["frictionless/pipes.csv", "|", 0, 2, "bars"],
  ["frictionless/utf8.csv", ",", 0, 5, "plain"],
  ["frictionless/various-characters.csv", ",", 0, 5, "five scripts"],
  ["frictionless/western-macos-roman.csv", ",", 0, 5, "a Mac of old: the code page is asked"],
];

test.skipIf(ABSENT)("each of the other messy files has its verdict here", () => {
  const names = ["other", "frictionless"].flatMap((folder) => messyNames(folder).map((name) => `${folder}/${name}`));
  expect(OTHERS.map(([file]) => file).toSorted()).toEqual(names.toSorted());
});

test.skipIf(ABSENT).each(OTHERS)(
  "%s is divided by %j, headings at %j, %i rows: %s",
  (file, delimiter, heading, rows) => {
    const apart = takeApart(file);
    expect(apart.delimiter).toBe(delimiter);
    expect(apart.tables[0]?.headings[0] ?? null).toBe(heading);
    expect(apart.tables[0]?.rows.length ?? 0).toBe(rows);
  },
);

test.skipIf(ABSENT)(
  "a code page that spells nothing of the sending state is asked, with what the others would read",
  () => {
    expect(takeApart("frictionless/iso8859.csv").said).toEqual(["ENC-102"]);
    expect(takeApart("frictionless/western-macos-roman.csv").said).toEqual(["ENC-102"]);
  },
);

test.skipIf(ABSENT)("every messy file is refused as a contribution with the reason, and nothing of it is kept", () => {
  for (const [file] of OTHERS) {
    const { report, observations } = check(messyFile(file));
    expect([report.verdict, observations.length]).toEqual(["rejected", 0]);
    expect(report.findings.some(({ severity }) => severity === "blocker")).toBe(true);
  }
});
