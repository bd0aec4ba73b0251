import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

import { DuckDBInstance } from "@duckdb/node-api";

import { createAnswers } from "../api/answering.ts";
import { createApp } from "../api/app.ts";
import { readEditions } from "../api/config.ts";
import { readModelPath } from "../api/readmodel/build.ts";
import { openReadModel } from "../api/readmodel/read-model.ts";
import { openRecord } from "../api/record/record-store.ts";
import { atMost, type Figure, percentile } from "./figure.ts";
import { fillSynthetic, FIRST_YEAR, LAST_YEAR, type LoadKey } from "./synthetic.ts";

const OBSERVATIONS = 1_200_000;
const SAMPLES = 200;

/**
 * P2: one series for 13 states and 20 years out of 1.2 million observations, through the whole server without the socket:
 * asked for the first time, asked again, and beside the bare query on the same file.
 */
export async function measureSeries(folder: string): Promise<readonly Figure[]> {
  const data = mkdtempSync(join(folder, "series-"));
  const editions = readEditions();
  const edition = editions.at(-1);
  if (edition === undefined) throw new Error("There is no edition of the questionnaire.");
  const filling = performance.now();
  const { keys, observations } = fillSynthetic(data, edition, OBSERVATIONS);
  const filled = (performance.now() - filling) / 1000;
  const record = openRecord(data, { readOnly: true });
  const building = performance.now();
  const model = await openReadModel({ record, editions, population: [] });
  const built = (performance.now() - building) / 1000;
  const answers = createAnswers(record, model, () => {});
  const app = createApp({
    version: "bench",
    editions,
    // As the server does it: every request looks whether the record has changed.
    answers: () => {
      answers.notice();
      return answers;
    },
    web: null,
    host: "127.0.0.1",
    reference: () => "bench",
    log: () => {},
  });
  const ask = async (key: LoadKey): Promise<number> => {
    const started = performance.now();
    const answer = await app.request(addressOf(key));
    const text = await answer.text();
    const took = performance.now() - started;
    if (answer.status !== 200 || !text.includes('"reported"')) throw new Error(`${addressOf(key)}: ${answer.status}`);
    return took;
  };
  try {
    const askable = keys.filter(({ indicator }) => indicator.mustSplitBy === null);
    const [warmUp, cold] = [askable.slice(0, 20), askable.slice(20, 20 + SAMPLES)];
    for (const key of warmUp) await ask(key);
    const first: number[] = [];
    for (const key of cold) first.push(await ask(key));
    const again: number[] = [];
    for (const key of cold) again.push(await ask(key));
    const bare = await measureBare(readModelPath(record, join(data, "readmodel")), [...warmUp, ...cold], warmUp.length);
    return figuresOf(
      first,
      again,
      bare,
      `${observations} observations, kept in ${filled.toFixed(1)} s, read model built in ${built.toFixed(1)} s`,
    );
  } finally {
    model.close();
    record.close();
  }
}

function figuresOf(first: readonly number[], again: readonly number[], bare: readonly number[], load: string) {
  const p50 = (samples: readonly number[]): number => percentile(samples, 0.5);
  const p95 = (samples: readonly number[]): string => `p95 ${percentile(samples, 0.95).toFixed(2)} ms`;
  const what = "series of 13 states x 20 years out of 1.2 M observations, p50";
  return [
    atMost(10, { id: "P2", what: `${what}: asked first`, value: p50(first), unit: "ms" }, `${p95(first)}; ${load}`),
    atMost(1, { id: "P2", what: `${what}: asked again`, value: p50(again), unit: "ms" }, p95(again)),
    atMost(
      1.5,
      { id: "P2", what: "the same beside the bare DuckDB query", value: p50(first) / p50(bare), unit: "x" },
      `bare p50 ${p50(bare).toFixed(2)} ms, ${p95(bare)}`,
    ),
  ];
}

function addressOf({ indicator, breakdown }: LoadKey): string {
  const parameters = new URLSearchParams({ indicator: indicator.code, ...breakdown });
  parameters.set("from", String(FIRST_YEAR));
  parameters.set("to", String(LAST_YEAR));
  parameters.set("unit", indicator.units[0] ?? "");
  return `http://127.0.0.1/api/series?${parameters.toString()}`;
}

/** The query alone, prepared, on the same file with DuckDB's own client: the numbers of a series and nothing around them. */
async function measureBare(path: string, keys: readonly LoadKey[], warmUp: number): Promise<readonly number[]> {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY", threads: "2" });
  const connection = await instance.connect();
  const statement = await connection.prepare(
    "select state, year, value, low, high, status from cells where since <= 1 and before > 1 and year between " +
      `${FIRST_YEAR} and ${LAST_YEAR} ` +
      "and indicator = (select number from words where kind = 'indicator' and text = $1) " +
      "and breakdown = (select number from words where kind = 'breakdown' and text = $2)",
  );
  const samples: number[] = [];
  try {
    for (const { indicator, breakdown } of keys) {
      const text = Object.entries(breakdown)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([dimension, code]) => `${dimension}=${code}`)
        .join(";");
      const started = performance.now();
      statement.bindVarchar(1, indicator.code);
      statement.bindVarchar(2, text);
      const rows = await statement.runAndReadAll();
      rows.getRows();
      samples.push(performance.now() - started);
      if (rows.currentRowCount !== 13 * (LAST_YEAR - FIRST_YEAR + 1))
        throw new Error(`${text}: ${rows.currentRowCount} rows`);
    }
  } finally {
    statement.destroySync();
    connection.closeSync();
    instance.closeSync();
  }
  return samples.slice(warmUp);
}
