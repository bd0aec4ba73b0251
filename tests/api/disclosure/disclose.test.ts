import { expect, test } from "vitest";

import { breakdownText } from "../../../api/contract/observation.ts";
import { type Audience, disclose } from "../../../api/disclosure/disclose.ts";
import type { Cell } from "../../../api/readmodel/cell.ts";

const settings = { smallCell: 5, smallCellChildren: 10 };

function cell(breakdown: Readonly<Record<string, string>>, value: number, unit = "persons"): Cell {
  return {
    id: `${unit} ${breakdownText(breakdown)}`,
    contribution: 1,
    state: "ROU",
    indicator: "THB.VIC.DET",
    year: 2024,
    breakdown,
    breakdownKey: breakdownText(breakdown),
    unit,
    value,
    low: value,
    high: value,
    status: value === 0 ? "zero" : "reported",
    flags: [],
    note: "",
  };
}

/** The breakdowns withheld from an audience. */
function withheld(cells: readonly Cell[], audience: Audience = "public", free = false): readonly string[] {
  return disclose(cells, { audience, settings, isFree: () => free })
    .filter((shown) => shown.status === "suppressed")
    .map((shown) => shown.breakdownKey);
}

const bySex = [cell({}, 40), cell({ sex: "F" }, 28), cell({ sex: "M" }, 9), cell({ sex: "_U" }, 3)];

test("a small count is withheld, and with it the next smallest, which subtraction would need", () => {
  expect(withheld(bySex)).toEqual(["sex=M", "sex=_U"]);
});

test("a withheld cell has no number left", () => {
  const shown = disclose(bySex, { audience: "public", settings, isFree: () => false });
  expect(shown[3]).toMatchObject({ value: null, low: null, high: null, status: "suppressed", id: "persons sex=_U" });
  expect(shown[0]).toEqual(bySex[0]);
});

test("free cells are never withheld, and the coordinator sees everything", () => {
  expect(withheld(bySex, "public", true)).toEqual([]);
  expect(withheld(bySex, "coordinator")).toEqual([]);
});

test("a small national total is shown; it is the breakdown that points at somebody", () => {
  expect(withheld([cell({}, 3)])).toEqual([]);
});

test("a zero is shown, unless the whole is so small that it says who the few are not", () => {
  expect(withheld([cell({}, 40), cell({ sex: "F" }, 40), cell({ sex: "M" }, 0)])).toEqual([]);
  expect(withheld([cell({}, 3), cell({ sex: "F" }, 3), cell({ sex: "M" }, 0)])).toEqual(["sex=F", "sex=M"]);
});

test("children by form of exploitation have a higher threshold", () => {
  const children = [
    cell({ age: "Y0T17" }, 60),
    cell({ age: "Y0T17", exploitation: "SEX" }, 8),
    cell({ age: "Y0T17", exploitation: "LAB" }, 52),
  ];
  expect(withheld(children)).toEqual(["age=Y0T17;exploitation=SEX", "age=Y0T17;exploitation=LAB"]);
});

test("counts of other things than persons are not withheld", () => {
  expect(withheld([cell({}, 40, "offences"), cell({ location: "AIR" }, 2, "offences")])).toEqual([]);
});

test("in a table by two dimensions no row and no column has exactly one hidden cell", () => {
  const values = { F: [3, 20, 30], M: [12, 25, 40], _U: [7, 9, 11] };
  const forms = ["SEX", "LAB", "OTH"];
  const inner = Object.entries(values).flatMap(([sex, row]) =>
    row.map((value, place) => cell({ sex, exploitation: forms[place] ?? "" }, value)),
  );
  const rows = Object.entries(values).map(([sex, row]) =>
    cell(
      { sex },
      row.reduce((a, b) => a + b),
    ),
  );
  const columns = forms.map((exploitation, place) =>
    cell(
      { exploitation },
      Object.values(values).reduce((sum, row) => sum + (row[place] ?? 0), 0),
    ),
  );
  const hidden = withheld([cell({}, 157), ...rows, ...columns, ...inner]);
  expect(hidden).toContain("exploitation=SEX;sex=F");
  const inLine = (part: string) => hidden.filter((key) => key.split(";").includes(part) && key.includes(";")).length;
  for (const sex of ["F", "M", "_U"]) expect(inLine(`sex=${sex}`)).not.toBe(1);
  for (const form of forms) expect(inLine(`exploitation=${form}`)).not.toBe(1);
});

test("without a whole there is nothing to subtract from, and one hidden cell is enough", () => {
  expect(withheld([cell({ sex: "F" }, 28), cell({ sex: "_U" }, 3)])).toEqual(["sex=_U"]);
});

test("the pattern does not depend on the order of the cells", () => {
  expect(withheld(bySex.toReversed()).toSorted()).toEqual(withheld(bySex).toSorted());
});
