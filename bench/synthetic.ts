import type { Edition, Indicator } from "../questionnaire/edition.ts";
import type { Breakdown, Observation } from "../api/contract/observation.ts";
import { sha256Of } from "../api/record/files.ts";
import { openRecord } from "../api/record/record-store.ts";
import { nextRelease } from "../api/releasing.ts";
import { checkContribution } from "../api/validating/check.ts";

/** Years of the load: 20, in four contributions a state. */
export const FIRST_YEAR = 2004;
export const LAST_YEAR = 2023;
const YEARS_A_CONTRIBUTION = 5;

/** One question that the load answers for every state and year. */
export interface LoadKey {
  readonly indicator: Indicator;
  readonly breakdown: Breakdown;
}

/**
 * Fills a record with about `wanted` made-up observations: 13 states, 20 years, and as many indicators and breakdowns of
 * the questionnaire as it takes. Gives what was asked and how many observations there are.
 *
 * The figures mean nothing; they come from a fixed sequence, so that every run loads the same.
 */
export function fillSynthetic(
  folder: string,
  edition: Edition,
  wanted: number,
): { readonly keys: readonly LoadKey[]; readonly observations: number } {
  const perKey = edition.states.length * (LAST_YEAR - FIRST_YEAR + 1);
  const keys = keysOf(edition, Math.ceil(wanted / perKey));
  const record = openRecord(folder);
  const next = sequence();
  try {
    for (let from = FIRST_YEAR; from <= LAST_YEAR; from += YEARS_A_CONTRIBUTION) {
      for (const { iso3: state } of edition.states) {
        const observations = observationsOf(keys, state, from, next);
        const bytes = new TextEncoder().encode(`${state} ${from}`);
        const sha256 = sha256Of(bytes);
        const filename = `${state}-${from}.csv`;
        const { report } = checkContribution({ bytes, filename, sha256, state, edition, previous: [], dryRun: false });
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
          observations,
          quarantined: [],
        });
      }
    }
    nextRelease(record, "bench", new Date(0));
  } finally {
    record.close();
  }
  return { keys, observations: keys.length * perKey };
}

/** Totals and parts by one and by two dimensions, in the order of the questionnaire, shuffled so that all are met. */
function keysOf(edition: Edition, most: number): readonly LoadKey[] {
  const keys = edition.indicators.flatMap((indicator) => {
    const parts = indicator.dimensions.map((id) => {
      const codes = edition.dimensions.find((dimension) => dimension.id === id)?.codes ?? [];
      return codes.filter(({ code }) => code !== "_T").map(({ code }): Breakdown => ({ [id]: code }));
    });
    const [first = [], second = []] = parts;
    const crossed = first.flatMap((a) => second.map((b): Breakdown => ({ ...a, ...b })));
    return [{}, ...parts.flat(), ...crossed].map((breakdown): LoadKey => ({ indicator, breakdown }));
  });
  const next = sequence();
  const shuffled = keys.map((key) => ({ key, place: next() })).toSorted((a, b) => a.place - b.place);
  return shuffled.slice(0, most).map(({ key }) => key);
}

function observationsOf(
  keys: readonly LoadKey[],
  state: string,
  from: number,
  next: () => number,
): readonly Observation[] {
  return keys.flatMap(({ indicator, breakdown }, place) =>
    Array.from({ length: YEARS_A_CONTRIBUTION }, (_, offset): Observation => {
      const value = Math.floor(next() * 5000);
      return {
        key: { indicator: indicator.code, state, year: from + offset, breakdown, unit: indicator.units[0] ?? "" },
        observed: value < 50 ? { low: 1, high: 4 } : { value },
        flags: [],
        note: "",
        cell: { line: place * YEARS_A_CONTRIBUTION + offset + 2, column: 5, text: String(value) },
        steps: [],
      };
    }),
  );
}

/** Numbers from 0 to 1, always the same (linear congruential, Numerical Recipes). */
function sequence(): () => number {
  let state = 20_240_101;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
