import { performance } from "node:perf_hooks";

import { DuckDBInstance } from "@duckdb/node-api";

import { breakdownText } from "../api/contract/observation.ts";
import { atMost, type Figure, percentile } from "./figure.ts";
import { type BuiltLoad, builtLoad } from "./load.ts";
import { askable, serve, seriesPath } from "./served.ts";
import { FIRST_YEAR, LAST_YEAR, type LoadKey } from "./synthetic.ts";

const OBSERVATIONS = 1_200_000;
const WARM_UP = 20;
const SAMPLES = 200;

/**
 * P2: one series for 13 states and 20 years out of 1.2 million observations, through the whole server without the socket:
 * asked for the first time, asked again, and beside the bare query on the same file.
 */
export async function measureSeries(folder: string): Promise<readonly Figure[]> {
  const load = await builtLoad(folder, OBSERVATIONS);
  const { first, again, bare } = await timeSeries(load);
  const { observations, secondsFilled, secondsBuilt } = load;
  const detail =
    `${spread(first)}; ${observations} made-up observations, kept in ${secondsFilled.toFixed(1)} s, read model built in ` +
    `${secondsBuilt.toFixed(1)} s; ${SAMPLES} keys in an order of chance, each asked once after ${WARM_UP} others`;
  const what = "series of 13 states x 20 years out of 1.2 M observations, p50";
  return [
    atMost(10, { id: "P2", what: `${what}: asked first`, value: p50(first), unit: "ms" }, detail),
    atMost(1, { id: "P2", what: `${what}: asked again`, value: p50(again), unit: "ms" }, spread(again)),
    atMost(
      1.5,
      { id: "P2", what: "the same beside the bare DuckDB query", value: p50(first) / p50(bare), unit: "x" },
      `bare, each key in turn with the server: ${spread(bare)}`,
    ),
  ];
}

/** Milliseconds of each key: of the server, asked first and again, and of the bare query. */
export interface SeriesTimes {
  readonly first: readonly number[];
  readonly again: readonly number[];
  readonly bare: readonly number[];
}

/** Asks the server and DuckDB for the same series in turn, so that what else the machine does weighs on both. */
export async function timeSeries(load: BuiltLoad): Promise<SeriesTimes> {
  const keys = askable(load.keys).slice(0, WARM_UP + SAMPLES);
  const served = await serve(load.folder);
  const bareQuery = await openBare(load.path);
  try {
    const first: number[] = [];
    const again: number[] = [];
    const bare: number[] = [];
    for (const [place, key] of keys.entries()) {
      const asking = [
        async () => bare.push(await bareQuery.ask(key)),
        async () => first.push(await served.ask(seriesPath(key))),
      ];
      // Neither always comes first: the second finds the file's pages in memory.
      for (const ask of place % 2 === 0 ? asking : asking.toReversed()) await ask();
    }
    for (const key of keys) again.push(await served.ask(seriesPath(key)));
    return { first: first.slice(WARM_UP), again: again.slice(WARM_UP), bare: bare.slice(WARM_UP) };
  } finally {
    bareQuery.close();
    served.close();
  }
}

/** The query alone, prepared, on the same file with DuckDB's own client: the numbers of a series and nothing around them. */
async function openBare(path: string) {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY", threads: "2", memory_limit: "512MB" });
  const connection = await instance.connect();
  const statement = await connection.prepare(
    "select state, year, value, low, high, status from cells where since <= 1 and before > 1 and year between " +
      `${FIRST_YEAR} and ${LAST_YEAR} ` +
      "and indicator = (select number from words where kind = 'indicator' and text = $1) " +
      "and breakdown = (select number from words where kind = 'breakdown' and text = $2)",
  );
  return {
    ask: async ({ indicator, breakdown }: LoadKey): Promise<number> => {
      const started = performance.now();
      statement.bindVarchar(1, indicator.code);
      statement.bindVarchar(2, breakdownText(breakdown));
      const rows = await statement.runAndReadAll();
      rows.getRows();
      const took = performance.now() - started;
      if (rows.currentRowCount !== 13 * (LAST_YEAR - FIRST_YEAR + 1)) throw new Error(`${rows.currentRowCount} rows`);
      return took;
    },
    close: () => {
      statement.destroySync();
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function p50(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** `p50 1.20, p95 3.40, most 9.10 ms` */
export function spread(samples: readonly number[]): string {
  const [half, most95, most] = [0.5, 0.95, 1].map((share) => percentile(samples, share).toFixed(2));
  return `p50 ${half}, p95 ${most95}, most ${most} ms`;
}
