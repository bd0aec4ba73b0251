import { expect, test } from "vitest";

import type { Contribution } from "../../../api/contract/contribution.ts";
import { answersAbout, lastAnswers } from "../../../web/state/answers.ts";

function contribution(
  state: string,
  round: string,
  answers: readonly (readonly [string, string, string])[],
): Contribution {
  return {
    id: `${state}-${round}-v1`,
    state,
    round,
    vintage: 1,
    sha256: "",
    filename: "",
    bytes: 0,
    receivedAt: "2021-01-01T00:00:00Z",
    provenance: "sent",
    onBehalf: null,
    sections: ["A"],
    agency: null,
    erased: null,
    ...(answers.length === 0
      ? {}
      : { answers: answers.map(([table, question, answer]) => ({ table, question, answer })) }),
  };
}

const CONTRIBUTIONS = [
  contribution("ALB", "2015-2017", [["", "agency", "Police"]]),
  contribution("ALB", "2018-2020", [
    ["", "agency", "Ministry"],
    ["A", "agency", "Police"],
    ["THB.VIC.DET", "agency", "Anti-trafficking office"],
    ["B", "final", "provisional"],
  ]),
  contribution("ALB", "2021-2023", []),
  contribution("BGR", "2018-2020", [["B", "final", "final"]]),
];

test("a state's last answers stand until it answers anew", () => {
  expect(lastAnswers(CONTRIBUTIONS).map(({ state, round }) => `${state} ${round}`)).toEqual([
    "ALB 2018-2020",
    "BGR 2018-2020",
  ]);
});

test("of an indicator the answer for it holds, else that for its section, else that for all", () => {
  const agencyOf = (code: string, section: string): readonly string[] =>
    answersAbout({ code, section }, lastAnswers(CONTRIBUTIONS)).flatMap(({ state, answers }) =>
      answers.map(({ question, answer }) => `${state} ${question}: ${answer}`),
    );
  expect(agencyOf("THB.VIC.DET", "A")).toEqual(["ALB agency: Anti-trafficking office"]);
  expect(agencyOf("THB.CAS.INV", "A")).toEqual(["ALB agency: Police"]);
  expect(agencyOf("DRG.OFF.TRF", "B")).toEqual(["ALB agency: Ministry", "ALB final: provisional", "BGR final: final"]);
  expect(agencyOf("CYB.OFF.ACC", "C")).toEqual(["ALB agency: Ministry"]);
});
