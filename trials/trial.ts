import { performance } from "node:perf_hooks";

import { generateFile } from "./files.ts";
import { judgeFile, type Judged } from "./judge-file.ts";
import { startAsking } from "./judge-request.ts";
import { randomOf } from "./random.ts";
import { generateRequest } from "./requests.ts";
import { readReturns } from "./returns.ts";

/** What is generated: files for a check, or requests to all addresses. */
export type TrialName = "files" | "requests";

/** Longer than this is a hang (goals, R3). */
const HANG = 2000;

/** A Review is written anew where nobody asked for it before; P8 of `npm run bench` measures that, here it must end. */
const LONGEST_REVIEW = 15_000;

/** What came of one input. */
export interface Outcome {
  readonly index: number;
  readonly kind: string;
  /** Verdict, status, or `crash`. */
  readonly outcome: string;
  readonly milliseconds: number;
  /** What should not be so; empty where all is well. */
  readonly faults: readonly string[];
}

/** A trial that is ready: each input is made from its number alone, so that it can be run again. */
export interface Trial {
  readonly run: (index: number) => Promise<Outcome>;
  readonly close: () => void;
}

/** One file in so many is checked twice, for equal reports. */
const AGAIN = 10;

/** Makes a trial ready. */
export async function startTrial(name: TrialName, seed: number): Promise<Trial> {
  const returns = await readReturns();
  if (name === "files") {
    return trialOf((index) => {
      const file = generateFile(returns, randomOf(seed, index));
      return { kind: file.kind, judge: () => judgeFile(file, index % AGAIN === 0) };
    });
  }
  const asked = await startAsking();
  return trialOf((index) => {
    const request = generateRequest(asked.offered, returns, randomOf(seed, index));
    return { kind: request.kind, judge: () => asked.judge(request) };
  }, asked.close);
}

interface Input {
  readonly kind: string;
  readonly judge: () => Promise<Judged>;
}

function trialOf(make: (index: number) => Input, close: () => void = () => undefined): Trial {
  return {
    close,
    run: async (index) => {
      const { kind, judge } = make(index);
      const [started, used] = [performance.now(), process.cpuUsage()];
      const { outcome, faults } = await judge().catch(crashed);
      // On a busy machine much time passes in which this process did not run: what it used is what it took.
      const { user, system } = process.cpuUsage(used);
      const milliseconds = Math.min(performance.now() - started, (user + system) / 1000);
      const patience = /reviews|what-if|diff/.test(kind) ? LONGEST_REVIEW : HANG;
      const slow = milliseconds > patience ? [`it took ${Math.round(milliseconds)} ms`] : [];
      return { index, kind, outcome, milliseconds, faults: [...faults, ...slow] };
    },
  };
}

function crashed(reason: unknown): Judged {
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  return { outcome: "crash", faults: [text.split("\n").slice(0, 4).join(" ")] };
}
