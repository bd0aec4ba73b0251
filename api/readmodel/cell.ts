import type { DuckDBValue } from "@duckdb/node-api";

import { type Breakdown, STATUSES, type Status } from "../contract/observation.ts";
import { StoreFailure } from "../failure.ts";
import { modelSql } from "./database.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One figure, or the reason for none, as a release has it. */
export interface Cell {
  /** `c_12_345`: row 345 of the twelfth contribution, for ever. */
  readonly id: string;
  readonly contribution: number;
  readonly state: string;
  readonly indicator: string;
  readonly year: number;
  readonly breakdown: Breakdown;
  /** The breakdown as `breakdownText` writes it. */
  readonly breakdownKey: string;
  readonly unit: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: Status;
  readonly flags: readonly string[];
  /** The publisher of a compiled cell; the sender's own words of a cell that was sent. */
  readonly note: string;
}

/** Which cells: all that are not narrowed down. */
export interface CellQuery {
  /** Ordinal of the release. */
  readonly release: number;
  readonly indicator: string;
  readonly unit?: string | null;
  readonly states?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  /** Breakdowns as `breakdownText` writes them; left out, all. */
  readonly breakdowns?: readonly string[];
}

/** The id of the cell that came from a row of a contribution. */
function cellId(contribution: number, row: number): string {
  return `c_${contribution}_${row}`;
}

/** Contribution and row of a cell's id; null where it is none. */
export function parseCellId(id: string): { readonly contribution: number; readonly row: number } | null {
  const found = /^c_([1-9]\d{0,8})_([1-9]\d{0,8})$/.exec(id);
  return found === null ? null : { contribution: Number(found[1]), row: Number(found[2]) };
}

const COLUMNS = [
  "contribution",
  "row",
  "state",
  "indicator",
  "year",
  "breakdown",
  "unit",
  "value",
  "low",
  "high",
  "status",
  "flags",
  "note",
] as const;

/** The query for cells, in the order of state and year; null where a word of it stands in no cell. */
export function cellsQuery(query: CellQuery, words: Vocabulary) {
  const { release, from, to } = query;
  const indicator = words.numberOf("indicator", query.indicator);
  if (indicator === null) return null;
  let select = modelSql
    .selectFrom("cells")
    .select(COLUMNS)
    .where("indicator", "=", indicator)
    .where("since", "<=", release)
    .where("before", ">", release);
  if (query.unit !== undefined && query.unit !== null) {
    const unit = words.numberOf("unit", query.unit);
    if (unit === null) return null;
    select = select.where("unit", "=", unit);
  }
  if (from !== undefined) select = select.where("year", ">=", from);
  if (to !== undefined) select = select.where("year", "<=", to);
  if (query.states !== undefined) {
    const states = query.states.flatMap((state) => words.numberOf("state", state) ?? []);
    if (states.length === 0) return null;
    select = select.where("state", "in", states);
  }
  if (query.breakdowns !== undefined) {
    const breakdowns = query.breakdowns.flatMap((breakdown) => words.numberOf("breakdown", breakdown) ?? []);
    if (breakdowns.length === 0) return null;
    select = select.where("breakdown", "in", breakdowns);
  }
  return select;
}

/** The cells in the columns of a `cellsQuery`. */
export function cellsFrom(columns: readonly (readonly DuckDBValue[])[], words: Vocabulary): readonly Cell[] {
  const column = (name: (typeof COLUMNS)[number]): readonly DuckDBValue[] => columns[COLUMNS.indexOf(name)] ?? [];
  const [contributions, rows, states, indicators] = [
    column("contribution"),
    column("row"),
    column("state"),
    column("indicator"),
  ];
  const [years, breakdowns, units] = [column("year"), column("breakdown"), column("unit")];
  const [values, lows, highs] = [column("value"), column("low"), column("high")];
  const [statuses, flags, notes] = [column("status"), column("flags"), column("note")];
  return rows.map((row, place) => {
    const contribution = numberOf(contributions[place]);
    const breakdownKey = words.textOf("breakdown", numberOf(breakdowns[place]));
    const status = STATUSES[numberOf(statuses[place])];
    if (status === undefined) throw new StoreFailure("The read model holds a status that is not known.");
    return {
      id: cellId(contribution, numberOf(row)),
      contribution,
      state: words.textOf("state", numberOf(states[place])),
      indicator: words.textOf("indicator", numberOf(indicators[place])),
      year: numberOf(years[place]),
      breakdown: words.breakdownOf(breakdownKey),
      breakdownKey,
      unit: words.textOf("unit", numberOf(units[place])),
      value: numberOrNull(values[place]),
      low: numberOrNull(lows[place]),
      high: numberOrNull(highs[place]),
      status,
      flags: words.flagsOf(numberOf(flags[place])),
      note: words.textOf("note", numberOf(notes[place])),
    };
  });
}

/** A number of the read model; counts and sums must have been cast to double or integer. */
export function numberOf(value: DuckDBValue | undefined): number {
  if (typeof value === "number") return value;
  throw new StoreFailure("The read model gave something else where a number was expected.");
}

function numberOrNull(value: DuckDBValue | undefined): number | null {
  return value === null ? null : numberOf(value);
}
