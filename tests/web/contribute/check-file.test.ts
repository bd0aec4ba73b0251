import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { type CoveringNote, NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { checkContribution } from "../../../api/validating/check.ts";
import { checkFile } from "../../../web/workers/check-file.ts";
import type { FileToCheck } from "../../../web/workers/check-messages.ts";
import { edition } from "../../support/edition.ts";
import { ONE_FIGURE, workbook } from "../../support/workbooks.ts";

const SUBJECT = { state: "ROU", edition: edition(), previous: [], remembered: { wordings: [], explanations: [] } };
const shipped = new Uint8Array(readFileSync("datasets/contributions/ROU-2018-2020.csv"));

function file(text: string | Uint8Array, said: Partial<CoveringNote> = {}): FileToCheck {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return { bytes, filename: "mine.csv", note: { ...NO_COVERING_NOTE, ...said } };
}

test("the report is the one that the server gives", async () => {
  const checked = await checkFile(SUBJECT, file(shipped));
  const sent = { ...SUBJECT, bytes: shipped, filename: "mine.csv", sha256: "", dryRun: true };
  expect(checked.report).toEqual(checkContribution(sent).report);
});

test("a corrected cell is what is checked, shown, and written into the file that is kept", async () => {
  const text = "indicator,year,unit,value\nTHB.VIC.DET,2018,persons,4x7\n";
  expect((await checkFile(SUBJECT, file(text))).report.verdict).toBe("has-errors");
  const mended = await checkFile(
    SUBJECT,
    file(text, { corrections: [{ sheet: null, line: 2, column: 4, from: "4x7", to: "497" }] }),
  );
  expect(mended.report.counts).toMatchObject({ error: 0, rowsAccepted: 1 });
  expect(mended.tables[0]?.rows[1]).toEqual(["THB.VIC.DET", "2018", "persons", "497"]);
  expect(new TextDecoder().decode(mended.corrected ?? undefined)).toBe(
    "indicator,year,unit,value\nTHB.VIC.DET,2018,persons,497\n",
  );
});

test("the table says what each column was understood as, and where its heading row is", async () => {
  const text = "Romania\n\nIndicator;An;Unitate;Valoare;Colour\nTHB.VIC.DET;2018;persons;497;red\n";
  const {
    tables: [table],
  } = await checkFile(SUBJECT, file(text));
  expect(table).toMatchObject({
    header: 2,
    lines: [1, 2, 3, 4],
    fields: ["indicator", "year", "unit", "value", null],
    divided: true,
  });
});

test("a heading that is not known can be put right", async () => {
  const text = "indicator;year;unit;Wert\nTHB.VIC.DET;2018;persons;497\n";
  const first = await checkFile(SUBJECT, file(text));
  expect(first.report.verdict).toBe("rejected");
  const corrections = [{ sheet: null, line: 1, column: 4, from: "Wert", to: "value" }];
  expect((await checkFile(SUBJECT, file(text, { corrections }))).report.verdict).not.toBe("rejected");
});

test("a file that is not UTF-8 shows its words in each encoding that it may be in; the chosen one is kept", async () => {
  // "Iași" with ş as Windows-1250 and Windows-1254 have it: one byte, two letters.
  const bytes = Uint8Array.from([
    ...new TextEncoder().encode("indicator;year;unit;value;note\nTHB.VIC.DET;2018;persons;497;Ia"),
    0xba,
    0x69,
    0x0a,
  ]);
  const first = await checkFile(SUBJECT, file(bytes));
  expect(first.report.file.read.encoding?.value).toBe("windows-1250");
  expect(first.readings.find(({ encoding }) => encoding === "windows-1250")?.sample).toBe("Iaşi");
  expect(first.readings.find(({ encoding }) => encoding === "windows-1252")?.sample).toBe("Iaºi");
  const chosen = await checkFile(SUBJECT, file(bytes, { encoding: "windows-1252" }));
  expect(chosen.report.file.read).toMatchObject({ encoding: { value: "windows-1252" } });
  expect(chosen.tables[0]?.rows[1]?.at(-1)).toBe("Iaºi");
  expect(chosen.readings).toEqual(first.readings);
});

test("a file whose quotation mark never closes is shown line by line", async () => {
  const {
    tables: [table],
  } = await checkFile(SUBJECT, file('indicator,year,unit,value\nTHB.VIC.DET,2018,"persons,1\n'));
  expect(table).toMatchObject({ divided: false, rows: [["indicator,year,unit,value"], [expect.any(String)]] });
});

test("what is no text has no table", async () => {
  const checked = await checkFile(SUBJECT, file("%PDF-1.7\n1 0 obj\n"));
  expect(checked).toMatchObject({ tables: [], readings: [], report: { verdict: "rejected" } });
});

test("a workbook is shown as the sheet that was read, and checked as the server does", async () => {
  const bytes = await workbook({ Figures: ONE_FIGURE });
  const {
    tables: [table],
    report,
  } = await checkFile(SUBJECT, { bytes, filename: "mine.xlsx", note: NO_COVERING_NOTE });
  expect(table).toMatchObject({
    sheet: "Figures",
    header: 0,
    lines: [1, 2],
    fields: ["indicator", "year", "unit", "value"],
  });
  expect(report.counts.rowsAccepted).toBe(1);
});

test("the sheets of a workbook that hold something are offered", async () => {
  const bytes = await workbook({ A: ONE_FIGURE, Empty: [], B: [...ONE_FIGURE, ["THB.VIC.DET", 2019, "persons", 13]] });
  const chosen = { ...NO_COVERING_NOTE, sheet: "B" };
  const { sheets, tables } = await checkFile(SUBJECT, { bytes, filename: "mine.xlsx", note: chosen });
  expect([sheets, tables.map(({ sheet }) => sheet)]).toEqual([["A", "B"], ["B"]]);
});

test("of sheets that are read together each is shown, with the corrections of its own cells", async () => {
  const bytes = await workbook({
    "2018": [...ONE_FIGURE.slice(0, 1), ["THB.VIC.DET", 2018, "persons", "4x7"]],
    "2019": [["Return of 2019"], ...ONE_FIGURE.slice(0, 1), ["THB.VIC.DET", 2019, "persons", "6x8"]],
  });
  const corrections = [{ sheet: "2019", line: 3, column: 4, from: "6x8", to: "698" }];
  const note = { ...NO_COVERING_NOTE, corrections };
  const { tables, report } = await checkFile(SUBJECT, { bytes, filename: "mine.xlsx", note });
  expect(tables.map(({ sheet, header }) => [sheet, header])).toEqual([
    ["2018", 0],
    ["2019", 1],
  ]);
  expect(tables.map(({ rows }) => rows.at(-1)?.at(-1))).toEqual(["4x7", "698"]);
  const wrong = report.findings.filter(({ code }) => code === "CEL-301").map(({ at }) => [at.sheet, at.a1]);
  expect(wrong).toEqual([["2018", "D2"]]);
});
