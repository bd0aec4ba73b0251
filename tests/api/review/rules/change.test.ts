import { expect, test } from "vitest";

import { changeStatement } from "../../../../api/review/rules/change.ts";
import { outlierDrivenStatement } from "../../../../api/review/rules/outlier-driven.ts";
import { smallChangeStatement } from "../../../../api/review/rules/small-change.ts";
import { stableStatement } from "../../../../api/review/rules/stable.ts";
import { undecidedStatement } from "../../../../api/review/rules/undecided.ts";
import { statementText } from "../../../../api/contract/review.ts";
import { evidence, settings, type Table } from "../evidence.ts";
import { CONVICTED, CYBER_FRAUD, DETECTED_VICTIMS, HEROIN, SMUGGLING_OFFENCES } from "../published.ts";

/** The published figures without one state. */
function without(table: Table, state: keyof Table): Table {
  return { ...table, [state]: [null, null, null, null] };
}

test("where one state drives the change, the sentence says what the others reported", () => {
  const statement = outlierDrivenStatement(evidence(DETECTED_VICTIMS));
  expect(statement && statementText(statement)).toBe(
    "In the 13 states that reported in every year from 2018 to 2020, detected victims numbered 3,256 in 2018, " +
      "2,473 in 2019 and 2,222 in 2020. One state, Ukraine, accounts for more than the whole of the difference " +
      "between 2018 and 2020 (1,192 and 152). Without Ukraine, the other 12 states reported 2,064 in 2018, " +
      "2,211 in 2019 and 2,070 in 2020, and their total changed little.",
  );
});

test("the proof of a driven change holds every number, the panel and the 39 cells", () => {
  const proof = outlierDrivenStatement(evidence(DETECTED_VICTIMS))?.proof;
  expect(proof?.numbers).toMatchObject({
    "total/2018": { low: 3256, high: 3256 },
    "total/2020": { low: 2222, high: 2222 },
    "rest/2018": { low: 2064, high: 2064 },
    "rest/2020": { low: 2070, high: 2070 },
    "UKR/2018": { low: 1192, high: 1192 },
    // 1,040 of 1,034: more than the whole.
    part: { low: 1040 / 1034, high: 1040 / 1034 },
  });
  expect(proof?.panel).toHaveLength(13);
  expect(proof?.inputs).toHaveLength(39);
  expect(proof).toMatchObject({ rule: "outlierDriven", version: 2, release: "r1" });
});

test("a driver with part of the difference is given its share, and the others their own change", () => {
  const statement = outlierDrivenStatement(evidence(SMUGGLING_OFFENCES, { noun: "recorded offences" }));
  // 1,623 of 2,191 is 74 per cent; 3,058 to 2,490 is −19 per cent.
  expect(statement && statementText(statement)).toBe(
    "Among the eight states that reported in every year from 2018 to 2020, recorded offences numbered 7,260 in 2018, " +
      "9,241 in 2019 and 5,069 in 2020. One state, Türkiye, accounts for 74 per cent of the difference between 2018 " +
      "and 2020 (4,202 and 2,579). Without Türkiye, the other seven states reported 3,058 in 2018, 2,939 in 2019 and " +
      "2,490 in 2020, a decrease of 19 per cent.",
  );
});

test("kilograms carry their unit and no test of counts", () => {
  const statement = outlierDrivenStatement(
    evidence(HEROIN, { noun: "the reported quantity of heroin seized", unit: "kg", counted: false }),
  );
  expect(statement && statementText(statement).replaceAll("\u00a0", " ")).toContain(
    "was 21,864 kg in 2018, 24,158 kg in 2019 and 17,322 kg in 2020",
  );
});

test("a state that hides the movement of the others is named, and theirs is told", () => {
  // Türkiye's 281 of 2020 made 781 and Romania's 596 made 96: the total of 2,070 stands, the others go from 1,931 to 1,289.
  const table = { ...without(DETECTED_VICTIMS, "UKR"), TUR: [303, 133, 217, 781], ROU: [662, 497, 698, 96] } as const;
  const statement = outlierDrivenStatement(evidence(table));
  expect(statement && statementText(statement)).toBe(
    "Among the 12 states that reported in every year from 2018 to 2020, detected victims numbered 2,064 in 2018, 2,211 " +
      "in 2019 and 2,070 in 2020. The total changed little between 2018 and 2020, but one state, Türkiye, moved against " +
      "the others (133 and 781). Without Türkiye, the other 11 states reported 1,931 in 2018, 1,994 in 2019 and 1,289 in " +
      "2020, a decrease of 33 per cent.",
  );
});

test("a change without a driver names the panel, both years and the year between", () => {
  // Without Ukraine 2,211 in 2019 and 2,070 in 2020; of the difference of 141, Romania's 102 would be the driver.
  const table = without(without(DETECTED_VICTIMS, "UKR"), "ROU");
  const later = { ...table, BGR: [505, 442, 404, 600], AZE: [70, 98, 91, 230], RUS: [209, 327, 342, 460] } as const;
  expect(outlierDrivenStatement(evidence(later))).toBeNull();
  const statement = changeStatement(evidence(later));
  // 1,567 in 2018; 2020: 1,474 + 143 (BGR) + 136 (AZE) + 170 (RUS) = 1,923: +22.7 per cent.
  expect(statement && statementText(statement)).toBe(
    "Among the 11 states that reported in every year from 2018 to 2020, detected victims increased by 23 per cent, " +
      "from 1,567 in 2018 to 1,923 in 2020. The figure for 2019 was 1,513.",
  );
});

test("a total that moves by less than five per cent changed little", () => {
  const statement = stableStatement(evidence(without(DETECTED_VICTIMS, "UKR")));
  expect(statement && statementText(statement)).toBe(
    "Among the 12 states that reported in every year from 2018 to 2020, detected victims changed little between 2018 " +
      "and 2020: 2,064 in 2018, 2,211 in 2019 and 2,070 in 2020.",
  );
  expect(changeStatement(evidence(without(DETECTED_VICTIMS, "UKR")))).toBeNull();
});

test("below the publication floor no sentence compares totals", () => {
  // Cyber-related fraud: 6 states of 13 in every year; persons convicted: 7 of 13. The floor is 60 per cent.
  for (const table of [CYBER_FRAUD, CONVICTED]) {
    expect(changeStatement(evidence(table))).toBeNull();
    expect(outlierDrivenStatement(evidence(table))).toBeNull();
    expect(stableStatement(evidence(table))).toBeNull();
    expect(undecidedStatement(evidence(table))).toBeNull();
  }
});

test("a base below the floor gives counts and no percentage", () => {
  const few = allBut(zeros(), {
    ALB: [1, 1, 2, 0],
    ARM: [2, 2, 0, 1],
    BGR: [0, 1, 1, 3],
    GRC: [0, 0, 1, 1],
    MDA: [0, 0, 0, 1],
    MKD: [0, 0, 0, 3],
    RUS: [0, 0, 1, 0],
  });
  const statement = smallChangeStatement(evidence(few));
  expect(statement && statementText(statement)).toBe(
    "Among the 12 states that reported in every year from 2018 to 2020, detected victims numbered 4 in 2018, 5 in " +
      "2019 and 9 in 2020; numbers this small vary from year to year.",
  );
  expect(changeStatement(evidence(few))).toBeNull();
});

test("censored cells make a sum an interval, and an interval that spans both answers decides nothing", () => {
  const censored = allBut(zeros(), { ALB: [23, 23, 22, 20], ARM: [0, [1, 4], 0, [1, 4]] });
  const statement = undecidedStatement(evidence(censored, { settings: loose() }));
  expect(statement && statementText(statement)).toBe(
    "Among the 12 states that reported in every year from 2018 to 2020, detected victims numbered between 24 and 27 in " +
      "2018, 22 in 2019 and between 21 and 24 in 2020. Some figures are published as intervals, and no direction of " +
      "change is stated.",
  );
});

/** All states at zero, Ukraine without a figure. */
function zeros(): Table {
  const zero = [0, 0, 0, 0];
  const { ALB, ARM, AZE, BGR, GEO, GRC, MDA, MKD, ROU, RUS, SRB, TUR } = DETECTED_VICTIMS;
  const states = { ALB, ARM, AZE, BGR, GEO, GRC, MDA, MKD, ROU, RUS, SRB, TUR };
  for (const key of Object.keys(states)) Object.assign(states, { [key]: zero });
  return { ...states, UKR: [null, null, null, null] };
}

function allBut(table: Table, changes: Partial<Table>): Table {
  return { ...table, ...changes };
}

/** Settings under which four cases are more than chance, to reach the interval rule with small figures. */
function loose(): typeof settings {
  return { ...settings, change: { ...settings.change, z: 0.5 } };
}
