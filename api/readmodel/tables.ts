/** One observation, in the releases from ordinal `since` to the one before `before`. Texts are numbers of `words`. */
interface CellsTable {
  readonly contribution: number;
  readonly row: number;
  readonly since: number;
  readonly before: number;
  readonly state: number;
  readonly indicator: number;
  readonly year: number;
  readonly breakdown: number;
  readonly unit: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Place in `STATUSES`. */
  readonly status: number;
  readonly flags: number;
  readonly note: number;
}

/** Releases in which something is counted: as of a cell. */
interface Span {
  readonly since: number;
  readonly before: number;
}

/** How many figures a contribution has of an indicator, year and unit, in all breakdowns: the cells as a cube. */
interface AnsweredTable extends Span {
  readonly contribution: number;
  readonly indicator: number;
  readonly state: number;
  readonly year: number;
  readonly unit: number;
  readonly figures: number;
}

/** The breakdowns of an indicator that have a figure. */
interface SplitTable extends Span {
  readonly indicator: number;
  readonly breakdown: number;
}

/** The notes of a contribution's figures. */
interface NotedTable extends Span {
  readonly contribution: number;
  readonly note: number;
}

interface WordsTable {
  readonly kind: string;
  readonly number: number;
  readonly text: string;
}

/** The tables of the read model as the query builder sees them. */
export interface ModelTables {
  readonly cells: CellsTable;
  readonly answered: AnsweredTable;
  readonly split: SplitTable;
  readonly noted: NotedTable;
  readonly words: WordsTable;
}

/** The columns of `cells` with their types, in order. */
export const CELL_COLUMNS = [
  ["contribution", "integer"],
  ["row", "integer"],
  ["since", "integer"],
  ["before", "integer"],
  ["state", "integer"],
  ["indicator", "integer"],
  ["year", "integer"],
  ["breakdown", "integer"],
  ["unit", "integer"],
  ["value", "double"],
  ["low", "double"],
  ["high", "double"],
  ["status", "integer"],
  ["flags", "integer"],
  ["note", "integer"],
] as const;

/** Changed whenever the tables or what is put into them change: files of another format are rebuilt. */
export const FORMAT = "2";
