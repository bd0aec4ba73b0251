import { expect, test } from "vitest";

import { check, codesOf, findingOf } from "../../support/check.ts";

/** Victims by sex of the years before, and of 2020 as it is sent. */
function sent(women: number, men: number, wanted: number) {
  const rows = [2018, 2019].flatMap((year, at) => [`${year},F,${41 + at}`, `${year},M,${17 + at}`, `${year},_U,12`]);
  const last = [`2020,F,${women}`, `2020,M,${men}`, `2020,_U,${wanted}`];
  const lines = [...rows, ...last].map((row) => {
    const [year, sex, value] = row.split(",");
    return `THB.VIC.DET,${year},${sex},persons,${value}\n`;
  });
  return check(`indicator,year,sex,unit,value\n${lines.join("")}`);
}

test("a year of which all figures are those of the year before is asked about, at the first of them", () => {
  const checked = sent(42, 18, 12);
  const finding = findingOf(checked, "TSR-610");
  expect(finding).toMatchObject({ cellKey: "ROU|2020|THB.VIC.DET|sex=F|persons", severity: "warning", ruleId: "Y04" });
  expect(finding.params).toMatchObject({ year: 2020, before: 2019, same: 3, comparable: 3 });
  expect(finding.related).toEqual(["ROU|2020|THB.VIC.DET|sex=M|persons", "ROU|2020|THB.VIC.DET|sex=_U|persons"]);
  expect(checked.report.questions).toContain(finding.id);
});

test("two of three figures are less than four in five, and nothing is said", () => {
  expect(codesOf(sent(42, 19, 12))).not.toContain("TSR-610");
});

test("figures below ten are often the same, and do not count", () => {
  const rows = [2019, 2020].flatMap((year) => [`${year},F,9`, `${year},M,8`, `${year},_U,40`]);
  const lines = rows
    .map((row) => row.split(","))
    .map(([year, sex, value]) => `THB.VIC.DET,${year},${sex},persons,${value}\n`);
  expect(codesOf(check(`indicator,year,sex,unit,value\n${lines.join("")}`))).not.toContain("TSR-610");
});
