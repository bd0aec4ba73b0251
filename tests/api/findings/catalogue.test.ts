import { createHash } from "node:crypto";

import { zipSync } from "fflate";
import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import type { Observation } from "../../../api/contract/observation.ts";
import { NOTHING_KNOWN } from "../../../api/contract/others.ts";
import { CATALOGUE } from "../../../api/findings/catalogue.ts";
import type { MetadataFile } from "../../../api/normalising/metadata.ts";
import { changedEdition } from "../../support/changed-questionnaire.ts";
import { check, checkAnyFile, codesOf, findingOf, fixture, type Given } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";
import { mergedWorkbook, ONE_FIGURE, uncalculated, withPart, workbook } from "../../support/workbooks.ts";

const HEADINGS = "indicator,year,sex,unit,value,flag,note\n";

/** What was accepted of Romania earlier. */
function accepted(year: number, value: number, indicator = "THB.VIC.DET"): Observation {
  return {
    key: { indicator, state: "ROU", year, breakdown: {}, unit: "persons" },
    observed: { value },
    flags: [],
    note: "",
    cell: { line: 2, column: 5, text: String(value) },
    steps: [],
  };
}

/** Precursors accepted of Romania earlier. */
function precursor(year: number, unit: string, value: number): Observation {
  const base = accepted(year, value, "DRG.PRE.QKG");
  return { ...base, key: { ...base.key, breakdown: { precursor: "AAN" }, unit } };
}

/** The model round, as if its figures were confidential. */
const CONTROLLED = { ...edition(), round: { ...edition().round, confidentiality: "controlled" as const } };

/** A file of answers on how the figures were made. */
function answers(row: string): MetadataFile {
  return { bytes: ascii(`table,question,answer\n,${row}\n`), filename: "ROU.meta.csv" };
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** UTF-16, little endian, without a byte order mark. */
function unmarkedUtf16(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0)).reduce<Uint8Array>(
    (bytes, byte, at) => (bytes.set([byte], at * 2), bytes),
    new Uint8Array(text.length * 2),
  );
}

/** Three files with one figure each, and what others say of it. */
const VICTIMS = `${HEADINGS}THB.VIC.DET,2018,,persons,400,,\n`;
const ABROAD = "indicator,year,partner,unit,value\nTHB.VIC.ABR,2018,";
const OF_ROMANIA = {
  state: "BGR",
  indicator: "THB.VIC.CIT",
  year: 2018,
  breakdown: "citizenship=RO",
  low: 30,
  high: 30,
} as const;
const SHA256_OF_VICTIMS = createHash("sha256").update(VICTIMS).digest("hex");

interface Failing {
  readonly code: string;
  /** File of the fixtures, or the bytes themselves. */
  readonly content: string | Uint8Array;
  readonly given?: Given;
  /** What else is rightly said of the same defect. */
  readonly also?: readonly string[];
  /** A warning that is registered here, since nothing else speaks for an error, and is no question. */
  readonly registered?: true;
}

/** One letter: č in Serbian Latin, и in Serbian Cyrillic. */
const IN_DOUBT = Uint8Array.of(...ascii(`${HEADINGS}THB.VIC.DET,2018,,persons,12,,`), 0xe8, 0x0a);
/** Quotation marks of Western European, and no letter that says more. */
const NO_PAGE = Uint8Array.of(...ascii(`${HEADINGS}THB.VIC.DET,2018,,persons,12,,`), 0x93, 0x61, 0x94, 0x0a);

const AGES_AND_FORMS = ["F,,", "M,,", "_U,,", ",Y0T17,", ",Y_GE18,", ",,SEX", ",,LAB", ",,BEG", ",,OTH", ",,_U", ",,"];
/** Eleven figures for 2019 that were accepted for 2018. */
const SLIPPED = `indicator,year,sex,age,exploitation,unit,value\n${AGES_AND_FORMS.map(
  (codes, at) => `THB.VIC.DET,2019,${codes},persons,${20 + at}\n`,
).join("")}`;
const BEFORE_SLIP = [2018, 2019].flatMap((year) =>
  AGES_AND_FORMS.map((codes, at): Observation => {
    const [sex = "", age = "", exploitation = ""] = codes.split(",");
    const given = Object.entries({ sex, age, exploitation }).filter(([, code]) => code !== "");
    const base = accepted(year, 20 + at + (year - 2018) * 3);
    return { ...base, key: { ...base.key, breakdown: Object.fromEntries(given) } };
  }),
);

/** Stages of six years, of which the last is out of all proportion. */
const STAGES_BEFORE = [2013, 2014, 2015, 2016, 2017].flatMap((year, at) => [
  accepted(year, 60, "THB.PER.SUS"),
  accepted(year, 50 + at, "THB.PER.PRS"),
]);

/** The indicator stands once for two years. */
const MERGED = await mergedWorkbook([...ONE_FIGURE, [null, 2019, "persons", 13]], 1, 2, 0);
/** The figure stands once for two years. */
const MERGED_FIGURE = await mergedWorkbook([...ONE_FIGURE, ["THB.VIC.DET", 2019, "persons", null]], 1, 2, 3);

/** A sheet of which only its name can say the year. */
const NO_YEAR = [
  ["indicator", "unit", "value"],
  ["THB.VIC.DET", "persons", 12],
];

const BINARY_WORKBOOK = zipSync({ "[Content_Types].xml": ascii("<Types/>"), "xl/workbook.bin": ascii("x") });

const FAILING: readonly Failing[] = [
  { code: "FIL-001", content: "empty.csv" },
  { code: "FIL-002", content: new Uint8Array(20 * 1024 * 1024 + 1).fill(0x41) },
  { code: "FIL-003", content: BINARY_WORKBOOK, given: { filename: "figures.xlsb" } },
  { code: "FIL-004", content: "portable-document.csv" },
  { code: "FIL-005", content: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00) },
  { code: "FIL-006", content: await withPart("xl/pad.xml", () => "0".repeat(3_000_000)) },
  {
    code: "FIL-007",
    content: ascii(VICTIMS),
    given: {
      others: {
        ...NOTHING_KNOWN,
        received: { [SHA256_OF_VICTIMS]: { contribution: "ROU-2018-2020-v1", receivedAt: "2026-01-05T10:00:00Z" } },
      },
    },
  },
  { code: "FIL-008", content: ascii(`${HEADINGS}${"x".repeat(100_001)}\n`) },
  { code: "FIL-009", content: await withPart("xl/vbaProject.bin", () => "x") },
  { code: "FIL-010", content: "another-state.csv" },
  { code: "FIL-012", content: await withPart("xl/externalLinks/externalLink1.xml", () => "<externalLink/>") },
  { code: "FIL-013", content: (await workbook({ Sheet1: ONE_FIGURE })).subarray(0, 900) },
  { code: "ENC-101", content: "code-page.csv" },
  { code: "ENC-102", content: IN_DOUBT, given: { state: "SRB" } },
  { code: "ENC-103", content: "lost-letters.csv", also: ["COD-352", "MIR-653"] },
  { code: "ENC-104", content: unmarkedUtf16(`${HEADINGS}THB.VIC.DET,2018,,persons,12,,\n`) },
  { code: "ENC-105", content: "garbled-note.csv", given: { state: "BGR" } },
  { code: "ENC-106", content: "invisible-character.csv" },
  { code: "ENC-107", content: "letters-of-two-alphabets.csv" },
  { code: "ENC-108", content: "control-character.csv" },
  { code: "ENC-110", content: "invisible-in-note.csv" },
  { code: "ENC-111", content: NO_PAGE, given: { state: "GEO" } },
  { code: "STR-201", content: "no-separator.csv" },
  { code: "STR-202", content: "quote-never-closed.csv" },
  { code: "STR-203", content: "stray-quote.csv" },
  { code: "STR-204", content: "too-few-cells.csv" },
  { code: "STR-205", content: "too-many-cells.csv" },
  { code: "STR-206", content: "mixed-line-ends.csv" },
  { code: "STR-207", content: "title-rows.csv" },
  { code: "STR-208", content: "footnote-row.csv" },
  { code: "STR-209", content: "blank-rows.csv" },
  { code: "STR-210", content: "separator-line.csv" },
  { code: "STR-211", content: "two-tables.csv", also: ["COD-351", "CEL-320", "CEL-311", "UNI-401"] },
  { code: "STR-212", content: MERGED_FIGURE },
  { code: "STR-213", content: "years-as-columns.csv" },
  { code: "STR-214", content: await uncalculated() },
  { code: "STR-215", content: "no-heading.csv" },
  { code: "STR-216", content: "headings-only.csv" },
  { code: "STR-217", content: "headings-repeated.csv" },
  { code: "STR-218", content: "total-row.csv" },
  { code: "STR-219", content: ascii("indicator,year,unit,F,M\nTHB.VIC.DET,2018,persons,12,7\n") },
  { code: "STR-220", content: await workbook({ Figures: ONE_FIGURE, Notes: [["As registered."]] }) },
  { code: "STR-221", content: await workbook({ A: ONE_FIGURE, B: ONE_FIGURE }) },
  { code: "STR-223", content: await workbook({ "2018": NO_YEAR, "2019": NO_YEAR }), also: ["HDR-260"] },
  { code: "STR-225", content: MERGED },
  {
    code: "STR-224",
    content: await workbook({ "2018": NO_YEAR, Plan: NO_YEAR }),
    also: ["HDR-260", "STR-220"],
  },
  {
    code: "STR-222",
    content: await workbook({
      Figures: ONE_FIGURE,
      "What to do": [
        ["What to do with the findings"],
        ["Reason", "Explanation", "Finding (leave as it is)"],
        ["", "ok", ""],
      ],
    }),
  },
  { code: "HDR-251", content: "value-column-missing.csv" },
  { code: "HDR-252", content: "unknown-column.csv" },
  { code: "HDR-253", content: "column-twice.csv" },
  { code: "HDR-254", content: "heading-in-other-words.csv" },
  { code: "HDR-255", content: "column-without-heading.csv" },
  {
    code: "HDR-256",
    content: ascii("indicator,year,victim_gender,unit,value\nTHB.VIC.DET,2018,F,persons,12\n"),
    given: { edition: changedEdition("2018-2020") },
  },
  { code: "HDR-257", content: "two-columns-for-one-thing.csv" },
  {
    code: "HDR-258",
    content: ascii("indicator,unit,2018,2018-2019\nTHB.VIC.DET,persons,12,25\n"),
    also: ["STR-213"],
  },
  {
    code: "HDR-259",
    content: ascii("As of 31 December 2019\nindicator,unit,value\nTHB.VIC.DET,persons,12\n"),
    also: ["STR-207"],
  },
  {
    code: "HDR-260",
    content: ascii("Year: 2019\nindicator,unit,value\nTHB.VIC.DET,persons,12\n"),
    also: ["STR-207"],
  },
  { code: "HDR-261", content: ascii("indicator,year,unit,value,%\nTHB.VIC.DET,2018,persons,12,100\n") },
  { code: "HDR-262", content: ascii("indicator,unit,2018,2018\nTHB.VIC.DET,persons,12,12\n") },
  { code: "CEL-301", content: "not-a-number.csv" },
  { code: "CEL-302", content: "decimal-mark-in-doubt.csv" },
  { code: "CEL-303", content: "count-with-fraction.csv" },
  { code: "CEL-304", content: "negative.csv" },
  { code: "CEL-305", content: "share-above-100.csv" },
  { code: "CEL-306", content: "year-outside-round.csv" },
  { code: "CEL-307", content: "value-turned-into-date.csv" },
  { code: "CEL-308", content: "scientific-notation.csv" },
  { code: "CEL-309", content: "unit-in-cell.csv" },
  { code: "CEL-310", content: "open-interval.csv" },
  { code: "CEL-311", content: "required-cell-blank.csv" },
  { code: "CEL-312", content: ascii(`${HEADINGS}THB.VIC.DET,2018,,persons,12,,${"x".repeat(4001)}\n`) },
  { code: "CEL-313", content: "formula-in-note.csv" },
  { code: "CEL-314", content: "spreadsheet-error.csv" },
  { code: "CEL-315", content: "many-decimals.csv" },
  { code: "CEL-316", content: "bare-dash.csv" },
  { code: "CEL-317", content: "mark-beside-number.csv" },
  { code: "CEL-318", content: "point-in-count.csv" },
  { code: "CEL-319", content: "unknown-flag.csv" },
  { code: "CEL-320", content: "not-a-year.csv" },
  { code: "CEL-321", content: "other-decimal-mark.csv" },
  { code: "CEL-322", content: "multiplier-in-heading.csv", also: ["HDR-254"] },
  { code: "CEL-323", content: "flag-contradicts-figure.csv" },
  {
    code: "CEL-324",
    content: "clean.csv",
    given: {
      note: {
        ...NO_COVERING_NOTE,
        corrections: [{ sheet: null, line: 2, column: 2, from: "no such text", to: "2018" }],
      },
    },
  },
  { code: "CEL-325", content: "subject-left-blank.csv" },
  { code: "CEL-326", content: "quarters.csv", also: ["CEL-320"] },
  { code: "CEL-327", content: ascii("indicator;year;unit;value\nTHB.VIC.DET;2018;persons;12*\n") },
  { code: "COD-351", content: "unknown-indicator.csv" },
  { code: "COD-352", content: "label-instead-of-code.csv" },
  { code: "COD-353", content: "mistyped-code.csv", also: ["COD-351"] },
  {
    code: "COD-354",
    content: ascii("indicator,year,exploitation,unit,value\nTHB.VIC.DET,2018,LBG,persons,12\n"),
    given: { edition: changedEdition("2018-2020") },
  },
  { code: "COD-355", content: "breakdown-not-asked.csv" },
  { code: "COD-358", content: "split-twice.csv", also: ["COD-352"] },
  {
    code: "COD-359",
    content: ascii(
      "indicator,Category,year,unit,value\nTHB.VIC.DET,minors,2018,persons,12\nTHB.VIC.DET,as registered,2019,persons,13\n",
    ),
    also: ["HDR-252"],
  },
  {
    code: "COD-357",
    content: ascii("indicator,year,exploitation,unit,value\nTHB.VIC.DET,2018,SRV,persons,12\n"),
    given: { edition: changedEdition("2018-2020") },
  },
  { code: "UNI-401", content: "unknown-unit.csv" },
  { code: "UNI-402", content: "grams-for-kilograms.csv" },
  { code: "UNI-403", content: "shifted-digit.csv", also: ["UNI-411"] },
  {
    code: "UNI-405",
    content: ascii("indicator,year,precursor,unit,value\nDRG.PRE.QKG,2018,AAN,litres,40\n"),
    given: { previous: [precursor(2017, "kg", 30)] },
  },
  { code: "UNI-406", content: "unit-left-out.csv" },
  { code: "UNI-407", content: "unit-missing.csv" },
  { code: "UNI-408", content: "unit-of-another-question.csv" },
  { code: "UNI-409", content: "weight-per-seizure.csv" },
  { code: "UNI-410", content: "seizures-without-weight.csv" },
  { code: "UNI-411", content: "above-all-known.csv" },
  { code: "UNI-412", content: "price-in-another-currency.csv" },
  { code: "UNI-413", content: "retail-below-wholesale.csv" },
  { code: "UNI-414", content: "weight-per-tablet.csv" },
  { code: "DUP-451", content: "same-row-twice.csv" },
  { code: "DUP-452", content: "two-figures-for-one-cell.csv" },
  {
    code: "DUP-453",
    content: ascii(VICTIMS),
    given: {
      others: {
        ...NOTHING_KNOWN,
        parts: [{ contribution: "ROU-2018-2020-v1", agency: "Border Police", cells: ["2018|THB.VIC.DET||persons"] }],
      },
    },
  },
  { code: "SUM-501", content: "total-below-parts.csv" },
  { code: "SUM-502", content: "part-larger-than-whole.csv" },
  { code: "SUM-503", content: "parts-blank.csv" },
  { code: "SUM-504", content: "rounding-gap.csv" },
  { code: "SUM-505", content: "finer-parts-above-part.csv" },
  { code: "SUM-506", content: "mostly-unknown.csv" },
  { code: "SUM-507", content: "two-totals.csv", registered: true },
  { code: "SUM-508", content: "agencies-above-total.csv" },
  { code: "FUN-551", content: "convicted-above-prosecuted.csv" },
  { code: "FUN-552", content: "earlier-stage-blank.csv", also: ["FUN-554"] },
  {
    code: "FUN-553",
    registered: true,
    content: ascii(`${HEADINGS}THB.PER.SUS,2018,,persons,60,,\nTHB.PER.PRS,2018,,persons,16,,\n`),
    given: { previous: STAGES_BEFORE },
    also: ["FUN-554", "TSR-601"],
  },
  { code: "FUN-554", content: "convicted-of-two-years.csv" },
  { code: "TSR-601", content: "jump.csv", registered: true },
  { code: "TSR-602", content: "copied-forward.csv" },
  {
    code: "TSR-603",
    content: ascii(`${HEADINGS}THB.VIC.DET,2018,,persons,12,,\n`),
    given: { previous: [accepted(2018, 12), accepted(2019, 13)] },
  },
  {
    code: "TSR-604",
    content: ascii(`${HEADINGS}THB.VIC.DET,2018,,persons,12,,\n`),
    given: { previous: [accepted(2018, 14)] },
  },
  // Beside it, each figure revises that of its year, 2018 is left out, and the ages do not add up.
  {
    code: "TSR-607",
    content: ascii(VICTIMS),
    given: {
      others: {
        ...NOTHING_KNOWN,
        peers: [{ indicator: "THB.VIC.DET", unit: "persons", year: 2018, median: 0.2, states: 12 }],
        population: { 2018: 19_000_000 },
      },
    },
  },
  {
    code: "TSR-608",
    content: ascii(SLIPPED),
    given: { previous: BEFORE_SLIP },
    also: ["SUM-501", "SUM-506", "TSR-603", "TSR-604"],
  },
  { code: "TSR-605", content: "break-without-note.csv" },
  { code: "TSR-606", content: "zero-beside-many.csv", registered: true },
  { code: "TSR-609", content: "subject-of-zeros.csv" },
  {
    code: "TSR-610",
    content: ascii(
      `${HEADINGS}${[2018, 2019].map((year) => `THB.VIC.DET,${year},F,persons,24,,\nTHB.VIC.DET,${year},M,persons,19,,\n`).join("")}`,
    ),
  },
  { code: "DIS-701", content: "small-counts.csv", given: { edition: CONTROLLED } },
  { code: "DIS-702", content: "confidential-derivable.csv" },
  { code: "DIS-703", content: "personal-data-in-note.csv" },
  {
    code: "MIR-651",
    content: ascii(`${ABROAD}BG,persons,12\n`),
    given: { others: { ...NOTHING_KNOWN, partners: [OF_ROMANIA] } },
  },
  {
    code: "MIR-652",
    content: ascii(`${ABROAD}DE,persons,12\n`),
    given: { others: { ...NOTHING_KNOWN, partners: [OF_ROMANIA] } },
  },
  {
    code: "MIR-655",
    content: ascii(VICTIMS),
    given: {
      others: {
        ...NOTHING_KNOWN,
        published: [
          {
            publisher: "UNODC",
            dataset: "GLOTIP",
            edition: "2025-04-14",
            figures: { "2018|THB.VIC.DET||persons": [380, 380] },
          },
        ],
      },
    },
  },
  { code: "DIS-704", content: "confidential-number.csv" },
  { code: "DIS-705", content: "records-of-persons.csv" },
  { code: "MIR-653", content: "mirror-figures.csv", given: { state: "MDA" } },
  {
    code: "RND-752",
    content: "clean.csv",
    given: { note: { ...NO_COVERING_NOTE, sections: ["C"] } },
    also: ["RND-753"],
  },
  {
    code: "RND-753",
    content: "clean.csv",
    given: {
      previous: [
        { ...accepted(2017, 5), key: { ...accepted(2017, 5).key, indicator: "CYB.OFF.ACC", unit: "offences" } },
      ],
    },
  },
  { code: "RND-754", content: "clean.csv", given: { meta: answers("counting_unit,person") } },
  { code: "RND-756", content: "clean.csv", given: { filename: "ROU-2015-2017-long.csv" } },
  { code: "RND-757", content: "clean.csv", given: { meta: answers("legal_bases,Article 210") } },
  { code: "RND-758", content: "clean.csv", given: { meta: answers("counting_unit,victim") }, also: ["RND-754"] },
  { code: "RND-759", content: "clean.csv", given: { meta: { bytes: ascii("no table"), filename: "ROU.meta.csv" } } },
];

/** Said of a check that was broken off, by whoever broke it off: see `tests/api/isolated-desk.test.ts`. */
const BROKEN_OFF = "FIL-011";

test("every code of the catalogue has a failing contribution", () => {
  expect([...FAILING.map(({ code }) => code), BROKEN_OFF].toSorted()).toEqual([...CATALOGUE.keys()]);
});

test.each(FAILING)(
  "$code is said of a contribution with that one defect, and nothing else",
  async ({ code, content, given, also, registered }) => {
    const checked = await checkAnyFile(typeof content === "string" ? fixture(content) : content, given);
    expect(new Set(codesOf(checked))).toEqual(new Set([code, ...(also ?? [])]));
    const { report } = checked;
    const finding = findingOf(checked, code);
    expect(finding).toMatchObject({ code, messageKey: code, severity: CATALOGUE.get(code)?.severity });
    expect(finding.fix).toMatch(/^[A-Z].*\.$|^Add|^Write/);
    expect(finding.message).not.toMatch(/undefined|null|NaN|\[object/);
    expect(finding.message.endsWith(".") || finding.message.endsWith("?")).toBe(true);
    const warning = registered === true ? "clean" : "needs-explanation";
    expect(report.verdict).toBe(
      { blocker: "rejected", error: "has-errors", warning, notice: "clean", na: "clean" }[
        report.findings.some(({ severity }) => severity === "error") ? "error" : finding.severity
      ],
    );
  },
);

test.each(["clean.csv", "clean-semicolons.csv"])("of %s nothing is said", (name) => {
  const { report, observations, quarantined } = check(fixture(name));
  expect(report.findings).toEqual([]);
  expect(report.verdict).toBe("clean");
  expect(observations.length).toBe(report.counts.rowsAccepted);
  expect(quarantined).toEqual([]);
});

test("codes are of the form FAM-nnn and each is given once", () => {
  for (const code of CATALOGUE.keys())
    expect(code).toMatch(/^(FIL|ENC|STR|HDR|CEL|COD|UNI|DUP|SUM|FUN|TSR|MIR|DIS|RND)-\d{3}$/);
});
