import { z } from "zod";

import type { Outcome } from "./trial.ts";

/** What came of a whole trial, as trials.json keeps it. */
export const tallySchema = z.object({
  date: z.string(),
  seed: z.number(),
  inputs: z.number(),
  seconds: z.number(),
  /** How many ended so: verdicts of a check, statuses of an answer. */
  outcomes: z.record(z.string(), z.number()),
  kinds: z.record(z.string(), z.number()),
  slowest: z.object({ index: z.number(), kind: z.string(), milliseconds: z.number() }),
  /** The first of each sort, with the input that shows it. */
  faults: z.array(z.object({ index: z.number(), kind: z.string(), what: z.string(), count: z.number() })),
});
export type Tally = z.infer<typeof tallySchema>;

/** Counts outcomes as they come. */
export function startTally(seed: number, date: string) {
  const outcomes = new Map<string, number>();
  const kinds = new Map<string, number>();
  const faults = new Map<string, Tally["faults"][number]>();
  let inputs = 0;
  let slowest: Tally["slowest"] = { index: -1, kind: "", milliseconds: 0 };
  const count = (counts: Map<string, number>, name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    add: ({ index, kind, outcome, milliseconds, faults: found }: Outcome): void => {
      inputs += 1;
      count(outcomes, outcome);
      count(kinds, kind);
      if (milliseconds > slowest.milliseconds) slowest = { index, kind, milliseconds: Math.round(milliseconds) };
      for (const what of found) {
        const sort = `${kind} ${what}`;
        faults.set(sort, { index, kind, what, ...faults.get(sort), count: (faults.get(sort)?.count ?? 0) + 1 });
      }
    },
    close: (seconds: number): Tally => ({
      date,
      seed,
      inputs,
      seconds: Math.round(seconds),
      outcomes: sorted(outcomes),
      kinds: sorted(kinds),
      slowest,
      faults: [...faults.values()],
    }),
  };
}

/** The most frequent first. */
function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a));
}
