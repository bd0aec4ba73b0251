import { expect, test } from "vitest";

import { keyText, type Observation } from "../../api/contract/observation.ts";
import { checkContributions, type CheckedContribution } from "../../trials/checked-contributions.ts";
import { plantFaults, tryFault } from "../../trials/planted-faults.ts";
import { FAULTS, plant } from "../../trials/planting.ts";
import { randomOf } from "../../trials/random.ts";

const CONTRIBUTIONS = checkContributions();
/** Small ones of the round of the Review, so that many are checked in little time. */
const SMALL = CONTRIBUTIONS.filter(({ name }) => /^(ALB|ARM|GEO|MKD)-2018-2020/.test(name));
const ALBANIA = SMALL.filter(({ name }) => name.startsWith("ALB"));

/** The contribution with the text of one cell changed. */
function withText({ lines }: CheckedContribution, { cell, key }: Observation, text: string) {
  const changed = lines.map((line, at) =>
    at === cell.line - 1
      ? line
          .split(",")
          .with(cell.column - 1, text)
          .join(",")
      : line,
  );
  return { text: `${changed.join("\n")}\n`, changed: new Set([keyText(key)]) };
}

function numberOf(one: Observation | undefined): number | null {
  return one !== undefined && "value" in one.observed ? one.observed.value : null;
}

test("a planted fault changes the cells that it names and no other", () => {
  for (const [at, fault] of FAULTS.entries()) {
    for (const contribution of ALBANIA) {
      const planted = plant(contribution, fault, randomOf(7, at));
      if (planted === null) throw new Error(`There is no place for "${fault}".`);
      const now = planted.text.trimEnd().split("\n");
      const changed = contribution.observations.filter(
        ({ cell }) => now[cell.line - 1] !== contribution.lines[cell.line - 1],
      );
      expect(new Set(changed.map(({ key }) => keyText(key)))).toEqual(planted.changed);
      expect(now).toHaveLength(contribution.lines.length);
    }
  }
});

test("of the questions put with the published figures at most a tenth doubts a figure for being surprising alone", () => {
  const asked = CONTRIBUTIONS.flatMap(({ report }) =>
    report.findings.filter(({ id }) => report.questions.includes(id)).map(({ code }) => code),
  );
  // Where figures of one file contradict each other, one is wrong or rests on another group, which has to be said.
  const surprises = asked.filter((code) => !/^(SUM-|FUN-551)/.test(code));
  expect(surprises.length / asked.length).toBeLessThanOrEqual(0.1);
  expect(Math.max(...CONTRIBUTIONS.map(({ report }) => report.questions.length))).toBeLessThanOrEqual(15);
});

test("the wrong total of parts that added up to it is always asked about", () => {
  const trials = SMALL.flatMap((contribution) => {
    const byKey = new Map(contribution.observations.map((one) => [keyText(one.key), one]));
    return contribution.observations
      .filter(({ key }) => Object.keys(key.breakdown).length === 0 && key.indicator.startsWith("THB."))
      .flatMap((total) => {
        const parts = ["F", "M"].map((sex) => numberOf(byKey.get(keyText({ ...total.key, breakdown: { sex } }))));
        const [women, men] = parts;
        const value = numberOf(total);
        const isSum = typeof women === "number" && typeof men === "number" && women + men === value;
        return isSum ? [tryFault("total", contribution, withText(contribution, total, String(value + 7)))] : [];
      });
  });
  expect(trials.length).toBeGreaterThan(5);
  expect(trials.filter(({ isAsked }) => !isAsked).map(({ planted }) => [...planted.changed])).toEqual([]);
});

/** Figures of the same cell in other years, with the year. */
function othersOf({ key }: Observation, { previous, observations }: CheckedContribution) {
  return [...previous, ...observations]
    .filter((one) => one.key.year !== key.year && keyText({ ...one.key, year: key.year }) === keyText(key))
    .flatMap((one) => ({ year: one.key.year, value: numberOf(one) ?? [] }));
}

test("three digits too many, and a zero, are always asked about in totals of which other years differ by less than a half", () => {
  const steady = SMALL.flatMap((contribution) =>
    contribution.observations
      .filter((one) => Object.keys(one.key.breakdown).length === 0 && (numberOf(one) ?? 0) >= 20)
      .filter((one) => {
        const others = othersOf(one, contribution);
        const values = others.flatMap(({ value }) => value);
        const isBeside = others.some(({ year }) => year === one.key.year - 1);
        return isBeside && values.length >= 4 && Math.max(...values) <= 1.5 * Math.min(...values);
      })
      .map((one) => ({ one, contribution })),
  );
  expect(steady.length).toBeGreaterThan(3);
  const trials = steady
    .slice(0, 6)
    .flatMap(({ one, contribution }) =>
      [String((numberOf(one) ?? 0) * 1000), "0"].map((text) =>
        tryFault("digits", contribution, withText(contribution, one, text)),
      ),
    );
  expect(trials.filter(({ isAsked }) => !isAsked).map(({ planted }) => [...planted.changed])).toEqual([]);
});

test("of the faults planted by chance two in five at least are asked about, and more are said", () => {
  const trials = plantFaults(SMALL.slice(1, 3), 1);
  expect(trials.length).toBeGreaterThan(25);
  const asked = trials.filter(({ isAsked }) => isAsked).length;
  const said = trials.filter(({ isSaid }) => isSaid).length;
  expect(asked / trials.length).toBeGreaterThan(0.4);
  expect(said).toBeGreaterThan(asked);
});
