import Papa from "papaparse";

import { ConvertFailure } from "./failure.ts";

/** One row of `bsec_long.csv`: a figure as its publisher printed it, with nothing changed. */
export interface PublishedRow {
  /** Physical line in bsec_long.csv, 1-based; the header is line 1. */
  readonly line: number;
  /** ISO 3166-1 alpha-3 of the state that the figure is about. */
  readonly state: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly year: number;
  /** The text of the value: `1,192`, `<5`, `5e-05`, or empty. */
  readonly value: string;
  readonly unit: string;
  readonly source: string;
}

/** Rows of a CSV text as records by heading. Blank lines are left out; a byte order mark is ignored. */
export function readRecords(text: string, delimiter = ","): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = readRows(text, delimiter);
  if (header === undefined) throw new ConvertFailure("A table has no header.");
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

/** Rows of a CSV text, each a list of cells. Blank lines are left out; a byte order mark is ignored. */
export function readRows(text: string, delimiter = ","): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter, skipEmptyLines: true }).data;
}

/**
 * The rows of `bsec_long.csv` in their order.
 *
 * Throws ConvertFailure where a heading is missing: then it is another file.
 */
export function readPublished(text: string): readonly PublishedRow[] {
  return readRecords(text).map((record, index) => {
    const take = (name: string): string => {
      const value = record[name];
      if (value === undefined) throw new ConvertFailure(`bsec_long.csv has no column ${name}.`);
      return value;
    };
    return {
      line: index + 2,
      state: take("iso3"),
      indicator: take("indicator"),
      breakdown: take("breakdown"),
      year: Number(take("year")),
      value: take("value_as_published").trim(),
      unit: take("unit"),
      source: take("source"),
    };
  });
}
