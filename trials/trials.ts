/**
 * `npm run trials [-- files|requests] [-- --tenth|--only N]`: 200,000 generated files and 50,000 generated requests, from a
 * fixed seed, in two processes. Prints what came of them and writes trials.json, which says when they last ran in full.
 *
 * `--tenth` runs the first tenth of them and writes nothing: `npm test` does that.
 * Ended before (Ctrl+C), it says how far it came and keeps that. With `--only` one input is run and told in full: the number stands beside each fault.
 */
import { type ChildProcess, fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { z } from "zod";

import { startTally, type Tally, tallySchema } from "./tally.ts";
import { type Outcome, startTrial, type TrialName } from "./trial.ts";

const WORKER = join(import.meta.dirname, "trial-worker.ts");
const RESULT = join(import.meta.dirname, "../trials.json");
const PROCESSES = 2;
/** A process that says nothing for so long is ended; the input it was at is a hang. */
const SILENCE = 120_000;

const FULL: Readonly<Record<TrialName, { readonly seed: number; readonly inputs: number }>> = {
  files: { seed: 20260101, inputs: 200_000 },
  requests: { seed: 20260102, inputs: 50_000 },
};

const outcomeSchema = z.object({
  index: z.number(),
  kind: z.string(),
  outcome: z.string(),
  milliseconds: z.number(),
  faults: z.array(z.string()),
});

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { tenth: { type: "boolean" }, only: { type: "string" } },
});
const names = (["files", "requests"] as const).filter((name) => positionals.length === 0 || positionals.includes(name));

const running = new Set<ChildProcess>();
let isEnding = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    isEnding = true;
    for (const child of running) child.kill("SIGKILL");
  });
}

let faulty = false;
for (const name of names) {
  if (isEnding) break;
  const { seed, inputs } = FULL[name];
  if (options.only !== undefined) {
    const trial = await startTrial(name, seed);
    console.log(await trial.run(Number(options.only)));
    trial.close();
    continue;
  }
  const asked = options.tenth === true ? inputs / 10 : inputs;
  const tally = await runTrial(name, seed, asked);
  print(name, tally);
  faulty ||= tally.faults.length > 0;
  if (asked === inputs && tally.inputs > 0) keep(name, tally);
}
process.exitCode = faulty ? 1 : 0;

async function runTrial(name: TrialName, seed: number, inputs: number): Promise<Tally> {
  const tally = startTally(seed, new Date().toISOString().slice(0, 10));
  const started = Date.now();
  const parts = Array.from({ length: PROCESSES }, (_, part) => runPart(name, seed, part, inputs, tally.add));
  await Promise.all(parts);
  return tally.close((Date.now() - started) / 1000);
}

/** Runs every second input in a process of its own; where that dies or falls silent, another goes on after the input. */
async function runPart(
  name: TrialName,
  seed: number,
  from: number,
  until: number,
  add: (outcome: Outcome) => void,
): Promise<void> {
  let next = from;
  while (next < until) {
    const child = fork(WORKER, [name, String(seed), String(next), String(PROCESSES), String(until)]);
    running.add(child);
    let silence: NodeJS.Timeout | null = null;
    const listen = (): void => {
      if (silence !== null) clearTimeout(silence);
      silence = setTimeout(() => child.kill("SIGKILL"), SILENCE);
    };
    listen();
    const begun = next;
    child.on("message", (message) => {
      const outcome = outcomeSchema.parse(message);
      add(outcome);
      next = outcome.index + PROCESSES;
      listen();
    });
    const code = await new Promise<number | null>((resolve) => child.on("close", (status) => resolve(status)));
    if (silence !== null) clearTimeout(silence);
    running.delete(child);
    if (next >= until || isEnding) return;
    if (next === begun && code !== null) throw new Error(`The trial of ${name} could not be made ready.`);
    const what = code === null ? "the process hung and was ended" : `the process died with ${code}`;
    add({
      index: next,
      kind: "unknown",
      outcome: code === null ? "hang" : "crash",
      milliseconds: SILENCE,
      faults: [what],
    });
    next += PROCESSES;
  }
}

function print(name: TrialName, { inputs, seed, seconds, outcomes, kinds, slowest, faults }: Tally): void {
  console.log(`${inputs} ${name}, seed ${seed}, ${seconds} s`);
  console.log(
    `  ${Object.entries(outcomes)
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join(", ")}`,
  );
  for (const [kind, count] of Object.entries(kinds)) console.log(`  ${String(count).padStart(7)} ${kind}`);
  console.log(`  slowest: ${slowest.milliseconds} ms (${slowest.kind}, ${slowest.index})`);
  console.log(`  ${faults.length === 0 ? "no fault" : `FAULTS: ${faults.length}`}`);
  for (const { index, kind, what } of faults) console.log(`  ${index} ${kind}: ${what}`);
}

/** Puts the figures of a full run in the place of the last. */
function keep(name: TrialName, tally: Tally): void {
  const kept = z.partialRecord(z.enum(["files", "requests"]), tallySchema).parse(readKept());
  writeFileSync(RESULT, `${JSON.stringify({ ...kept, [name]: tally }, null, 2)}\n`);
}

function readKept(): unknown {
  try {
    return JSON.parse(readFileSync(RESULT, "utf8"));
  } catch {
    // The first full run has nothing before it.
    return {};
  }
}
