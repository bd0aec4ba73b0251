import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, expect, test } from "vitest";

import { seriesParquet } from "../../../api/exporting/series-parquet.ts";
import { parquetFile } from "../../../api/readmodel/parquet.ts";
import { splitSeries } from "../../support/series.ts";
import { seriesView } from "../../support/views.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-read-parquet-"));
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true });
});

async function ask(bytes: Uint8Array, select: string, from = "read_parquet"): Promise<readonly unknown[]> {
  const path = join(folder, "read.parquet");
  writeFileSync(path, bytes);
  return (await connection.runAndReadAll(`select ${select} from ${from}('${path}')`)).getRows();
}

test("DuckDB reads the published victims of 13 states back: 3,256 in 2018, 2,473 in 2019, 2,222 in 2020", async () => {
  const bytes = await seriesParquet(seriesView());
  const sums = await ask(bytes, "year, sum(value) over (partition by year) as s, count(*) over () as n");
  expect(sums).toHaveLength(39);
  expect(sums).toEqual(
    expect.arrayContaining([
      [2018, 3256, 39n],
      [2019, 2473, 39n],
      [2020, 2222, 39n],
    ]),
  );
});

test("a range has no value but two ends, a missing figure has neither, and both say why", async () => {
  const bytes = await seriesParquet(splitSeries());
  expect(await ask(bytes, "year, age, sex, value, low, high, status, cell")).toEqual(
    expect.arrayContaining([
      [2018, "Y0T17", "F", 7, 7, 7, "reported", "c_GEO_2018"],
      [2019, "Y0T17", "F", null, 1, 4, "censored", "c_GEO_2019"],
      [2020, "Y0T17", "F", null, null, null, "not-reported", null],
      [2018, "Y0T17", "M", 0, 0, 0, "zero", "c_GEO_2018"],
    ]),
  );
});

test("release and provenance stand in every row and in the metadata of the file", async () => {
  const bytes = await seriesParquet(seriesView());
  const statement = "compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry";
  expect(await ask(bytes, "distinct release, provenance, source")).toEqual([["r1", "compiled", statement]]);
  expect(await ask(bytes, "decode(key) as k, decode(value) as v", "parquet_kv_metadata")).toEqual(
    expect.arrayContaining([
      ["release", "r1"],
      ["source", statement],
    ]),
  );
});

test("quotes in names and texts are quotes, and no file stays behind", async () => {
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith("euxine-parquet-")).length;
  const before = left();
  const table = { columns: [{ name: 'a"b', type: "text" as const }], rows: [["it's"], [null]] };
  const bytes = await parquetFile(table, { "k'": "v'; drop table figures; --" });
  expect(await ask(bytes, `"a""b"`)).toEqual([["it's"], [null]]);
  expect(left()).toBeLessThanOrEqual(before);
});
