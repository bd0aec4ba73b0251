import { expect, test } from "vitest";

import { cellsOf, check } from "../../support/check.ts";

// Headings of two levels are not understood yet: such a table is refused with what stands in the way, never half read.
test.each([
  ["years over sexes", "Indicator;Unit;2018;;2019;\n;;F;M;F;M\nTHB.VIC.DET;persons;10;3;12;4\n", "STR-205"],
  ["sexes over years", "Indicator;Unit;F;;M;\n;;2018;2019;2018;2019\nTHB.VIC.DET;persons;10;12;3;4\n", "HDR-251"],
  ["sexes as columns", "Indicator;Unit;Year;F;M\nTHB.VIC.DET;persons;2018;10;3\n", "HDR-251"],
])("%s give no figure, and it is said why", (_, text, code) => {
  const checked = check(text);
  expect(cellsOf(checked)).toEqual([]);
  expect(checked.report.groups.map((group) => group.code)).toContain(code);
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
