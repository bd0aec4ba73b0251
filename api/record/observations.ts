import { z } from "zod";

import {
  type Breakdown,
  breakdownText,
  type MissingReason,
  type Observation,
  type ObservedValue,
} from "../contract/observation.ts";
import { StoreFailure } from "../failure.ts";
import { type Connection, sql } from "./connection.ts";

/** A stored observation with its place in the record. */
export interface StoredObservation {
  readonly contribution: number;
  readonly row: number;
  /** Code of the section of the questionnaire that it belongs to. */
  readonly section: string;
  readonly observation: Observation;
}

const missingSchema = z.enum(["not-reported", "not-available", "not-applicable", "confidential", "included-elsewhere"]);
const stepsSchema = z.array(z.object({ what: z.string(), from: z.string(), to: z.string() }));

const rowSchema = z.object({
  contribution: z.number(),
  row: z.number(),
  section: z.string(),
  state: z.string(),
  indicator: z.string(),
  year: z.number(),
  breakdown: z.string(),
  unit: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  missing: missingSchema.nullable(),
  flags: z.string(),
  note: z.string(),
  line: z.number(),
  column: z.number(),
  text: z.string(),
  steps: z.string(),
  sheet: z.string().nullable(),
});

const COLUMNS = 19;

/** Adds observations within the caller's transaction, numbered from `firstRow`. */
export function addObservations(
  connection: Connection,
  contribution: number,
  firstRow: number,
  observations: readonly Observation[],
  { quarantined, sectionOf }: { readonly quarantined: boolean; readonly sectionOf: (indicator: string) => string },
): void {
  // One statement, bound again for every row: a thousand times what one built for many rows at once would take.
  const insert = connection.database.prepare(
    `insert into observations values (${Array.from({ length: COLUMNS }, () => "?").join(", ")})`,
  );
  for (const [place, { key, observed, flags, note, cell, steps }] of observations.entries()) {
    const { value, low, high, missing } = valueColumns(observed);
    insert.run(
      contribution,
      firstRow + place,
      sectionOf(key.indicator),
      key.indicator,
      key.year,
      breakdownText(key.breakdown),
      key.unit,
      value,
      low,
      high,
      missing,
      flags.join(" "),
      note,
      cell.line,
      cell.column,
      cell.text,
      steps.length === 0 ? "" : JSON.stringify(steps),
      quarantined ? 1 : 0,
      cell.sheet ?? null,
    );
  }
}

/** The figures of the accepted contributions with these numbers, in the order of their files. */
export function observationsOf(connection: Connection, contributions: readonly number[]): readonly StoredObservation[] {
  if (contributions.length === 0) return [];
  const query = stored().where("contributions.number", "in", contributions).where("quarantined", "=", 0);
  return connection.rows(query.orderBy("contributions.number").orderBy("row"), rowSchema).map(observationFrom);
}

/** One observation by its place; null where there is none. */
export function observationAt(connection: Connection, contribution: number, row: number): StoredObservation | null {
  const query = stored().where("contributions.number", "=", contribution).where("row", "=", row);
  const found = connection.rows(query, rowSchema)[0];
  return found === undefined ? null : observationFrom(found);
}

function stored() {
  return sql
    .selectFrom("observations")
    .innerJoin("contributions", "contributions.number", "observations.contribution")
    .selectAll("observations")
    .select("contributions.state");
}

function observationFrom(row: z.infer<typeof rowSchema>): StoredObservation {
  const { contribution, section, state, indicator, year, unit, note, line, column, text, sheet } = row;
  return {
    contribution,
    row: row.row,
    section,
    observation: {
      key: { indicator, state, year, breakdown: parseBreakdown(row.breakdown), unit },
      observed: observedFrom(row),
      flags: row.flags === "" ? [] : row.flags.split(" "),
      note,
      cell: { line, column, text, ...(sheet === null ? {} : { sheet }) },
      steps: row.steps === "" ? [] : stepsSchema.parse(JSON.parse(row.steps)),
    },
  };
}

/** The breakdown that `breakdownText` wrote. */
export function parseBreakdown(text: string): Breakdown {
  if (text === "") return {};
  return Object.fromEntries(
    text.split(";").map((part) => {
      const at = part.indexOf("=");
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
}

interface ValueColumns {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly missing: MissingReason | null;
}

function valueColumns(observed: ObservedValue): ValueColumns {
  if ("missing" in observed) return { value: null, low: null, high: null, missing: observed.missing };
  if ("value" in observed) return { value: observed.value, low: observed.value, high: observed.value, missing: null };
  return { value: null, low: observed.low, high: observed.high, missing: null };
}

function observedFrom({ value, low, high, missing }: ValueColumns): ObservedValue {
  if (missing !== null) return { missing };
  if (value !== null) return { value };
  if (low === null || high === null) throw new StoreFailure("A stored observation has neither value nor reason.");
  return { low, high };
}
