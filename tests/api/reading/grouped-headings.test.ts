import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { cellsOf, check, codesOf, findingOf } from "../../support/check.ts";

/** Tables as ministries lay them out, and what they say: nothing else is in them. */
const READ: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "years over sexes",
    "Indicator;Unit;2018;;2019;\n;;F;M;F;M\nTHB.VIC.DET;persons;10;3;12;4\n",
    [
      "2018 THB.VIC.DET sex=F persons 10",
      "2018 THB.VIC.DET sex=M persons 3",
      "2019 THB.VIC.DET sex=F persons 12",
      "2019 THB.VIC.DET sex=M persons 4",
    ],
  ],
  [
    "sexes over years",
    "Indicator;Unit;F;;M;\n;;2018;2019;2018;2019\nTHB.VIC.DET;persons;10;12;3;4\n",
    [
      "2018 THB.VIC.DET sex=F persons 10",
      "2019 THB.VIC.DET sex=F persons 12",
      "2018 THB.VIC.DET sex=M persons 3",
      "2019 THB.VIC.DET sex=M persons 4",
    ],
  ],
  [
    "sexes as columns beside a column of years",
    "Indicator;Unit;Year;F;M\nTHB.VIC.DET;persons;2018;10;3\n",
    ["2018 THB.VIC.DET sex=F persons 10", "2018 THB.VIC.DET sex=M persons 3"],
  ],
  [
    'a form of the Interior Ministry: years and sexes in Russian, "of which women", footnote marks, numbered columns',
    ";;2018 г.;;;2019 г.*;;\n" +
      "Показатель;Единица измерения;Всего;Мужчины;из них женщин¹;Всего;Мужчины;из них женщин¹\n" +
      "А;Б;1;2;3;4;5;6\nTHB.VIC.DET;человек;13;3;10;16;4;12\n* предварительные данные\n",
    [
      "2018 THB.VIC.DET persons 13",
      "2018 THB.VIC.DET sex=M persons 3",
      "2018 THB.VIC.DET sex=F persons 10",
      "2019 THB.VIC.DET persons 16",
      "2019 THB.VIC.DET sex=M persons 4",
      "2019 THB.VIC.DET sex=F persons 12",
    ],
  ],
  [
    "indicator and year in the title, forms of exploitation as rows, their total below",
    "Жертви на трафик на хора, 2019 г.;;;\nФорма на експлоатация;Общо;Мъже;Жени\nSEX;13;3;10\nОбщо;17;7;10\n",
    [
      "2019 THB.VIC.DET exploitation=SEX persons 13",
      "2019 THB.VIC.DET exploitation=SEX sex=M persons 3",
      "2019 THB.VIC.DET exploitation=SEX sex=F persons 10",
      "2019 THB.VIC.DET persons 17",
      "2019 THB.VIC.DET sex=M persons 7",
      "2019 THB.VIC.DET sex=F persons 10",
    ],
  ],
  [
    "the year in two cells above the table",
    "Godina;2019;;\nPokazatelj;Jedinica mere;Ukupno;Žene\nTHB.VIC.DET;lica;13;10\n",
    ["2019 THB.VIC.DET persons 13", "2019 THB.VIC.DET sex=F persons 10"],
  ],
  [
    "three levels: years over sexes over ages",
    "Indicator;2018;;;;2019;;;\n;Women;;Men;;Women;;Men;\n;0-17;18+;0-17;18+;0-17;18+;0-17;18+\nTHB.VIC.DET;1;2;3;4;5;6;7;8\n",
    [
      "2018 THB.VIC.DET age=Y0T17 sex=F persons 1",
      "2018 THB.VIC.DET age=Y_GE18 sex=F persons 2",
      "2018 THB.VIC.DET age=Y0T17 sex=M persons 3",
      "2018 THB.VIC.DET age=Y_GE18 sex=M persons 4",
      "2019 THB.VIC.DET age=Y0T17 sex=F persons 5",
      "2019 THB.VIC.DET age=Y_GE18 sex=F persons 6",
      "2019 THB.VIC.DET age=Y0T17 sex=M persons 7",
      "2019 THB.VIC.DET age=Y_GE18 sex=M persons 8",
    ],
  ],
  [
    "a blank column between the years",
    "Indicator;Unit;2018;;;2019;\n;;F;M;;F;M\nTHB.VIC.DET;persons;10;3;;12;4\n",
    [
      "2018 THB.VIC.DET sex=F persons 10",
      "2018 THB.VIC.DET sex=M persons 3",
      "2019 THB.VIC.DET sex=F persons 12",
      "2019 THB.VIC.DET sex=M persons 4",
    ],
  ],
  [
    "percentages beside the figures",
    "Indicator;Unit;2018;;;2019;;\n;;Total;Women;%;Total;Women;%\nTHB.VIC.DET;persons;13;3;23,1;16;4;25\n",
    [
      "2018 THB.VIC.DET persons 13",
      "2018 THB.VIC.DET sex=F persons 3",
      "2019 THB.VIC.DET persons 16",
      "2019 THB.VIC.DET sex=F persons 4",
    ],
  ],
  [
    "the total once more at the right",
    "Indicator;Year;Total;Men;Women;Total\nTHB.VIC.DET;2018;13;3;10;13\n",
    ["2018 THB.VIC.DET persons 13", "2018 THB.VIC.DET sex=M persons 3", "2018 THB.VIC.DET sex=F persons 10"],
  ],
  [
    "indicators over years, sexes as rows, their total below",
    "Sex;THB.VIC.DET;;THB.VIC.IDN;\n;2018;2019;2018;2019\nF;5;2;3;1\nВсего;11;5;7;3\n",
    [
      "2018 THB.VIC.DET sex=F persons 5",
      "2019 THB.VIC.DET sex=F persons 2",
      "2018 THB.VIC.IDN sex=F persons 3",
      "2019 THB.VIC.IDN sex=F persons 1",
      "2018 THB.VIC.DET persons 11",
      "2019 THB.VIC.DET persons 5",
      "2018 THB.VIC.IDN persons 7",
      "2019 THB.VIC.IDN persons 3",
    ],
  ],
  [
    "rows as years under groups of indicators and sexes",
    "Year;THB.VIC.DET;;THB.VIC.IDN;\n;F;M;F;M\n2018;5;2;3;1\n2019;6;3;4;2\n",
    [
      "2018 THB.VIC.DET sex=F persons 5",
      "2018 THB.VIC.DET sex=M persons 2",
      "2018 THB.VIC.IDN sex=F persons 3",
      "2018 THB.VIC.IDN sex=M persons 1",
      "2019 THB.VIC.DET sex=F persons 6",
      "2019 THB.VIC.DET sex=M persons 3",
      "2019 THB.VIC.IDN sex=F persons 4",
      "2019 THB.VIC.IDN sex=M persons 2",
    ],
  ],
  [
    'years over units, "number" beside "kg"',
    "Показател;Наркотик;2018;;2019;\n;;брой;кг;брой;кг\nDRG.SZR.QKG;Хероин;;1,5;;2,25\n",
    ["2018 DRG.SZR.QKG drug=HER kg 1.5", "2019 DRG.SZR.QKG drug=HER kg 2.25"],
  ],
  [
    "states as columns, which only the question tells for citizenships",
    "Indicator;Year;Romania;Moldova;Unknown\nTHB.VIC.IDN;2018;5;2;1\n",
    [
      "2018 THB.VIC.IDN citizenship=RO persons 5",
      "2018 THB.VIC.IDN citizenship=MD persons 2",
      "2018 THB.VIC.IDN citizenship=_U persons 1",
    ],
  ],
  [
    "a blank corner above indicators, two levels of years and sexes",
    ";2018;;2019;\n;Жени;Мъже;Жени;Мъже\nЖертви на трафик на хора;12;15;1;2\nВсичко;12;15;1;2\n",
    [
      "2018 THB.VIC.DET sex=F persons 12",
      "2018 THB.VIC.DET sex=M persons 15",
      "2019 THB.VIC.DET sex=F persons 1",
      "2019 THB.VIC.DET sex=M persons 2",
    ],
  ],
  [
    "a column without a heading whose texts are forms of exploitation and nothing else",
    "Indicator;;Unit;2018;2019\n1;2;3;4;5\nTHB.VIC.DET;SEX;persons;12;15\nTHB.VIC.DET;;persons;14;16\n",
    [
      "2018 THB.VIC.DET exploitation=SEX persons 12",
      "2019 THB.VIC.DET exploitation=SEX persons 15",
      "2018 THB.VIC.DET persons 14",
      "2019 THB.VIC.DET persons 16",
    ],
  ],
  [
    "thousands in the group of a year",
    "Indicator;Drug;2018, mii;2019, mii\n;;kg;kg\nDRG.SZR.QKG;HER;1,5;2\n",
    ["2018 DRG.SZR.QKG drug=HER kg 1500", "2019 DRG.SZR.QKG drug=HER kg 2000"],
  ],
  [
    "both in one heading",
    "Indicator;Unit;Women, 2018;Men, 2018;2019 – Women\nTHB.VIC.DET;persons;10;3;12\n",
    ["2018 THB.VIC.DET sex=F persons 10", "2018 THB.VIC.DET sex=M persons 3", "2019 THB.VIC.DET sex=F persons 12"],
  ],
];

test.each(READ)("%s", (_, text, cells) => {
  const checked = check(text);
  expect(cellsOf(checked)).toEqual(cells);
  expect(checked.report.findings.filter(({ severity }) => severity === "blocker" || severity === "error")).toEqual([]);
  const lines = text.split("\n");
  for (const { cell } of checked.observations) {
    expect(lines[cell.line - 1]?.split(";")[cell.column - 1]).toBe(cell.text);
  }
});

/** Tables that a careless reader would take for something that they do not say: what is read, and what is asked where. */
const ASKED: readonly (readonly [string, string, readonly string[], string, string])[] = [
  [
    "the sum of the years at the right is of no year",
    "Indicator;Unit;2018;2019;Total\nTHB.VIC.DET;persons;5;2;7\n",
    ["2018 THB.VIC.DET persons 5", "2019 THB.VIC.DET persons 2"],
    "HDR-258",
    "E1",
  ],
  [
    "a total behind the last year, which may be of that year or of all",
    "Indicator;Unit;2018;;2019;;\n;;F;M;F;M;Total\nTHB.VIC.DET;persons;10;3;12;4;29\n",
    [
      "2018 THB.VIC.DET sex=F persons 10",
      "2018 THB.VIC.DET sex=M persons 3",
      "2019 THB.VIC.DET sex=F persons 12",
      "2019 THB.VIC.DET sex=M persons 4",
    ],
    "HDR-258",
    "G2",
  ],
  [
    "a level below the years that is not understood makes none of them the year's total",
    "Indicator;Unit;2018;\n;;town;village\nTHB.VIC.DET;persons;10;3\n",
    [],
    "HDR-258",
    "C2",
  ],
  [
    "a year over two columns of which one has no heading",
    "Indicator;Unit;2018;;\nTHB.VIC.DET;persons;13;3;10\n",
    [],
    "HDR-258",
    "C1",
  ],
  [
    "two years above one column",
    "Indicator;Unit;2018;;2019\n;;2018;2019;2019\nTHB.VIC.DET;persons;10;3;12\n",
    ["2018 THB.VIC.DET persons 10", "2019 THB.VIC.DET persons 12"],
    "HDR-258",
    "D2",
  ],
  [
    "two sexes above one column",
    "Indicator;Unit;Year;F;\n;;;F;M\nTHB.VIC.DET;persons;2018;10;3\n",
    ["2018 THB.VIC.DET sex=F persons 10"],
    "HDR-258",
    "E2",
  ],
  [
    "a state that may be a citizenship or a partner",
    "Indicator;Year;Unit;Women;Romania\nTHB.VIC.DET;2018;persons;10;3\n",
    ["2018 THB.VIC.DET sex=F persons 10"],
    "HDR-258",
    "E1",
  ],
  [
    "a half year in the title",
    "Първо полугодие на 2019 г.;;\nПоказател;Общо;Жени\nTHB.VIC.DET;13;10\n",
    [],
    "HDR-259",
    "",
  ],
  [
    "a day in the title",
    "Situația la 31 decembrie 2019;;\nIndicatorul;Total;Femei\nTHB.VIC.DET;13;10\n",
    [],
    "HDR-259",
    "",
  ],
  [
    "a year outside the round in the title",
    "According to the law of 2004;;\nIndicator;Total;Women\nTHB.VIC.DET;13;10\n",
    [],
    "HDR-259",
    "",
  ],
];

test.each(ASKED)("%s: it is asked", (_, text, cells, code, place) => {
  const checked = check(text);
  expect(cellsOf(checked)).toEqual(cells);
  const found = checked.report.findings.filter((finding) => finding.code === code);
  expect(found[0]?.at.a1 ?? "").toBe(place);
});

test.each([
  ["two totals that differ", "Indicator;Year;Unit;Total;F;Total\nTHB.VIC.DET;2018;persons;13;10;14\n", "HDR-253"],
  ["sexes as columns and as rows", "Indicator;Year;Unit;Sex;Women;Men\nTHB.VIC.DET;2018;persons;F;10;3\n", "HDR-257"],
  ["years as columns and as rows", "Indicator;Year;Unit;2018;2019\nTHB.VIC.DET;2018;persons;10;3\n", "HDR-257"],
])("%s cannot be told apart, so that no row is taken", (_, text, code) => {
  const checked = check(text);
  expect(cellsOf(checked)).toEqual([]);
  expect(codesOf(checked)).toContain(code);
});

test("years as columns beside a column of sexes are read", () => {
  const text = "sep=;\nIndicator;Unit;Sex;2018;2019\nTHB.VIC.DET;persons;F;10;12\nTHB.VIC.DET;persons;M;3;4\n";
  expect(cellsOf(check(text))).toEqual([
    "2018 THB.VIC.DET sex=F persons 10",
    "2019 THB.VIC.DET sex=F persons 12",
    "2018 THB.VIC.DET sex=M persons 3",
    "2019 THB.VIC.DET sex=M persons 4",
  ]);
});

test("a breakdown that the question does not ask is asked at the cell of its figure", () => {
  const { at } = findingOf(check("Indicator;Unit;Year;Women;Men\nTHB.OFF.REC;offences;2018;10;\n"), "COD-355");
  expect(at).toMatchObject({ a1: "D2", label: "Women" });
});

test("a hole under breakdowns says nothing, though all that is read of its row are holes", () => {
  const checked = check("Indicator;Unit;2018;;2019;\n;;F;town;F;town\nTHB.VIC.DET;persons;;3;;4\n");
  expect([...cellsOf(checked)]).toEqual([]);
});

test("what the sender says that a heading means is taken", () => {
  const note = { ...NO_COVERING_NOTE, wordings: [{ field: "sex", text: "Dames", code: "F" }] };
  const checked = check("Indicator;Unit;Year;Dames;M\nTHB.VIC.DET;persons;2018;10;3\n", { note });
  expect(cellsOf(checked)).toEqual(["2018 THB.VIC.DET sex=F persons 10", "2018 THB.VIC.DET sex=M persons 3"]);
});

test("a figure keeps how its headings were understood", () => {
  const [first] = check("Показател;2018 г.;\n;Жени;Мъже\nTHB.VIC.DET;10;3\n").observations;
  expect(first?.steps).toEqual([
    { what: "unit assumed", from: "", to: "persons" },
    { what: "year read as", from: "2018 г.", to: "2018" },
    { what: "sex read as", from: "Жени", to: "F" },
  ]);
});
