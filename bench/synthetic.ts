import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { NO_COVERING_NOTE } from "../api/contract/covering-note.ts";
import { type Breakdown, breakdownText, type Observation } from "../api/contract/observation.ts";
import { sha256Of } from "../api/record/files.ts";
import { openRecord, type RecordStore } from "../api/record/record-store.ts";
import { nextRelease } from "../api/releasing.ts";
import { checkContribution } from "../api/validating/check.ts";
import type { Edition, Indicator } from "../questionnaire/edition.ts";

/** Years of the load: 20, in four contributions a state. */
export const FIRST_YEAR = 2004;
export const LAST_YEAR = 2023;
const YEARS_A_CONTRIBUTION = 5;

/** Stands in the note of every made-up observation. */
const LABEL = "load data";

/** One question that the load answers for every state and year. */
export interface LoadKey {
  readonly indicator: Indicator;
  readonly breakdown: Breakdown;
}

/** What a load answers, and with how many observations. */
export interface Load {
  readonly keys: readonly LoadKey[];
  readonly observations: number;
}

/**
 * Fills a record with about `wanted` made-up observations: 13 states, 20 years, and as many indicators and breakdowns by
 * up to two dimensions of the questionnaire as it takes.
 *
 * The figures mean nothing, say so in their notes, and are the same in every run. Each contribution is kept as intake
 * keeps one, with the figures of the first key; those of the other keys are multiplied from it within the database,
 * past the guard that closes a contribution: a million rows a second instead of a hundred thousand.
 */
export function fillSynthetic(folder: string, edition: Edition, wanted: number): Load {
  const perKey = edition.states.length * (LAST_YEAR - FIRST_YEAR + 1);
  const keys = keysOf(edition, Math.ceil(wanted / perKey));
  const record = openRecord(folder);
  try {
    for (let from = FIRST_YEAR; from <= LAST_YEAR; from += YEARS_A_CONTRIBUTION) {
      for (const { iso3 } of edition.states) keepFirst(record, edition, iso3, from, keys[0]);
    }
    multiply(folder, keys.slice(1));
    nextRelease(record, "bench", new Date(0));
  } finally {
    record.close();
  }
  return { keys, observations: keys.length * perKey };
}

function keepFirst(record: RecordStore, edition: Edition, state: string, from: number, key: LoadKey | undefined): void {
  if (key === undefined) return;
  const bytes = new TextEncoder().encode(`${state} ${from}`);
  const sha256 = sha256Of(bytes);
  const filename = `${state}-${from}.csv`;
  const { report } = checkContribution({ bytes, filename, sha256, state, edition, previous: [], dryRun: false });
  const { indicator, breakdown } = key;
  const observations = Array.from({ length: YEARS_A_CONTRIBUTION }, (_, offset): Observation => {
    const year = from + offset;
    return {
      key: { indicator: indicator.code, state, year, breakdown, unit: indicator.units[0] ?? "" },
      observed: { value: year },
      flags: [],
      note: LABEL,
      cell: { line: offset + 2, column: 5, text: String(year) },
      steps: [],
    };
  });
  record.keep({
    state,
    round: `${from}-${from + YEARS_A_CONTRIBUTION - 1}`,
    sha256,
    filename,
    bytes: bytes.byteLength,
    provenance: "compiled",
    confidentiality: "free",
    onBehalf: null,
    receivedAt: "2025-01-01T00:00:00.000Z",
    actor: "bench",
    report,
    note: NO_COVERING_NOTE,
    sections: edition.sections.map(({ code }) => code),
    sectionOf: () => indicator.section,
    observations,
    quarantined: [],
  });
}

const GUARD = "observations_of_a_vintage_are_closed";

/** A number from 0 to 4999 of contribution, key and year, without a pattern that a column could be packed by. */
const VALUE = "((contribution * 7919 + keys.place * 104729 + year * 1299709) * 2654435761 >> 16) % 5000";

/** Gives every contribution, for each further key, the rows that it has for the first. */
function multiply(folder: string, keys: readonly LoadKey[]): void {
  const database = new DatabaseSync(join(folder, "record.sqlite"));
  try {
    database.exec("pragma synchronous = off; pragma cache_size = -65536; begin");
    const guard = database.prepare("select sql from sqlite_master where name = ?").get(GUARD)?.["sql"];
    if (typeof guard !== "string") throw new Error(`The record has no trigger ${GUARD}.`);
    database.exec(
      `drop trigger ${GUARD}; create temp table keys (place integer primary key, section, indicator, breakdown, unit)`,
    );
    const add = database.prepare("insert into keys values (?, ?, ?, ?, ?)");
    for (const [place, { indicator, breakdown }] of keys.entries()) {
      add.run(place + 1, indicator.section, indicator.code, breakdownText(breakdown), indicator.units[0] ?? "");
    }
    // In the order of the table's own key, so that every row is added at its end.
    database.exec(
      "insert into observations select contribution, number, section, indicator, year, breakdown, unit, " +
        "iif(sent < 50, null, sent), iif(sent < 50, 1, sent), iif(sent < 50, 4, sent), null, flags, note, " +
        "number + 1, column, cast(sent as text), steps, quarantined, sheet from (" +
        "select contribution, year, flags, note, column, steps, quarantined, sheet, keys.section, keys.indicator, keys.breakdown, keys.unit, " +
        `keys.place * ${YEARS_A_CONTRIBUTION} + row as number, ${VALUE} as sent ` +
        "from contributions cross join keys cross join observations " +
        `where contribution = contributions.number and row <= ${YEARS_A_CONTRIBUTION})`,
    );
    database.exec(`drop table keys; ${guard}; commit`);
  } finally {
    database.close();
  }
}

/** Totals and parts by one and by two dimensions, shuffled so that all are met, those without a breakdown first. */
function keysOf(edition: Edition, most: number): readonly LoadKey[] {
  const keys = edition.indicators.flatMap((indicator) => {
    const parts = indicator.dimensions.map((id) => {
      const codes = edition.dimensions.find((dimension) => dimension.id === id)?.codes ?? [];
      return codes.filter(({ code }) => code !== "_T").map(({ code }): Breakdown => ({ [id]: code }));
    });
    const crossed = parts.flatMap((first, place) =>
      parts.slice(place + 1).flatMap((second) => first.flatMap((a) => second.map((b): Breakdown => ({ ...a, ...b })))),
    );
    return [{}, ...parts.flat(), ...crossed].map((breakdown): LoadKey => ({ indicator, breakdown }));
  });
  const next = sequence();
  const shuffled = keys.map((key) => ({ key, place: next() })).toSorted((a, b) => a.place - b.place);
  if (shuffled.length < most) throw new Error(`The questionnaire has ${shuffled.length} keys, ${most} are wanted.`);
  return shuffled.slice(0, most).map(({ key }) => key);
}

/** Numbers from 0 to 1, always the same (linear congruential, Numerical Recipes). */
function sequence(): () => number {
  let state = 20_240_101;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
