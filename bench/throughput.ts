import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { z } from "zod";

import { SHIPPED } from "../api/workplace.ts";
import { atMost, atLeast, type Figure, percentile } from "./figure.ts";
import { launch, ownEnvironment } from "./launch.ts";
import { newestEdition } from "./load.ts";

const CONNECTIONS = 50;
/** Each address is met about once before it counts: what is measured is a server in use, not its first seconds. */
const WARM_UP_SECONDS = 12;
const SECONDS = 60;
/** Requests of a connection in a second: twice what is wanted in all, so that waiting is measured below the limit. */
const RATE = 20;
/** A contribution is sent this often. */
const SENDING_MILLISECONDS = 500;
const ROUND = "2018-2020";

const readSchema = z.object({
  paths: z.number(),
  bytes: z.number(),
  waits: z.array(z.number()),
  health: z.array(z.number()),
  errors: z.number(),
  firstError: z.string().nullable(),
});
type Read = z.infer<typeof readSchema>;

/**
 * P4: fifty connections that read aggregates of every kind, while contributions of the 13 states are sent, checked, kept
 * and built into the draft of the next release; the server as `npm start` runs it, readers and sender in other processes.
 */
export async function measureThroughput(folder: string): Promise<readonly Figure[]> {
  const server = await launch(mkdtempSync(join(folder, "throughput-")));
  try {
    const cold = await readers(server.url, WARM_UP_SECONDS, 0);
    const stop = new AbortController();
    const sending = send(server.url, stop.signal);
    const read = await readers(server.url, SECONDS, RATE);
    stop.abort();
    const sent = await sending;
    return figuresOf(cold, read, sent);
  } finally {
    await server.stop();
  }
}

function figuresOf(cold: Read, read: Read, sent: readonly number[]): readonly Figure[] {
  const rate = read.waits.length / SECONDS;
  const detail =
    `${read.paths} addresses of series, region, comparison, composition, decomposition, tendency, jumps and coverage, ` +
    `${(read.bytes / read.waits.length / 1000).toFixed(0)} kB each on average, over keep-alive connections from one other ` +
    `process on the same two cores, each ${RATE} requests a second; ${spread(read.waits)}. Before, ` +
    `${WARM_UP_SECONDS} s as fast as answered, in which most were asked for the first time, do not count ` +
    `(${(cold.waits.length / WARM_UP_SECONDS).toFixed(0)} requests/s, ${spread(cold.waits)})`;
  const sends = `${sent.length} contributions kept meanwhile, one every ${SENDING_MILLISECONDS} ms: ${spread(sent)} each`;
  const what = `${CONNECTIONS} connections reading mixed aggregates while contributions are sent, ${SECONDS} s`;
  const p99 = (samples: readonly number[]): number => percentile(samples, 0.99);
  const errors = `first: ${read.firstError ?? "none"}`;
  return [
    atLeast(500, { id: "P4", what, value: rate, unit: "requests/s" }, detail),
    atMost(150, { id: "P4", what: `${what}: p99`, value: p99(read.waits), unit: "ms" }, sends),
    atMost(0, { id: "P4", what: `${what}: errors`, value: read.errors, unit: "errors" }, errors),
    atMost(
      100,
      { id: "P4", what: "`/health` meanwhile: p99", value: p99(read.health), unit: "ms" },
      spread(read.health),
    ),
  ];
}

/** Runs the readers in a process of their own, so that this one and the server have no part in what they wait for. */
async function readers(url: string, seconds: number, rate: number): Promise<Read> {
  const command = [
    fileURLToPath(import.meta.resolve("./readers.ts")),
    url,
    String(seconds),
    String(CONNECTIONS),
    String(rate),
  ];
  const child = spawn(process.execPath, command, {
    env: ownEnvironment({ NODE_NO_WARNINGS: "1" }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`The readers ended with ${String(code)}.`);
  return readSchema.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
}

/** Sends the file of one state after the other, each with one figure changed, and gives the milliseconds of each. */
async function send(url: string, stop: AbortSignal): Promise<readonly number[]> {
  const states = newestEdition().states.map(({ iso3 }) => iso3);
  const texts = states.map((state) => readFileSync(join(SHIPPED, `${state}-${ROUND}.csv`), "utf8"));
  const took: number[] = [];
  for (let turn = 0; !stop.aborted; turn += 1) {
    const state = states[turn % states.length] ?? "";
    const text = texts[turn % states.length] ?? "";
    const body = text.replace(/,persons,\d+,/, `,persons,${1000 + turn},`);
    const started = performance.now();
    const answer = await fetch(`${url}/api/contributions?state=${state}&round=${ROUND}`, { method: "POST", body });
    await answer.arrayBuffer();
    if (answer.status !== 201) throw new Error(`The contribution of ${state} was answered with ${answer.status}.`);
    took.push(performance.now() - started);
    await wait(Math.max(0, SENDING_MILLISECONDS - (performance.now() - started)));
  }
  return took;
}

/** `p50 1.2, p99 3.4, most 9.1 ms` */
function spread(samples: readonly number[]): string {
  const [half, most99, most] = [0.5, 0.99, 1].map((share) => percentile(samples, share).toFixed(1));
  return `p50 ${half}, p99 ${most99}, most ${most} ms`;
}
