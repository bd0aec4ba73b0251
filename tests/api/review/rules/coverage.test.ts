import { expect, test } from "vitest";

import { breakStatement } from "../../../../api/review/rules/break.ts";
import { concentrationStatement } from "../../../../api/review/rules/concentration.ts";
import { coverageWarningStatement } from "../../../../api/review/rules/coverage-warning.ts";
import { divergenceStatement } from "../../../../api/review/rules/divergence.ts";
import { narrate } from "../../../../api/review/rules/narrate.ts";
import { jumpRuns, unexplainedJumpStatement } from "../../../../api/review/rules/unexplained-jump.ts";
import { zeroVersusMissingStatement } from "../../../../api/review/rules/zero-versus-missing.ts";
import { statementText, type Statement } from "../../../../api/contract/review.ts";
import { evidence } from "../evidence.ts";
import {
  CYBER_FRAUD,
  CYBER_INTERCEPTION,
  DETECTED_VICTIMS,
  HEROIN,
  SMUGGLING_OFFENCES,
  UNLAWFUL_ACCESS,
} from "../published.ts";

function text(statement: Statement | null): string | null {
  return statement && statementText(statement).replaceAll("\u00a0", " ");
}

test("all 13 states in every year need no warning", () => {
  expect(coverageWarningStatement(evidence(DETECTED_VICTIMS))).toBeNull();
});

test("fewer than three quarters of the states give a warning, and below the floor nothing is compared", () => {
  expect(text(coverageWarningStatement(evidence(SMUGGLING_OFFENCES, { noun: "recorded offences" })))).toBe(
    "On recorded offences, eight of the 13 states reported in every year from 2018 to 2020 (10 in 2018, 11 in 2019 and " +
      "9 in 2020).",
  );
  expect(text(coverageWarningStatement(evidence(CYBER_FRAUD, { noun: "cyber-related fraud" })))).toBe(
    "On cyber-related fraud, six of the 13 states reported in every year from 2018 to 2020 (seven in 2018, six in 2019 " +
      "and six in 2020). The regional total is not complete and is not compared over time.",
  );
});

test("states without a figure are named apart from those that reported zero", () => {
  expect(text(zeroVersusMissingStatement(evidence(CYBER_INTERCEPTION)))).toBe(
    "Armenia, Bulgaria, Georgia, Moldova, North Macedonia, Türkiye and Ukraine have no reported figure for any year " +
      "from 2018 to 2020. Figures are missing for some years from Greece (2018 and 2019) and the Russian Federation " +
      "(2020). A figure of zero was reported by Albania (2018 and 2019) and Serbia (2020).",
  );
  expect(zeroVersusMissingStatement(evidence(DETECTED_VICTIMS))).toBeNull();
});

test("opposite movements behind a total are named, alphabetically", () => {
  // By 5 per cent and beyond chance: Greece 31–167, Romania 497–596, Türkiye 133–281; Armenia 28–11, Moldova 365–37,
  // Ukraine 1,192–152. Russia's 327–290 is within chance: 2(√327 − √290) = 2.1.
  expect(text(divergenceStatement(evidence(DETECTED_VICTIMS)))).toBe(
    "The total contains opposite movements: between 2018 and 2020 the reported figure increased in three states " +
      "(Greece, Romania and Türkiye) and decreased in three states (Armenia, Moldova and Ukraine).",
  );
});

test("a jump is a query to the state, in neutral words, with the figures around it", () => {
  const jumps = jumpRuns(evidence(DETECTED_VICTIMS).jumps);
  const ukraine = jumps.find((jump) => jump.state === "UKR");
  expect(ukraine?.points.map((point) => [point.year, point.value])).toEqual([
    [2017, 198],
    [2018, 1192],
    [2019, 262],
    [2020, 152],
  ]);
  expect(text(unexplainedJumpStatement(evidence(DETECTED_VICTIMS), "UKR"))).toBe(
    "The figures of Ukraine for 2017–2020 (198, 1,192, 262 and 152) contain unexplained jumps, to be put to the state " +
      "as a query. Queries on jumps between years are to be put to seven other states (Armenia, Georgia, Greece, Moldova, " +
      "Romania, the Russian Federation and Türkiye).",
  );
});

test("jumps by less than a factor of two are named without their figures", () => {
  // Unlawful access 2017–2018: Bulgaria 71 to 29; Greece 193 to 279, and 238 to 363 in 2019–2020.
  expect(text(unexplainedJumpStatement(evidence(UNLAWFUL_ACCESS)))).toBe(
    "The figures of Bulgaria for 2017–2018 (71 and 29) contain an unexplained jump, to be put to the state as a query. A " +
      "query on a jump between years is to be put to one other state (Greece).",
  );
});

test("a declared break is told as such, and the total is not compared over it", () => {
  const broken = evidence(DETECTED_VICTIMS, {
    breaks: [
      {
        id: "b1",
        state: "UKR",
        indicator: "THB.VIC.DET",
        breakdown: {},
        year: 2019,
        kind: "counting-rule",
        text: "",
        source: "",
        declaredBy: "state",
        declaredAt: "2026-01-01T00:00:00Z",
        cell: null,
        sentence: "",
      },
    ],
  });
  expect(text(breakStatement(broken))).toBe(
    "The figures of Ukraine before and from 2019 are not comparable, as the state declared (counting rule). The regional " +
      "total is therefore not compared over this period.",
  );
  expect(narrate(broken).map((each) => each.rule)).not.toContain("outlierDriven");
  expect(breakStatement(evidence(DETECTED_VICTIMS))).toBeNull();
});

test("kilograms are a question from a factor of ten on", () => {
  const jumps = jumpRuns(evidence(HEROIN, { unit: "kg", counted: false }).jumps);
  // Armenia 32–1–13 kg, Georgia 0.8–11 kg, Moldova 0.6–79–2 kg, Romania 5–138 kg. Türkiye's 20,165–13,783 is usual.
  expect(jumps.map((jump) => jump.state)).toEqual(["ARM", "GEO", "MDA", "ROU"]);
});

test("one state with most of the total is said", () => {
  // 13,783 of 17,322 kg.
  expect(text(concentrationStatement(evidence(HEROIN, { unit: "kg", counted: false })))).toBe(
    "One state, Türkiye, accounts for 80 per cent of the total reported for 2020, and the sum over the region mainly " +
      "repeats its figures.",
  );
  expect(concentrationStatement(evidence(DETECTED_VICTIMS))).toBeNull();
});
