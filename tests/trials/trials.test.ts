import { expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../api/contract/covering-note.ts";
import { judgeFile } from "../../trials/judge-file.ts";
import { randomOf } from "../../trials/random.ts";
import { startTally } from "../../trials/tally.ts";
import { startTrial, type TrialName } from "../../trials/trial.ts";

/** The first of those of which `npm test` runs a tenth in processes of their own: enough to see that trials work. */
const SHARE: readonly (readonly [TrialName, number, number])[] = [
  ["files", 20260101, 150],
  ["requests", 20260102, 300],
];

test.each(SHARE)(
  "of generated %s (seed %i, the first %i) none crashes, hangs, or is answered without where, why and what to do",
  { timeout: 180_000 },
  async (name, seed, inputs) => {
    const trial = await startTrial(name, seed);
    const tally = startTally(seed, "2026-01-01");
    for (let index = 0; index < inputs; index += 1) tally.add(await trial.run(index));
    trial.close();
    const { faults, kinds, outcomes } = tally.close(0);
    expect(faults).toEqual([]);
    // All kinds of files, all addresses; all verdicts, or answers that were given and that were refused.
    expect(Object.keys(kinds).length).toBeGreaterThan(name === "files" ? 10 : 40);
    expect(Object.keys(outcomes).length).toBeGreaterThanOrEqual(4);
  },
);

test("the same seed and number give the same choices", () => {
  const choices = () => {
    const random = randomOf(7, 41);
    return random.many(5, () => random.below(1000));
  };
  expect(choices()).toEqual(choices());
  expect(new Set(Array.from({ length: 100 }, (_, index) => randomOf(7, index).below(1_000_000))).size).toBeGreaterThan(
    95,
  );
});

test("a file that the check cannot take is a fault of the trial, not of the file", async () => {
  const file = {
    kind: "",
    bytes: new Uint8Array(),
    filename: "x.csv",
    state: "XXX",
    round: "2018-2020",
    note: NO_COVERING_NOTE,
  };
  await expect(judgeFile(file, false)).rejects.toThrow("not the code of a member state");
});
