import { expect, test } from "vitest";

import type { Report } from "../../../api/contract/report.ts";
import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { markCells } from "../../../web/pages/contribute/marked-cells.ts";
import { proposalFor } from "../../../web/pages/contribute/proposals.ts";
import { rankFindings } from "../../../web/pages/contribute/ranking.ts";
import {
  bareMessage,
  cellsWords,
  countsWords,
  placeWords,
  readingSentence,
  verdictLine,
  withdrawnWords,
} from "../../../web/pages/contribute/report-words.ts";
import { checkFile } from "../../../web/workers/check-file.ts";
import { edition } from "../../support/edition.ts";

function check(text: string, previous: Parameters<typeof checkFile>[0]["previous"] = []) {
  const file = { bytes: new TextEncoder().encode(text), filename: "mine.csv", note: NO_COVERING_NOTE };
  return checkFile(
    { state: "ROU", edition: edition(), previous, remembered: { wordings: [], explanations: [] } },
    file,
  );
}

const SOUND = "indicator,year,unit,value\nTHB.VIC.DET,2018,persons,497\nTHB.VIC.DET,2019,persons,698\n";

/** A report with other counts. */
function counted(report: Report, counts: Partial<Report["counts"]>, questions: readonly string[] = []): Report {
  return { ...report, counts: { ...report.counts, ...counts }, questions: [...questions] };
}

test("the verdict says how many rows can be taken and how many questions there are", async () => {
  const { report } = await check(SOUND);
  expect(verdictLine(counted(report, {}))).toBe("Both rows can be taken, with nothing to ask");
  expect(verdictLine(counted(report, {}, ["f1"]))).toBe("Both rows can be taken, with one question to you");
  expect(verdictLine(counted(report, { rowsAccepted: 1192, rowsQuarantined: 1 }))).toBe(
    "1\u202f192 of 1\u202f193 rows can be taken, 1 is held back",
  );
  expect(verdictLine(counted(report, { rowsAccepted: 0, rowsQuarantined: 3 }))).toBe(
    "No row can be taken, all 3 are held back",
  );
  expect(verdictLine((await check("")).report)).toBe("This file can’t be taken");
});

test("how a file was read is one sentence", async () => {
  expect(readingSentence((await check(SOUND)).report)).toBe(
    "Read as UTF-8 text, cells divided by commas and a decimal point; headings in line 1, the template’s own, 2 rows.",
  );
  const own = "Romania\nIndicator;An;Unitate;Valoare\nDRG.SZR.QKG;2018;kg;1,5\n";
  expect(readingSentence((await check(own)).report)).toBe(
    "Read as UTF-8 text, cells divided by semicolons and a decimal comma; headings in line 2, one row for each figure, 1 row.",
  );
  expect(readingSentence((await check("%PDF-1.7\n")).report)).toBe("");
});

test("what would be withdrawn by sending is said with its number", async () => {
  const { report } = await check(SOUND);
  const cells = { new: 1, changed: 2, unchanged: 0, withdrawn: 589 };
  expect(cellsWords(counted(report, { cells }))).toBe("1 new, 2 changed and 589 withdrawn");
  expect(withdrawnWords(counted(report, { cells }))).toMatch(/^589 figures that stand for this round now are not/);
  expect(withdrawnWords(counted(report, { cells: { ...cells, withdrawn: 0 } }))).toBe("");
});

test("a finding's message is told without the place that stands beside it", async () => {
  const { report } = await check(SOUND.replace("698", "6x8"));
  const found = report.findings.find(({ code }) => code === "CEL-301");
  expect(found?.message).toBe('Line 3, column D "value": "6x8" is not a number.');
  expect(found === undefined ? "" : bareMessage(found)).toBe('"6x8" is not a number.');
  expect(found === undefined ? "" : placeWords(found, report)).toBe("Line 3, D3");
  expect(countsWords(report)).toMatch(/^1 error/);
});

test("no finding is lost between what is to be mended, what is asked and the rest", async () => {
  const { report } = await check(
    `${SOUND.replace("698", "6x8")}Detected victms,2020,persons,5\nTHB.VIC.DET,1999,persons,1\n`,
  );
  const { mend, ask, more } = rankFindings(report);
  const listed = [...mend, ...more].flatMap((group) => group.findings);
  expect([...listed, ...ask].map(({ id }) => id).toSorted()).toEqual(report.findings.map(({ id }) => id).toSorted());
  expect(mend.every(({ severity }) => severity === "error" || severity === "blocker")).toBe(true);
  expect(ask.map(({ id }) => id)).toEqual(report.questions);
});

test("a name that is nearly known is proposed for every row that has it, a number for its own cell", async () => {
  const name = "Detected victms of trafficking";
  const {
    report,
    tables: [table],
  } = await check(`indicator;year;unit;value\n${name};2018;persons;5\n${name};2019;persons;6\n`);
  if (table === undefined) throw new Error("The file has a table.");
  const marks = markCells(report, table);
  const found = report.findings.find(({ code }) => code === "COD-351");
  expect(found === undefined ? null : proposalFor(found, marks, table)).toEqual({
    text: "THB.VIC.DET",
    wording: { field: "indicator", text: name, code: "THB.VIC.DET" },
    correction: {
      sheet: null,
      column: 0,
      heading: "indicator",
      from: name,
      to: "THB.VIC.DET",
      cells: [
        { row: 1, line: 2 },
        { row: 2, line: 3 },
      ],
    },
  });
});

test("findings are found at the row that their line belongs to, also behind a cell of two lines", async () => {
  const {
    report,
    tables: [table],
  } = await check(
    'indicator,year,unit,value,note\nTHB.VIC.DET,2018,persons,497,"two\nlines"\nTHB.VIC.DET,2019,persons,6x8,\n',
  );
  if (table === undefined) throw new Error("The file has a table.");
  const marks = markCells(report, table);
  expect(table.lines).toEqual([1, 2, 4]);
  expect(marks.at(2, 3).map(({ code }) => code)).toContain("CEL-301");
  expect(marks.rows).toContain(2);
});
