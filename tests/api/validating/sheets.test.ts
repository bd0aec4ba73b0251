import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { cellsOf, checkAnyFile, codesOf, findingOf } from "../../support/check.ts";
import { laidWorkbook, ONE_FIGURE, workbook } from "../../support/workbooks.ts";

const OF_2018 = [
  ["Indicator", "Unit", "Value"],
  ["THB.VIC.DET", "persons", 12],
];
const OF_2019 = [
  ["Жертви по държави"],
  ["Indicator", "Citizenship", "Unit", "Value", "Note"],
  ["THB.VIC.IDN", "Romania", "persons", 13, "register"],
  ["THB.VIC.DET", "", "persons", 14, ""],
];

test("sheets of one questionnaire, one for each year, are one contribution; each figure keeps its sheet and cell", async () => {
  const checked = await checkAnyFile(await workbook({ "2018": OF_2018, "2019": OF_2019, Notes: [["As registered."]] }));
  expect(cellsOf(checked)).toEqual([
    "2018 THB.VIC.DET persons 12",
    "2019 THB.VIC.IDN citizenship=RO persons 13",
    "2019 THB.VIC.DET persons 14",
  ]);
  expect(checked.observations.map(({ cell, note }) => [cell, note])).toEqual([
    [{ sheet: "2018", line: 2, column: 3, text: "12" }, ""],
    [{ sheet: "2019", line: 3, column: 4, text: "13" }, "register"],
    [{ sheet: "2019", line: 4, column: 4, text: "14" }, ""],
  ]);
  expect(checked.report.file.read).toMatchObject({ sheet: "2018", sheets: ["2018", "2019"], rows: 3 });
  expect(findingOf(checked, "STR-223").message).toContain(
    '"2018", "2019" were read as one contribution; not read: "Notes"',
  );
});

test("a finding on a figure of a later sheet names that sheet and its cell", async () => {
  const wrong = [...OF_2019.slice(0, 3), ["THB.VIC.DET", "", "persons", "fourteen", ""]];
  const { at } = findingOf(await checkAnyFile(await workbook({ "2018": OF_2018, "2019": wrong })), "CEL-301");
  expect(at).toMatchObject({ sheet: "2019", a1: "D4", line: 4, column: 4, row: 2 });
});

test("a correction is made on its own sheet", async () => {
  const file = await workbook({ "2018": OF_2018, "2019": OF_2019 });
  const corrections = [
    { sheet: "2019", line: 4, column: 4, from: "14", to: "15" },
    { sheet: "2020", line: 2, column: 3, from: "12", to: "11" },
  ];
  const checked = await checkAnyFile(file, { note: { ...NO_COVERING_NOTE, corrections } });
  expect(cellsOf(checked)).toContain("2019 THB.VIC.DET persons 15");
  expect(checked.observations.at(-1)).toMatchObject({ cell: { text: "14" } });
  expect(codesOf(checked).filter((code) => code === "CEL-324")).toHaveLength(1);
});

test.each([
  ["a copy", { A: ONE_FIGURE, B: ONE_FIGURE }],
  ["another version", { A: ONE_FIGURE, B: [...ONE_FIGURE.slice(0, 1), ["THB.VIC.DET", "2018 г.", "лица", 13]] }],
  [
    "a sum of the others",
    {
      "2018": OF_2018,
      Sum: [
        ["Indicator", "Unit", "2018"],
        ["THB.VIC.DET", "persons", 12],
      ],
    },
  ],
])("of sheets that answer the same, %s, one is read and the choice is asked", async (_, sheets) => {
  const checked = await checkAnyFile(await workbook(sheets));
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET persons 12"]);
  expect(codesOf(checked)).toContain("STR-221");
});

test("the sheet that the sender chose is read alone", async () => {
  const note = { ...NO_COVERING_NOTE, sheet: "2019" };
  const checked = await checkAnyFile(await workbook({ "2018": OF_2018, "2019": OF_2019 }), { note });
  expect(cellsOf(checked)).toHaveLength(2);
  expect(codesOf(checked)).not.toContain("STR-223");
});

test("one sheet for each indicator, which its name says", async () => {
  const rows = [
    ["Year", "Total", "Women", "Men"],
    [2018, 12, 8, 4],
  ];
  const checked = await checkAnyFile(await workbook({ "THB.VIC.DET": rows, "THB.VIC.IDN": rows }));
  expect(cellsOf(checked)).toEqual([
    "2018 THB.VIC.DET persons 12",
    "2018 THB.VIC.DET sex=F persons 8",
    "2018 THB.VIC.DET sex=M persons 4",
    "2018 THB.VIC.IDN persons 12",
    "2018 THB.VIC.IDN sex=F persons 8",
    "2018 THB.VIC.IDN sex=M persons 4",
  ]);
});

test("a sheet whose table cannot be read is said, and the others are read", async () => {
  const sheets = { "2018": OF_2018, "2019": OF_2019, Plan: OF_2018 };
  const checked = await checkAnyFile(await workbook(sheets));
  expect(cellsOf(checked)).toHaveLength(3);
  expect(findingOf(checked, "STR-224").at.sheet).toBe("Plan");
});

test("merged headings say how far they go, whatever stands beside them", async () => {
  const rows = [
    ["Indicator", "2018", null, null, "2019"],
    [null, "Women", "Men", "%", null],
    ["THB.VIC.DET", 8, 4, 33.3, 15],
  ];
  const merges = [
    { startRow: 0, endRow: 0, startCol: 1, endCol: 2 },
    { startRow: 0, endRow: 1, startCol: 4, endCol: 4 },
  ];
  expect(cellsOf(await checkAnyFile(await laidWorkbook(rows, merges)))).toEqual([
    "2018 THB.VIC.DET sex=F persons 8",
    "2018 THB.VIC.DET sex=M persons 4",
    "2019 THB.VIC.DET persons 15",
  ]);
});
