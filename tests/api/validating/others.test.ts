import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import type { Observation } from "../../../api/contract/observation.ts";
import { NOTHING_KNOWN, type Others, type PartnerFigure } from "../../../api/contract/others.ts";
import { check, codesOf, findingOf, type Given } from "../../support/check.ts";

function knowing(known: Partial<Others>, given: Given = {}): Given {
  return { ...given, others: { ...NOTHING_KNOWN, ...known } };
}

/** Bulgaria's figure of victims who are Romanian, 2018. */
function fromBulgaria(low: number, high = low): PartnerFigure {
  return { state: "BGR", indicator: "THB.VIC.CIT", year: 2018, breakdown: "citizenship=RO", low, high };
}

/** What a file of Romania's citizens abroad is told where Bulgaria gives a figure; rows are `BG,12`. */
function abroad(rows: readonly string[], ...partners: PartnerFigure[]): readonly string[] {
  const lines = rows.map((row) => `THB.VIC.ABR,2018,${row.replace(",", ",persons,")}\n`);
  const text = `indicator,year,partner,unit,value\n${lines.join("")}`;
  return codesOf(check(text, knowing({ partners })));
}

test.each([
  ["BG,12", 30, ["MIR-651"]],
  ["BG,30", 12, ["MIR-651"]],
  // Less than twice as many, or fewer than five persons apart.
  ["BG,20", 30, []],
  ["BG,2", 6, []],
  ["BG,8", 0, ["MIR-651"]],
  ["BG,0", 30, ["MIR-652"]],
  ["BG,:", 30, []],
])("a figure of %s beside a partner's %d is told %j", (row, theirs, codes) => {
  expect(abroad([row], fromBulgaria(theirs))).toEqual(codes);
});

test("figures that may stand for several numbers differ only where the nearest of these do", () => {
  expect(abroad(["BG,<5"], fromBulgaria(8))).toEqual([]);
  expect(abroad(["BG,<5"], fromBulgaria(9))).toEqual(["MIR-651"]);
  expect(abroad(["BG,12"], fromBulgaria(20, 40))).toEqual([]);
});

test("the two sides are told with their own names, and asked nothing", () => {
  const text = "indicator,year,partner,unit,value\nTHB.VIC.ABR,2018,BG,persons,12\n";
  const checked = check(text, knowing({ partners: [fromBulgaria(30)] }));
  const finding = findingOf(checked, "MIR-651");
  expect(finding.message).toBe(
    'Line 2, column E "value": Own citizens identified as victims abroad or repatriated, Bulgaria, 2018: 12. ' +
      "Bulgaria gives 30 for Romania in the same year (Detected victims of trafficking by citizenship).",
  );
  expect(finding).toMatchObject({
    ruleId: "M01",
    cellKey: "ROU|2018|THB.VIC.ABR|partner=BG|persons",
    explainable: false,
  });
  expect([checked.report.verdict, checked.report.questions]).toEqual(["clean", []]);
});

test("a partner is told of where the file names other countries of that year and not this one", () => {
  expect(abroad(["DE,12"], fromBulgaria(5))).toEqual(["MIR-652"]);
  // Too few to be told of; nothing is said of any country; they may be among those of unnamed countries.
  expect(abroad(["DE,12"], fromBulgaria(4))).toEqual([]);
  expect(abroad([",12"], fromBulgaria(30))).toEqual([]);
  expect(abroad(["DE,12", "OTH,3"], fromBulgaria(30))).toEqual([]);
  expect(abroad(["DE,12", "OTH,0"], fromBulgaria(30))).toEqual(["MIR-652"]);
});

test("what was accepted of a country earlier is no silence", () => {
  const key = { indicator: "THB.VIC.ABR", state: "ROU", year: 2018, breakdown: { partner: "BG" }, unit: "persons" };
  const cell = { line: 2, column: 5, text: "28" };
  const before: Observation = { key, observed: { value: 28 }, flags: [], note: "", cell, steps: [] };
  const text = "indicator,year,partner,unit,value\nTHB.VIC.ABR,2018,DE,persons,12\n";
  const given = knowing({ partners: [fromBulgaria(30)] }, { previous: [before] });
  expect(codesOf(check(text, given))).not.toContain("MIR-652");
});

test("what could not be compared is counted without what was", () => {
  const text = "indicator,year,partner,unit,value\nTHB.VIC.ABR,2018,BG,persons,12\nTHB.VIC.ABR,2018,MD,persons,7\n";
  expect(findingOf(check(text), "MIR-653").params).toEqual({ cells: 2 });
  const known = findingOf(check(text, knowing({ partners: [fromBulgaria(12)] })), "MIR-653");
  expect([known.params, known.at.line]).toEqual([{ cells: 1 }, 3]);
});

/** Requests that Romania sent to Bulgaria in 2018, beside what Bulgaria received from it. */
function requests(sent: number, received: number): readonly string[] {
  const there = { indicator: "CYB.EVD.247", year: 2018, breakdown: "direction=RCV;partner=RO" };
  const partners = [{ state: "BGR", ...there, low: received, high: received }];
  const text = `indicator,year,direction,partner,unit,value\nCYB.EVD.247,2018,SNT,BG,requests,${sent}\n`;
  return codesOf(check(text, knowing({ partners })));
}

test("requests sent and received may differ by 3, or by 20 per cent", () => {
  expect([requests(10, 13), requests(10, 14)]).toEqual([[], ["MIR-651"]]);
  expect([requests(100, 125), requests(100, 126)]).toEqual([[], ["MIR-651"]]);
});

const PEERS = [2018, 2019].map((year) => ({
  indicator: "THB.VIC.DET",
  unit: "persons",
  year,
  median: 0.2,
  states: 12,
}));
const PEOPLE = { 2018: 1_000_000, 2019: 1_000_000 };

function victims(
  rows: string,
  known: Partial<Others> = { peers: PEERS, population: PEOPLE },
): Given & { text: string } {
  return { text: `indicator,year,sex,unit,value,flag,note\n${rows}\n`, ...knowing(known) };
}

test.each([
  // 2.1 per 100,000 are more than ten times 0.2, 2 are not; an interval has no one rate, and a part is no total.
  ["THB.VIC.DET,2018,,persons,21,,", ["TSR-607"]],
  ["THB.VIC.DET,2018,,persons,20,,", []],
  ["THB.VIC.DET,2018,,persons,21-30,,", []],
  ["THB.VIC.DET,2018,F,persons,400,,", []],
  ["THB.VIC.DET,2020,,persons,400,,", []],
])("%s is told %j beside the rates of other members", (rows, codes) => {
  const { text, ...given } = victims(rows);
  expect(codesOf(check(text, given))).toEqual(codes);
});

test("fewer than 20 persons are too few for a rate, however few the people", () => {
  const told = (value: number) => {
    const { text, ...given } = victims(`THB.VIC.DET,2018,,persons,${value},,`, {
      peers: PEERS,
      population: { 2018: 100_000 },
    });
    return codesOf(check(text, given));
  };
  expect([told(19), told(20)]).toEqual([[], ["TSR-607"]]);
});

test("of several years the last is named and the others are counted", () => {
  const { text, ...given } = victims("THB.VIC.DET,2018,,persons,300,,\nTHB.VIC.DET,2019,,persons,310,,");
  expect(findingOf(check(text, given), "TSR-607").message).toBe(
    'Line 3, column E "value": Detected victims of trafficking, 2019: 310 are 31 per 100,000 people, ' +
      "more than 10 times the median of 12 other members (0.2); the same holds for another year.",
  );
});

test("where most members report none, nobody is far above them", () => {
  const peers = PEERS.map((peer) => ({ ...peer, median: 0 }));
  const { text, ...given } = victims("THB.VIC.DET,2018,,persons,300,,", { peers, population: PEOPLE });
  expect(codesOf(check(text, given))).toEqual([]);
});

const GLOTIP = { publisher: "UNODC", dataset: "GLOTIP", edition: "2025-04-14" };
const OWN_NOTE = "UNODC GLOTIP, edition 2025-04-14; sheet data_glotip_1 row 12";

function published(rows: string, figures: Others["published"][number]["figures"]): readonly string[] {
  const { text, ...given } = victims(rows, { published: [{ ...GLOTIP, figures }] });
  return codesOf(check(text, given));
}

test("a published figure is told of from two per cent on, unless it is the very source of the row", () => {
  const at = (value: number) =>
    published("THB.VIC.DET,2018,,persons,100,,", { "2018|THB.VIC.DET||persons": [value, value] });
  expect([at(98), at(99), at(97), at(103)]).toEqual([["MIR-655"], [], ["MIR-655"], ["MIR-655"]]);
  const own = `THB.VIC.DET,2018,,persons,100,,"${OWN_NOTE}"`;
  expect(published(own, { "2018|THB.VIC.DET||persons": [50, 50] })).toEqual([]);
  expect(published("THB.VIC.DET,2018,F,persons,100,,", { "2018|THB.VIC.DET|sex=F|persons": [97, 105] })).toEqual([]);
});

test("parts of a total that is published otherwise are not told one by one", () => {
  const rows = "THB.VIC.DET,2018,F,persons,60,,\nTHB.VIC.DET,2018,M,persons,40,,\nTHB.VIC.DET,2018,,persons,100,,";
  const codes = published(rows, {
    "2018|THB.VIC.DET||persons": [50, 50],
    "2018|THB.VIC.DET|sex=F|persons": [30, 30],
    "2018|THB.VIC.DET|sex=M|persons": [20, 20],
  });
  expect(codes).toEqual(["MIR-655"]);
});

test("a published figure that was accepted before is asked about as a revision only", () => {
  const key = { indicator: "THB.VIC.DET", state: "ROU", year: 2018, breakdown: {}, unit: "persons" };
  const cell = { line: 2, column: 5, text: "380" };
  const before: Observation = { key, observed: { value: 380 }, flags: [], note: OWN_NOTE, cell, steps: [] };
  const { text, ...given } = victims("THB.VIC.DET,2018,,persons,400,,", {
    published: [{ ...GLOTIP, figures: { "2018|THB.VIC.DET||persons": [380, 380] } }],
  });
  expect(codesOf(check(text, { ...given, previous: [before] }))).toEqual(["TSR-604"]);
});

const POLICE = {
  contribution: "ROU-2018-2020-v1",
  agency: "Border Police",
  cells: ["2018|THB.VIC.DET||persons", "2018|THB.VIC.DET|sex=F|persons"],
};
const BOTH = "THB.VIC.DET,2018,,persons,400,,\nTHB.VIC.DET,2018,F,persons,300,,";

test("figures of another agency are asked about once, and how many there are", () => {
  const { text, ...given } = victims(BOTH, { parts: [POLICE] });
  const { message, related } = findingOf(check(text, given), "DUP-453");
  expect(message).toBe(
    'Line 2, column E "value": Detected victims of trafficking, 2018: 400. Border Police gave this and 1 more figure of ' +
      "this file in ROU-2018-2020-v1; when this file is sent, it takes the place of that part.",
  );
  expect(related).toEqual(["ROU|2018|THB.VIC.DET|sex=F|persons"]);
});

test("an agency's own new figures take the place of its old ones unasked, and those of other subjects touch none", () => {
  const { text, ...given } = victims(BOTH, { parts: [POLICE] });
  expect(codesOf(check(text, { ...given, note: { ...NO_COVERING_NOTE, agency: "Border Police" } }))).toEqual([]);
  const drugsOnly = check(text, { ...given, note: { ...NO_COVERING_NOTE, sections: ["B"] } });
  expect(codesOf(drugsOnly)).not.toContain("DUP-453");
});
