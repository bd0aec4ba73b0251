import { expect, test } from "vitest";

import { type Audience, disclose, disclosedTables } from "../../../api/disclosure/disclose.ts";
import type { Cell } from "../../../api/readmodel/cell.ts";
import { edition } from "../../support/edition.ts";
import { cell, crossed, seenOf } from "./cells.ts";
import { valuesLeft } from "./recovering.ts";

/** The breakdowns withheld from an audience. */
function withheld(cells: readonly Cell[], audience: Audience = "public", free = false): readonly string[] {
  return disclose(cells, { audience, edition: edition(), isFree: () => free })
    .filter((shown) => shown.status === "suppressed")
    .map((shown) => shown.breakdownKey);
}

const bySex = [cell({}, 40), cell({ sex: "F" }, 28), cell({ sex: "M" }, 9), cell({ sex: "_U" }, 3)];

test("a small count is withheld, and with it the next smallest, which subtraction would need", () => {
  expect(withheld(bySex)).toEqual(["sex=M", "sex=_U"]);
});

test("a withheld cell has no number left", () => {
  const shown = disclose(bySex, { audience: "public", edition: edition(), isFree: () => false });
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

test("what is withheld of a line is no small count itself: 1 and 1 of 40 would be two persons", () => {
  const bySex = [cell({}, 40), cell({ sex: "F" }, 38), cell({ sex: "M" }, 1), cell({ sex: "_U" }, 1)];
  expect(withheld(bySex)).toEqual(["sex=F", "sex=M", "sex=_U"]);
});

test("a range is withheld where it may stand for few", () => {
  expect(withheld([cell({}, 40), cell({ sex: "F" }, [1, 4]), cell({ sex: "M" }, 37)])).toEqual(["sex=F", "sex=M"]);
  expect(withheld([cell({}, 40), cell({ sex: "F" }, [10, 14]), cell({ sex: "M" }, 27)])).toEqual([]);
});

test("finer ages are held against the age that contains them, not against the whole", () => {
  const ages = [
    cell({}, 100),
    cell({ age: "Y0T17" }, 20),
    cell({ age: "Y0T11" }, 3),
    cell({ age: "Y12T17" }, 17),
    cell({ age: "Y_GE18" }, 80),
  ];
  expect(withheld(ages)).toEqual(["age=Y0T11", "age=Y12T17"]);
});

test("own citizens give away how few the foreigners are, whose countries say so as well", () => {
  const citizens = [
    cell({}, 33),
    cell({ citizenship: "NAT" }, 30),
    cell({ citizenship: "FOR" }, 3),
    cell({ citizenship: "BG" }, 3),
  ];
  expect(withheld(citizens)).toEqual(["citizenship=NAT", "citizenship=FOR", "citizenship=BG"]);
});

test("the countries of a group that is shown are enough to find the one that is withheld", () => {
  const citizens = [
    cell({ citizenship: "BSEC" }, 40),
    cell({ citizenship: "BG" }, 2),
    cell({ citizenship: "TR" }, 38),
    cell({ citizenship: "VN" }, 50),
  ];
  expect(withheld(citizens)).toEqual(["citizenship=BG", "citizenship=TR"]);
});

test("a free total is public elsewhere: what is not free is held against it, and it is never withheld", () => {
  const cells = [
    { ...cell({}, 40), contribution: 2 },
    { ...cell({ sex: "F" }, 2), contribution: 1 },
    { ...cell({ sex: "M" }, 38), contribution: 1 },
  ];
  const shown = disclose(cells, { audience: "public", edition: edition(), isFree: (number) => number === 2 });
  expect(shown.map(({ value }) => value)).toEqual([40, null, null]);
});

test("a figure that its state keeps to itself is not to be found by subtraction either", () => {
  const kept = { ...cell({ sex: "F" }, 6), value: null, low: null, high: null, status: "confidential" } as const;
  const shown = disclose([cell({}, 40), kept, cell({ sex: "M" }, 34)], {
    audience: "public",
    edition: edition(),
    isFree: () => false,
  });
  expect(shown.map(({ status }) => status)).toEqual(["reported", "confidential", "suppressed"]);
});

test("what the sender remarked on a withheld count is withheld with it", () => {
  const remarked = bySex.map((one) => ({ ...one, note: "three of them in one case" }));
  const shown = disclose(remarked, { audience: "public", edition: edition(), isFree: () => false });
  expect(shown.map(({ note }) => note === "")).toEqual([false, false, true, true]);
});

test("two groups of rows and columns joined by one cell: no line gives it away, all together would", () => {
  const counts = [
    [3, 4, 5, 6],
    [4, 3, 3, 5],
    [5, 6, 4, 3],
    [6, 5, 3, 4],
  ];
  const cells = crossed(counts);
  const smallOnly = cells.map((one) => (one.value !== null && one.value < 5 ? { ...one, value: null } : one));
  const hidden = (shown: readonly Cell[]) => valuesLeft(seenOf(shown, 4, 4)).get("1,2")?.size;
  expect(hidden(smallOnly)).toBe(1);
  expect(hidden(disclose(cells, { audience: "public", edition: edition(), isFree: () => false }))).toBe(2);
});

test("a table is handed to an audit as entries and equations, margins that nobody sent among them", () => {
  const cells = [cell({}, 40), cell({ age: "Y0T17", sex: "F" }, 3), cell({ age: "Y_GE18", sex: "F" }, 37)];
  const rules = { audience: "public", edition: edition(), isFree: () => false } as const;
  const [table, ...others] = disclosedTables(cells, rules);
  expect(others).toEqual([]);
  expect(table).toMatchObject({ audience: "public", state: "ROU", indicator: "THB.VIC.DET", year: 2024 });
  expect(table?.entries.map(({ breakdown, standing }) => [breakdown, standing])).toEqual([
    ["", "shown"],
    ["age=Y0T17", "unknown"],
    ["age=Y0T17;sex=F", "small"],
    ["age=Y_GE18", "unknown"],
    ["age=Y_GE18;sex=F", "partner"],
    ["sex=F", "unknown"],
  ]);
  expect(table?.equations).toContainEqual({ whole: 5, parts: [2, 4] });
  expect(table?.equations).toContainEqual({ whole: 0, parts: [1, 3] });
  expect(disclosedTables(cells, { ...rules, audience: "coordinator" })).toEqual([]);
});

test("a reading that the numbers do not bear out withholds nothing: the European Union is not all foreigners", () => {
  const citizens = [
    cell({}, 600),
    cell({ citizenship: "NAT" }, 500),
    cell({ citizenship: "EU" }, 20),
    cell({ citizenship: "AT" }, 2),
    cell({ citizenship: "DE" }, 18),
    cell({ citizenship: "VN" }, 80),
  ];
  expect(withheld(citizens)).toEqual(["citizenship=AT", "citizenship=DE"]);
});
