import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

import { atMost, type Figure, percentile } from "./figure.ts";
import { builtLoad, timedBuild } from "./load.ts";

/** Sizes with how often each is built: the small ones vary most. */
const SIZES = [
  [10_000, 5],
  [100_000, 5],
  [1_200_000, 3],
  [10_000_000, 1],
] as const;

interface Built {
  readonly observations: number;
  /** Seconds of each build. */
  readonly runs: readonly number[];
  /** The middle one. */
  readonly seconds: number;
}

/**
 * P10: the read model rebuilt from the record. A build costs something without any observation; so the cost of one more
 * observation is what is compared, between the last step in size and the one before.
 */
export async function measureRebuild(folder: string): Promise<readonly Figure[]> {
  const built: Built[] = [];
  for (const [size, times] of SIZES) built.push(await build(folder, size, times));
  const [, small, middle, large] = built;
  const detail = built
    .map(({ observations, runs, seconds }) => {
      const each = ((seconds / observations) * 1e6).toFixed(1);
      return `${observations}: ${runs.map((run) => run.toFixed(2)).join(", ")} s, ${each} µs each`;
    })
    .join("; ");
  const what = "read model rebuilt from the record";
  return [
    atMost(
      5,
      { id: "P10", what: `${what}, 1.2 M observations`, value: middle?.seconds ?? Number.NaN, unit: "s" },
      detail,
    ),
    atMost(
      1.5,
      {
        id: "P10",
        what: `${what}: one more observation between 1.2 M and 10 M, beside between 0.1 M and 1.2 M`,
        value: marginal(middle, large) / marginal(small, middle),
        unit: "x",
      },
      `flat is 1: ${marginal(small, middle).toFixed(2)} µs, then ${marginal(middle, large).toFixed(2)} µs; at 10^4 a build's ` +
        "own tenth of a second weighs most",
    ),
  ];
}

async function build(folder: string, size: number, times: number): Promise<Built> {
  const load = await builtLoad(folder, size);
  const runs = [load.secondsBuilt];
  for (let run = 1; run < times; run += 1) {
    const place = mkdtempSync(join(folder, "rebuilt-"));
    runs.push((await timedBuild(load.folder, place)).seconds);
    rmSync(place, { recursive: true });
  }
  return { observations: load.observations, runs, seconds: percentile(runs, 0.5) };
}

/** Microseconds that one more observation costs between two sizes. */
function marginal(smaller: Built | undefined, larger: Built | undefined): number {
  if (smaller === undefined || larger === undefined) return Number.NaN;
  return ((larger.seconds - smaller.seconds) / (larger.observations - smaller.observations)) * 1e6;
}
