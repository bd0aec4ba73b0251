/**
 * The readers of P4, a process of its own: `node bench/readers.ts URL SECONDS CONNECTIONS RATE`.
 *
 * Each connection asks one address after the other, RATE a second, or with 0 as fast as it is answered; beside them one
 * asks for the health twenty times a second. Prints milliseconds from the request to the last byte of each answer, as JSON.
 */
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";

import { readEditions } from "../api/config.ts";

const [url = "", seconds = "60", connections = "50", rate = "0"] = process.argv.slice(2);
const until = performance.now() + Number(seconds) * 1000;
/** Milliseconds between two requests of a connection. */
const pause = Number(rate) === 0 ? 0 : 1000 / Number(rate);
const paths = aggregates();
const waits: number[] = [];
const health: number[] = [];
const errors: string[] = [];
let bytes = 0;

await Promise.all([...Array.from({ length: Number(connections) }, (_, place) => connect(place)), watch()]);
const read = { paths: paths.length, bytes, waits, health, errors: errors.length, firstError: errors[0] ?? null };
process.stdout.write(JSON.stringify(read));

/** Asks all addresses in an order of its own, until the time is over. */
async function connect(place: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  // A step that has no part in common with the number of addresses meets every one.
  // Connections do not begin all at once.
  let due = performance.now() + (place / Number(connections)) * pause;
  for (let turn = place * 997; performance.now() < until; turn += 1) {
    if (due > performance.now()) await wait(due - performance.now());
    await ask(agent, paths[(turn * 7919) % paths.length] ?? "/coverage", waits);
    due += pause;
  }
  agent.destroy();
}

async function watch(): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (performance.now() < until) {
    await ask(agent, "/health", health);
    await wait(50);
  }
  agent.destroy();
}

/** One request, to the last byte. */
function ask(agent: Agent, path: string, samples: number[]): Promise<void> {
  return new Promise((resolve) => {
    const started = performance.now();
    const fail = (why: string): void => {
      errors.push(`${path}: ${why}`);
      resolve();
    };
    const asked = request(`${url}/api${path}`, { agent }, (answer) => {
      answer.on("error", (error) => fail(error.message));
      answer.on("end", () => {
        samples.push(performance.now() - started);
        if (answer.statusCode === 200) resolve();
        else fail(String(answer.statusCode));
      });
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
    });
    asked.on("error", (error) => fail(error.message));
    asked.end();
  });
}

/** Addresses of every kind of aggregate over the core indicators, in several spans of years. */
function aggregates(): readonly string[] {
  const edition = readEditions().at(-1);
  const core = (edition?.indicators ?? []).filter(({ core: isCore, mustSplitBy }) => isCore && mustSplitBy === null);
  const spans = [2010, 2012, 2014, 2016].map((from) => `from=${from}&to=2022`);
  const states = ["", "&states=ROU,BGR,GRC", "&states=TUR,UKR"];
  const selected = core.flatMap(({ code, dimensions }) =>
    spans.flatMap((span) => [
      ...states.map((some) => `/series?indicator=${code}&${span}${some}`),
      `/series?indicator=${code}&${span}&measure=per100k`,
      `/series?indicator=${code}&${span}&by=${dimensions[0] ?? "sex"}`,
      `/region?indicator=${code}&${span}`,
      `/region?indicator=${code}&${span}&panel=available`,
      `/comparison?indicator=${code}&${span}&year=2020&earlier=2018`,
      `/decomposition?indicator=${code}&${span}`,
      `/tendency?indicator=${code}&${span}`,
      `/jumps?indicator=${code}&${span}`,
      ...dimensions.map((by) => `/composition?indicator=${code}&${span}&by=${by}`),
    ]),
  );
  return ["/coverage", ...selected];
}
