import { expect, test } from "vitest";

import { type CoveringNote, NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import type { Observation } from "../../../api/contract/observation.ts";
import { checkContribution } from "../../../api/validating/check.ts";
import { cellsOf, check, checkAnyFile, codesOf, findingOf } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";
import { ONE_FIGURE, workbook } from "../../support/workbooks.ts";

const TEXT = "indicator,year,unit,value\nTHB.VIC.DET,2018,persons,12\nTHB.VIC.DET,2019,persons,twelve\n";

function note(said: Partial<CoveringNote>): CoveringNote {
  return { ...NO_COVERING_NOTE, ...said };
}

function correction(line: number, column: number, from: string, to: string) {
  return { sheet: null, line, column, from, to };
}

test("a corrected cell is read as corrected, keeps what the file says, and says both in a step", () => {
  const checked = check(TEXT, { note: note({ corrections: [correction(3, 4, "twelve", "13")] }) });
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET persons 12", "2019 THB.VIC.DET persons 13"]);
  expect(codesOf(checked)).toEqual([]);
  expect(checked.observations[1]).toMatchObject({
    cell: { line: 3, column: 4, text: "twelve" },
    steps: [{ what: "corrected by the sender", from: "twelve", to: "13" }],
  });
});

test("what is asked of a corrected figure names it as corrected", () => {
  const rows = ["THB.VIC.DET,2018,,persons,1O0", "THB.VIC.DET,2018,F,persons,300"].join("\n");
  const corrections = [correction(2, 5, "1O0", "100")];
  const checked = check(`indicator,year,sex,unit,value\n${rows}\n`, { note: note({ corrections }) });
  expect(findingOf(checked, "SUM-502").message).toContain("300, more than the 100 of which it is a part");
});

test("a corrected year is a step of each figure of its row", () => {
  const checked = check(TEXT.replace("2018", "2008").replace("twelve", "13"), {
    note: note({ corrections: [correction(2, 2, "2008", "2018")] }),
  });
  expect(checked.observations.map(({ key, steps }) => [key.year, steps.map(({ what }) => what)])).toEqual([
    [2018, ["corrected by the sender"]],
    [2019, []],
  ]);
});

test("a correction of a text that does not stand there is not applied, and asked about", () => {
  const checked = check(TEXT.replace("twelve", "13"), {
    note: note({ corrections: [correction(3, 4, "twelve", "14")] }),
  });
  expect(cellsOf(checked).at(-1)).toBe("2019 THB.VIC.DET persons 13");
  expect(findingOf(checked, "CEL-324")).toMatchObject({
    severity: "warning",
    at: { line: 3, column: 4 },
    params: { from: "twelve", to: "14", found: "13" },
  });
});

test("a heading can be corrected", () => {
  const checked = check(TEXT.replace("value", "sum").replace("twelve", "13"), {
    note: note({ corrections: [correction(1, 4, "sum", "value")] }),
  });
  expect(checked.observations).toHaveLength(2);
});

test("a cell of a workbook is corrected on its sheet, and read as a text", async () => {
  const bytes = await workbook({ A: [...ONE_FIGURE, ["THB.VIC.DET", 2019, "persons", 13]] });
  const corrections = [{ sheet: "A", line: 3, column: 4, from: "13", to: "1.300" }];
  const checked = await checkAnyFile(bytes, { note: note({ corrections }) });
  expect(cellsOf(checked).at(-1)).toBe("2019 THB.VIC.DET persons 1300");
});

test("a wording that the sender confirmed is understood", () => {
  const text = "indicator,year,sex,unit,value\nTHB.VIC.DET,2018,Damen,Seelen,12\n";
  expect(check(text).observations).toEqual([]);
  const wordings = [
    { field: "sex", text: "damen", code: "F" },
    { field: "unit", text: "Seelen", code: "persons" },
  ];
  const checked = check(text, { note: note({ wordings }) });
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET sex=F persons 12"]);
  expect(checked.observations[0]?.steps).toEqual([
    { what: "sex read as", from: "Damen", to: "F" },
    { what: "unit read as", from: "Seelen", to: "persons" },
  ]);
});

test("a heading that the sender confirmed is understood", () => {
  const text = "Gegenstand;year;unit;value\nTHB.VIC.DET;2018;persons;12\n";
  const wordings = [{ field: "column", text: "Gegenstand", code: "indicator" }];
  expect(cellsOf(check(text, { note: note({ wordings }) }))).toEqual(["2018 THB.VIC.DET persons 12"]);
});

test("a wording of an earlier contribution is remembered", () => {
  const bytes = new TextEncoder().encode("indicator,year,unit,value\nTHB.VIC.DET,2018,Seelen,12\n");
  const remembered = { wordings: [{ field: "unit", text: "Seelen", code: "persons" }], explanations: [] };
  const sent = { bytes, filename: "f.csv", sha256: "", state: "ROU", edition: edition(), previous: [], dryRun: true };
  expect(cellsOf(checkContribution({ ...sent, remembered }))).toEqual(["2018 THB.VIC.DET persons 12"]);
});

test("the decimal mark that the sender chose holds", () => {
  const text = "Indicator;year;drug;unit;value\nDRG.SZR.QKG;2018;HER;kg;1.234\n";
  expect(cellsOf(check(text))).toEqual(["2018 DRG.SZR.QKG drug=HER kg 1234"]);
  expect(cellsOf(check(text, { note: note({ decimal: "." }) }))).toEqual(["2018 DRG.SZR.QKG drug=HER kg 1.234"]);
});

const PARTS = "indicator,year,sex,unit,value\nTHB.VIC.DET,2018,F,persons,24\nTHB.VIC.DET,2018,M,persons,19\n";
const WHOLE = `${PARTS}THB.VIC.DET,2018,,persons,41\n`;

function explanationOf(text: string) {
  const { code, ruleId, cellKey, found } = findingOf(check(text), "SUM-501");
  return {
    code,
    ruleId,
    cellKey: cellKey ?? "",
    found,
    reason: "recording_change",
    text: "Two agencies count by different dates.",
  } as const;
}

test("an explained warning is no question any more and leaves the verdict clean", () => {
  const before = check(WHOLE).report;
  expect([before.verdict, before.questions.length]).toEqual(["needs-explanation", 1]);
  const { report } = check(WHOLE, { note: note({ explanations: [explanationOf(WHOLE)] }) });
  expect([report.verdict, report.questions.length, report.counts.explained]).toEqual(["clean", 0, 1]);
  expect(report.findings[0]?.disposition).toEqual({
    state: "explained",
    reason: "recording_change",
    text: "Two agencies count by different dates.",
  });
});

test("an explanation dies with the value that it explained", () => {
  const changed = WHOLE.replace(",41", ",40");
  expect(check(changed, { note: note({ explanations: [explanationOf(WHOLE)] }) }).report).toMatchObject({
    verdict: "needs-explanation",
    counts: { explained: 0 },
  });
});

test("what was explained with an earlier contribution is not asked again, and says who explained it and when", () => {
  const bytes = new TextEncoder().encode(WHOLE);
  const explanations = [{ ...explanationOf(WHOLE), by: "contact point of ROU", at: "2021-03-01T10:00:00.000Z" }];
  const sent = { bytes, filename: "f.csv", sha256: "", state: "ROU", edition: edition(), previous: [], dryRun: true };
  const { report } = checkContribution({ ...sent, remembered: { wordings: [], explanations } });
  expect(report.questions).toEqual([]);
  expect(report.findings[0]?.disposition).toMatchObject({ state: "explained", by: "contact point of ROU" });
});

test("an error cannot be explained away", () => {
  const { code, ruleId, found } = findingOf(check(TEXT), "CEL-301");
  const explanation = { code, ruleId, cellKey: "", found, reason: "other", text: "That is how we write it." } as const;
  expect(check(TEXT, { note: note({ explanations: [explanation] }) }).report.verdict).toBe("has-errors");
});

test("explaining why one question is left out does not answer for another", () => {
  const figure = (indicator: string): Observation => ({
    key: { indicator, state: "ROU", year: 2018, breakdown: {}, unit: "persons" },
    observed: { value: 12 },
    flags: [],
    note: "",
    cell: { line: 2, column: 4, text: "12" },
    steps: [],
  });
  const previous = [figure("THB.PER.PRS"), figure("THB.PER.CON")];
  const text = "indicator,year,unit,value\nTHB.VIC.DET,2018,persons,12\n";
  const asked = check(text, { previous }).report.findings.filter(({ code }) => code === "TSR-603");
  expect(asked).toHaveLength(2);
  const explanations = asked.slice(0, 1).map(({ code, ruleId, found }) => ({
    code,
    ruleId,
    cellKey: "",
    found,
    reason: "correction" as const,
    text: "Counted by the courts from now on.",
  }));
  const { counts, questions } = check(text, { previous, note: note({ explanations }) }).report;
  expect([counts.explained, questions.length]).toEqual([1, 1]);
});

test("a meaning that was remembered is forgotten by saying none: the word is asked about again", () => {
  const text = "indicator,year,unit,value\nBicycles sold,2018,persons,12\n";
  const remembered = {
    wordings: [{ field: "indicator", text: "Bicycles sold", code: "THB.VIC.DET" }],
    explanations: [],
  };
  expect(cellsOf(check(text, { remembered }))).toEqual(["2018 THB.VIC.DET persons 12"]);
  const wordings = [{ field: "indicator", text: "Bicycles sold", code: "" }];
  expect(codesOf(check(text, { remembered, note: note({ wordings }) }))).toContain("COD-351");
  // What was said last is what is remembered.
  const later = { ...remembered, wordings: [...wordings, ...remembered.wordings] };
  expect(codesOf(check(text, { remembered: later }))).toContain("COD-351");
});
