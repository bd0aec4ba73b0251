import { expect, test } from "vitest";

import type { Observation } from "../../../api/contract/observation.ts";
import type { Checked } from "../../../api/validating/check.ts";
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

/** The same figure in each year of the round before, so that another is unlike them. */
function steadily(codes: readonly string[], unit: string, value: number): readonly Observation[] {
  const rows = codes.flatMap((code) =>
    [2010, 2011, 2012, 2013, 2014].map((year) => `${code},${year},${unit},${value},,`),
  );
  return check(`${COLUMNS}${rows.join("\n")}\n`, { round: "2010-2014" }).observations;
}

const COLUMNS = "indicator,year,unit,value,flag,note\n";

function askedOf({ report }: Checked): readonly (string | null)[] {
  return report.questions.map((id) => report.findings.find((finding) => finding.id === id)?.cellKey ?? null);
}

test("no more questions are put than the settings allow, and every question is a warning", () => {
  const counts = edition()
    .indicators.filter(
      ({ units, kind, mustSplitBy }) => units[0] === "persons" && kind === "flow" && mustSplitBy === null,
    )
    .map(({ code }) => code);
  const rows = counts.flatMap((code) => [`${code},2018,persons,100,,`, `${code},2019,persons,900,,`]);
  const { report } = check(`${COLUMNS}${rows.join("\n")}\n`, { previous: steadily(counts, "persons", 100) });
  expect(report.groups.find(({ code }) => code === "TSR-601")?.count).toBeGreaterThan(15);
  expect(report.questions).toHaveLength(15);
  const severities = report.questions.map((id) => report.findings.find((finding) => finding.id === id)?.severity);
  expect(new Set(severities)).toEqual(new Set(["warning"]));
});

test("a jump is registered and can be explained, and is no question while nothing speaks for an error", () => {
  const { report } = check(`${COLUMNS}THB.VIC.DET,2018,persons,100,,\nTHB.VIC.DET,2019,persons,900,,\n`);
  const jump = report.findings.find(({ code }) => code === "TSR-601");
  expect([jump?.severity, jump?.explainable, jump?.disposition.state]).toEqual(["warning", true, "open"]);
  expect([report.questions, report.verdict, report.counts.warning]).toEqual([[], "clean", 1]);
});

test("a jump to what no other year had is asked about, with what they had", () => {
  const rows = "THB.VIC.DET,2018,persons,128,,\nTHB.VIC.DET,2019,persons,1260,,\n";
  const before = check(
    `${COLUMNS}${[120, 131, 118, 140].map((value, at) => `THB.VIC.DET,${2010 + at},persons,${value},,`).join("\n")}\n`,
    { round: "2010-2014" },
  );
  const { report } = check(`${COLUMNS}${rows}`, { previous: before.observations });
  expect(askedOf({ ...before, report })).toEqual(["ROU|2019|THB.VIC.DET||persons"]);
  const message = report.findings.find(({ code }) => code === "UNI-403")?.message;
  expect(message).toMatch(/1260 is almost exactly 10 times 128.* In 5 other years than 2019 it was 118 to 140\.$/);
  expect(report.verdict).toBe("needs-explanation");
});

test("where another year was as large, a jump is registered only", () => {
  const before = check(
    `${COLUMNS}${[120, 900, 118, 140].map((value, at) => `THB.VIC.DET,${2010 + at},persons,${value},,`).join("\n")}\n`,
    { round: "2010-2014" },
  );
  const { report } = check(`${COLUMNS}THB.VIC.DET,2018,persons,128,,\nTHB.VIC.DET,2019,persons,1150,,\n`, {
    previous: before.observations,
  });
  expect(report.groups.map(({ code }) => code)).toContain("TSR-601");
  expect(report.questions).toEqual([]);
});

test("a warning that says the file was read wrongly is asked first", () => {
  const text = "indicator,year,unit,value,colour\nTHB.VIC.DET,2018,persons,100,red\nTHB.VIC.DET,2019,persons,900,red\n";
  const { report } = check(text, { previous: steadily(["THB.VIC.DET"], "persons", 100) });
  const codes = report.questions.map((id) => report.findings.find((finding) => finding.id === id)?.code);
  expect(codes).toEqual(["HDR-252", "TSR-601"]);
});

test("core questions are asked before optional modules, however large the change there", () => {
  const rows = ["VEH.THF.REC,2018,offences,100,,", "VEH.THF.REC,2019,offences,90000,,"];
  const core = ["THB.VIC.DET,2018,persons,100,,", "THB.VIC.DET,2019,persons,600,,"];
  const previous = [...steadily(["VEH.THF.REC"], "offences", 100), ...steadily(["THB.VIC.DET"], "persons", 100)];
  const checked = check(`${COLUMNS}${[...rows, ...core].join("\n")}\n`, { previous });
  expect(askedOf(checked)).toEqual(["ROU|2019|THB.VIC.DET||persons", "ROU|2019|VEH.THF.REC||offences"]);
});
