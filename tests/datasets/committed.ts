import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

/** `datasets/` as it stands in the repository. */
export const DATASETS = join(import.meta.dirname, "../../datasets");

/** The publishers' files: beside the repository on some machines, absent on others. */
export const PUBLISHERS = join(import.meta.dirname, "../../../shared/data");

/** False where the publishers' files are absent: tests against them are skipped, and say so by being listed as skipped. */
export const hasPublishers = existsSync(join(PUBLISHERS, "bsec_long.csv"));

/** One row of a contribution: cells by heading, with the file that holds it. */
export interface Row {
  readonly file: string;
  readonly state: string;
  readonly round: string;
  readonly cells: Readonly<Record<string, string>>;
}

const NOT_DIMENSIONS = ["indicator", "year", "unit", "value", "flag", "note"];

/** Records of a CSV file inside `datasets/`. */
export function records(path: string): readonly Readonly<Record<string, string>>[] {
  return parseRecords(readFileSync(join(DATASETS, path), "utf8"));
}

/** Records of a CSV text. */
export function parseRecords(text: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true, delimiter: "," }).data;
}

/** Names of the contributions, ascending. */
export function contributionFiles(): readonly string[] {
  return readdirSync(join(DATASETS, "contributions")).toSorted();
}

/** Every row of every contribution. */
export function contributedRows(): readonly Row[] {
  return contributionFiles().flatMap((file) =>
    records(`contributions/${file}`).map((cells) => ({
      file,
      state: file.slice(0, 3),
      round: file.slice(4, 13),
      cells,
    })),
  );
}

/** The breakdown of a row, totals left out: `age=Y0T17;sex=F`. */
export function breakdown(row: Row): string {
  return Object.entries(row.cells)
    .filter(([name, code]) => !NOT_DIMENSIONS.includes(name) && code !== "" && code !== "_T")
    .map(([name, code]) => `${name}=${code}`)
    .toSorted()
    .join(";");
}

/** The identity of a row as the ledger writes it. */
export function keyOf(row: Row): string {
  return [row.state, row.cells["year"], row.cells["indicator"], breakdown(row), row.cells["unit"]].join("|");
}

/** Every row by the identity of its cell without the unit: `TUR|2018|DRG.SZR.QKG|drug=HER`. */
export function rowsByPlace(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row).split("|").slice(0, 4).join("|"), row]));
}

/** A column of a row; empty where the file has no such column. */
export function cell(row: Row, name: string): string {
  return row.cells[name] ?? "";
}
