import { performance } from "node:perf_hooks";

import { DuckDBInstance } from "@duckdb/node-api";

import { atMost, type Figure, percentile } from "./figure.ts";
import { builtLoad } from "./load.ts";
import { serve } from "./served.ts";
import { spread, timeSeries } from "./series.ts";

const OBSERVATIONS = 10_000_000;
const RUNS = 5;

/**
 * P3: out of ten million observations, a series as in P2, and the whole cube of states, years and indicators, which is
 * what the coverage is: asked of a server that was just opened, beside the query that counts it over the bare cells.
 */
export async function measureLarge(folder: string): Promise<readonly Figure[]> {
  const load = await builtLoad(folder, OBSERVATIONS);
  const { first, bare } = await timeSeries(load);
  const { cubes, counts, cells } = await timeCube(load.folder, load.path);
  const made =
    `${load.observations} made-up observations in a record of their own, kept in ${load.secondsFilled.toFixed(0)} s, ` +
    `read model built in ${load.secondsBuilt.toFixed(0)} s`;
  return [
    atMost(
      100,
      {
        id: "P3",
        what: "series of 13 states x 20 years out of 10 M observations, p95",
        value: percentile(first, 0.95),
        unit: "ms",
      },
      `${spread(first)}; bare DuckDB: ${spread(bare)}; ${made}`,
    ),
    atMost(
      1.5,
      {
        id: "P3",
        what: "state x year x indicator cube of 10 M, beside the bare DuckDB query",
        value: percentile(cubes, 0.5) / percentile(counts, 0.5),
        unit: "x",
      },
      `/api/coverage, first asked of a server just opened, to the last byte: ${spread(cubes)}; ` +
        `bare group by over all cells, ${cells} groups: ${spread(counts)}; ${RUNS} runs each in turn`,
    ),
  ];
}

async function timeCube(folder: string, path: string) {
  const cubes: number[] = [];
  const counts: number[] = [];
  const counting = await openCounting(path);
  try {
    for (let run = 0; run <= RUNS; run += 1) {
      const counted = await counting.ask();
      const served = await serve(folder);
      const cube = await served.ask("/coverage");
      served.close();
      // The first of both is for warming up.
      if (run === 0) continue;
      counts.push(counted);
      cubes.push(cube);
    }
    return { cubes, counts, cells: counting.cells() };
  } finally {
    counting.close();
  }
}

async function openCounting(path: string) {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY", threads: "2", memory_limit: "512MB" });
  const connection = await instance.connect();
  let cells = 0;
  return {
    ask: async (): Promise<number> => {
      const started = performance.now();
      const rows = await connection.runAndReadAll(
        "select state, year, indicator, count(*)::double, sum(low), sum(high) from cells " +
          "where since <= 1 and before > 1 group by all",
      );
      rows.getRows();
      cells = rows.currentRowCount;
      return performance.now() - started;
    },
    cells: () => cells,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
