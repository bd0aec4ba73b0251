import { expect, test } from "vitest";

import { check } from "../../support/check.ts";
import { edition } from "../../support/edition.ts";

test("findings of one cause are one question: the gravest is asked, the others stand under more", () => {
  const rows = [
    "2018,,41",
    "2018,F,24",
    "2018,M,19",
    "2019,,41",
    "2019,F,10",
    "2019,M,10",
    "2020,,41",
    "2020,F,20",
    "2020,M,20",
  ];
  const lines = rows
    .map((row) => row.split(","))
    .map(([year, sex, value]) => `THB.VIC.DET,${year},${sex},persons,${value},,`);
  const { report } = check(`indicator,year,sex,unit,value,flag,note\n${lines.join("\n")}\n`);
  expect(report.groups.find(({ code }) => code === "SUM-501")?.count).toBe(3);
  const asked = report.findings.filter(({ id, code }) => code === "SUM-501" && report.questions.includes(id));
  expect(asked.map(({ cellKey }) => cellKey)).toEqual(["ROU|2019|THB.VIC.DET||persons"]);
});

test("no more questions are put than the settings allow, and every question is a warning", () => {
  const counts = edition().indicators.filter(({ units, kind, mustSplitBy }) => {
    return units[0] === "persons" && kind === "flow" && mustSplitBy === null;
  });
  const rows = counts.flatMap(({ code }) => [`${code},2018,persons,100,,`, `${code},2019,persons,900,,`]);
  const { report } = check(`indicator,year,unit,value,flag,note\n${rows.join("\n")}\n`);
  expect(report.counts.warning).toBeGreaterThan(15);
  expect(report.questions).toHaveLength(edition().settings.questions.most);
  const severities = report.questions.map((id) => report.findings.find((finding) => finding.id === id)?.severity);
  expect(new Set(severities)).toEqual(new Set(["warning"]));
});

test("a warning that says the file was read wrongly is asked first", () => {
  const text = "indicator,year,unit,value,colour\nTHB.VIC.DET,2018,persons,100,red\nTHB.VIC.DET,2019,persons,900,red\n";
  const { report } = check(text);
  const codes = report.questions.map((id) => report.findings.find((finding) => finding.id === id)?.code);
  expect(codes).toEqual(["HDR-252", "TSR-601"]);
});

test("core questions are asked before optional modules, however large the change there", () => {
  const rows = ["VEH.THF.REC,2018,offences,100,,", "VEH.THF.REC,2019,offences,90000,,"];
  const core = ["THB.VIC.DET,2018,persons,100,,", "THB.VIC.DET,2019,persons,200,,"];
  const { report } = check(`indicator,year,unit,value,flag,note\n${[...rows, ...core].join("\n")}\n`);
  const asked = report.questions.map((id) => report.findings.find((finding) => finding.id === id)?.cellKey);
  expect(asked).toEqual(["ROU|2019|THB.VIC.DET||persons", "ROU|2019|VEH.THF.REC||offences"]);
});
