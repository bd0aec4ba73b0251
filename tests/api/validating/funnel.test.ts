import { expect, test } from "vitest";

import { check, codesOf, findingOf, fixture } from "../../support/check.ts";

test("more persons convicted than prosecuted in one year is no question, since proceedings take years", () => {
  expect(codesOf(check(fixture("convicted-later.csv")))).toEqual([]);
});

test("over three years together it is one, with both sums and why it may be right", () => {
  const finding = findingOf(check(fixture("convicted-above-prosecuted.csv")), "FUN-551");
  expect(finding).toMatchObject({ severity: "warning", ruleId: "F02-trafficking", found: "45" });
  expect(finding.expected).toEqual({ op: "<=", value: "33", imbalance: 12 });
  expect(finding.related).toHaveLength(5);
  expect(finding.message).toContain("Proceedings take years");
});

test("where a year is missing the check is said not to have been made, and nothing is asked", () => {
  const { report } = check(fixture("convicted-of-two-years.csv"));
  expect(report.counts).toMatchObject({ warning: 0, na: 1 });
  expect([report.verdict, report.questions]).toEqual(["clean", []]);
});

test("a suppressed figure may be as large as its interval allows", () => {
  const rows = ["THB.PER.PRS,2018,10", "THB.PER.PRS,2019,<5", "THB.PER.PRS,2020,10"];
  const convicted = ["THB.PER.CON,2018,8", "THB.PER.CON,2019,8", "THB.PER.CON,2020,8"];
  const lines = [...rows, ...convicted].map((row) => row.replace(/,([^,]*)$/, ",persons,$1"));
  expect(codesOf(check(`indicator,year,unit,value\n${lines.join("\n")}\n`))).toEqual([]);
});
