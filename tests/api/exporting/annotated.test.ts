import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";

import { stateOf } from "../../../questionnaire/lookup.ts";
import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { annotatedXlsx } from "../../../api/exporting/annotated.ts";
import { openWorkbook } from "../../../api/reading/workbook.ts";
import { cellsOf, check, checkAnyFile, codesOf, type Given } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";
import { workbook } from "../../support/workbooks.ts";

const HEAD = "indicator,year,sex,unit,value,note\n";
const FILE = `${HEAD}THB.VIC.DET,2018,F,persons,24,\nTHB.VIC.DET,2018,M,persons,19,\nTHB.VIC.DET,2018,,persons,41,=1+1\nTHB.VIC.DET,2019,,persons,fourty,\n`;

/** A file as it is given back to Romania. */
async function annotated(content: string | Uint8Array, given: Given = {}): Promise<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const filename = given.filename ?? "figures.csv";
  const { report } = await checkAnyFile(bytes, given);
  const state = stateOf(edition(), "ROU");
  if (state === null) throw new Error("Romania is missing.");
  const opened = await openWorkbook(bytes, filename);
  return await annotatedXlsx({
    bytes,
    filename,
    state,
    edition: edition(),
    note: NO_COVERING_NOTE,
    workbook: opened,
    report,
  });
}

/** The workbook as its sender changes it: cells of the named sheets set to texts, by A1 of one letter. */
async function typed(bytes: Uint8Array, changes: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const { sheets } = await readXlsx(bytes);
  const rows = sheets.map(({ name, rows: own }) => {
    const cells = own.map((row) => row.map((value) => (value instanceof Date ? value.toISOString() : value)));
    for (const [a1, text] of Object.entries(changes[name] ?? {})) {
      const row = (cells[Number(a1.slice(1)) - 1] ??= []);
      row[a1.charCodeAt(0) - 65] = text;
    }
    return [
      name,
      cells.map((row) => row.map((cell) => (typeof cell === "boolean" ? String(cell) : (cell ?? null)))),
    ] as const;
  });
  return await workbook(Object.fromEntries(rows));
}

test("the table of an annotated file is the sender's own, and reads to the same cells and findings", async () => {
  const read = await checkAnyFile(await annotated(FILE), { filename: "a.xlsx" });
  const original = check(FILE);
  expect(cellsOf(read)).toEqual(cellsOf(original));
  expect(codesOf(read)).toEqual(codesOf(original));
});

test("every cell of which something is said has a colour and a comment with what and what to do", async () => {
  const { sheets } = await readXlsx(await annotated(FILE), { readStyles: true });
  const cell = sheets[1]?.cells?.get("4,4");
  expect(cell?.value).toBe("fourty");
  expect(cell?.comment?.text).toMatch(/^Error: .*\n.*fourty.*\n-> /s);
  expect(cell?.style?.fill).toMatchObject({ pattern: "solid" });
  expect(sheets[1]?.cells?.get("1,4")?.comment).toBeUndefined();
});

test("on paper each page has the headings, and names of sheets are quoted so that every program reads them", async () => {
  const rows = [
    ["indicator", "year", "unit", "value"],
    ["THB.VIC.DET", 2018, "persons", "4x7"],
  ];
  const bytes = await annotated(await workbook({ "Police's return": rows }), { filename: "figures.xlsx" });
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  expect(
    [...xml.matchAll(/<definedName name="([^"]+)"[^>]*>([^<]+)/g)].map(([, name, range]) => [name, range]),
  ).toEqual([
    ["_xlnm.Print_Area", expect.stringMatching(/^'What to do'!\$A\$1:\$H\$\d+$/)],
    ["_xlnm.Print_Titles", "'What to do'!$4:$4"],
    ["_xlnm.Print_Titles", "'Police''s return'!$1:$1"],
  ]);
});

test("the first sheet lists what to do, errors before questions, with room to explain", async () => {
  const { sheets } = await readXlsx(await annotated(FILE));
  expect(sheets[0]?.name).toBe("What to do");
  const rows = sheets[0]?.rows ?? [];
  expect(rows[3]?.slice(0, 8)).toEqual([
    "No.",
    "Kind",
    "Where",
    "Found",
    "Why it is said",
    "What to do",
    "Reason",
    "Explanation",
  ]);
  expect(rows.slice(4).map((row) => row.slice(1, 3))).toEqual([
    ["Error", "E5"],
    ["Question", "E4"],
  ]);
});

test("a warning that is no question is called registered, in the list and beside its cell", async () => {
  const jump = "THB.VIC.DET,2018,,persons,100,\nTHB.VIC.DET,2019,,persons,900,\n";
  const { sheets } = await readXlsx(await annotated(`${HEAD}${jump}`));
  expect((sheets[0]?.rows ?? []).slice(4).map((row) => row.slice(1, 3))).toEqual([["Registered", "E3"]]);
  expect(sheets[1]?.cells?.get("2,4")?.comment?.text).toMatch(/^Registered: Large change/);
});

test("what looks like a formula in a file is given back as text", async () => {
  const { sheets } = await readXlsx(await annotated(FILE));
  expect(sheets[1]?.rows[3]?.[5]).toBe("=1+1");
  expect([...(sheets[1]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test("corrections and explanations typed into an annotated workbook are read as with a covering note", async () => {
  const sent = await typed(await annotated(FILE), {
    Table: { E5: "40" },
    "What to do": { G6: "Recorded or counted in another way", H6: "Two agencies count by different dates." },
  });
  const read = await checkAnyFile(sent, { filename: "a.xlsx" });
  expect(cellsOf(read)).toContain("2019 THB.VIC.DET persons 40");
  expect(read.report.findings.filter(({ disposition }) => disposition.state === "explained")).toMatchObject([
    { code: "SUM-501", disposition: { reason: "recording_change", text: "Two agencies count by different dates." } },
  ]);
  expect(read.report.counts.error).toBe(0);
});

test("an explanation of a figure that was changed afterwards does not hold", async () => {
  const sent = await typed(await annotated(FILE), {
    Table: { E4: "42", E5: "40" },
    "What to do": { H6: "Two agencies count by different dates." },
  });
  const { report } = await checkAnyFile(sent, { filename: "a.xlsx" });
  expect(report.findings.find(({ code }) => code === "SUM-501")?.disposition).toEqual({ state: "open" });
});

test("a word that explains nothing is said, not swallowed", async () => {
  const sent = await typed(await annotated(FILE), { "What to do": { H6: "ok" } });
  const { report } = await checkAnyFile(sent, { filename: "a.xlsx" });
  expect(report.findings.find(({ code }) => code === "STR-222")).toMatchObject({
    at: { sheet: "What to do", a1: "H6" },
  });
});

test("decimals of a canonical file keep their meaning; marks in doubt stay as they were written", async () => {
  const canonical = "indicator,year,drug,unit,value\nDRG.SZR.QKG,2018,HER,kg,1.234\nDRG.SZR.QKG,2019,HER,kg,2\n";
  expect(cellsOf(await checkAnyFile(await annotated(canonical), { filename: "a.xlsx" }))).toEqual(
    cellsOf(check(canonical)),
  );
  const local = "indicator;year;drug;unit;value\nDRG.SZR.QKG;2018;HER;kg;1.234,5\nDRG.SZR.QKG;2019;HER;kg;2.500\n";
  expect(cellsOf(await checkAnyFile(await annotated(local), { filename: "a.xlsx" }))).toEqual(cellsOf(check(local)));
});

test("title rows stay above the table, so that every cell keeps its place", async () => {
  const titled = await workbook({
    Police: [
      ["Ministry of Interior"],
      [],
      ["indicator", "year", "unit", "value"],
      ["THB.VIC.DET", 2018, "persons", "many"],
    ],
  });
  const { sheets } = await readXlsx(await annotated(titled, { filename: "a.xlsx" }));
  expect(sheets[1]?.name).toBe("Police");
  expect(sheets[1]?.rows[0]?.[0]).toBe("Ministry of Interior");
  expect(sheets[1]?.cells?.get("3,3")?.comment?.text).toContain("many");
});

test("a file that is no table comes back with the findings alone", async () => {
  const { sheets } = await readXlsx(await annotated(""));
  expect(sheets.map(({ name }) => name)).toEqual(["What to do"]);
});

test("of a table with years above its sexes the cell of the figure is marked, and corrected it is read as it was meant", async () => {
  const text = "Indicator;Unit;2018;;2019;\n;;F;M;F;M\nTHB.VIC.DET;persons;10;3;twelve;4\n";
  const bytes = await annotated(text);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  expect([...(sheets[1]?.cells ?? [])].filter(([, { comment }]) => comment?.text.startsWith("Error"))).toHaveLength(1);
  expect(sheets[1]?.cells?.get("2,4")?.comment?.text).toMatch(/twelve/);
  const mended = await checkAnyFile(await typed(bytes, { Table: { E3: "12" } }), { filename: "a.xlsx" });
  expect(cellsOf(mended)).toContain("2019 THB.VIC.DET sex=F persons 12");
  expect(cellsOf(mended)).toHaveLength(4);
});

test("of sheets that were read together each comes back with its own findings, and they are read together again", async () => {
  const sheetOf = (value: string | number) => [
    ["indicator", "unit", "value"],
    ["THB.VIC.DET", "persons", value],
  ];
  const bytes = await annotated(await workbook({ "2018": sheetOf(12), "2019": sheetOf("many") }), {
    filename: "return.xlsx",
  });
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  expect(sheets.map(({ name }) => name)).toEqual(["What to do", "2018", "2019"]);
  expect(sheets[1]?.cells?.get("1,2")?.comment).toBeUndefined();
  expect(sheets[2]?.cells?.get("1,2")?.comment?.text).toMatch(/^Error: .*many/s);
  expect(sheets[0]?.rows.map((row) => row[2])).toContain("2019, C2");
  const mended = await checkAnyFile(await typed(bytes, { "2019": { C2: "14" } }), { filename: "return.xlsx" });
  expect(cellsOf(mended)).toEqual(["2018 THB.VIC.DET persons 12", "2019 THB.VIC.DET persons 14"]);
});
