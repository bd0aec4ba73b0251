/** Tables described by Table Schema (datapackage.org, version 2), and written as CSV. */

import { csvText, type CsvValue } from "./csv.ts";

/** What a column holds. Every type has one way to be written: numbers with a decimal point, `true` and `false`. */
export interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

/** A table that refers to another: the values of `field` stand in `to.field`. */
export interface Reference {
  readonly field: string;
  readonly to: { readonly table: string; readonly field: string };
}

/** One table of a package. */
export interface DescribedTable {
  /** Also the name of its file, `observations.csv`. */
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  readonly rows: readonly (readonly CsvValue[])[];
}

/** The table as CSV, its field names first. */
export function tableCsv({ fields, rows }: DescribedTable): string {
  return csvText([fields.map((field) => field.name), ...rows]);
}

/**
 * The Table Schema of a table. An empty cell is the only one without a value.
 *
 * `fieldsMatch` is left out, since `exact` is its default: the standard and its published profile disagree on whether it
 * is a text or a list.
 */
export function tableSchema({ fields, key, references }: DescribedTable) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields,
    missingValues: [""],
    primaryKey: key,
    ...(references.length === 0
      ? {}
      : {
          foreignKeys: references.map(({ field, to }) => ({
            fields: [field],
            reference: { resource: to.table, fields: [to.field] },
          })),
        }),
  };
}
