import Papa from "papaparse";

import { DIMENSIONS } from "../../api/contract/selection.ts";
import type { Cell } from "./cells.ts";
import type { Claim } from "./claims.ts";
import type { Note } from "./note.ts";
import { writeNote } from "./note.ts";
import { ROUNDS, STATE_CODES } from "./states.ts";

/** One file to be written: its path inside `datasets/`, its text, and the publishers' files that its figures come from. */
export interface Contribution {
  readonly path: string;
  readonly state: string;
  readonly round: string;
  readonly text: string;
  readonly rows: number;
  /** Ids of `crosswalk/sources.yaml`, ascending. */
  readonly sources: readonly string[];
}

/** One contribution per state and round in the canonical long form, cells in the order given. */
export function writeContributions(cells: readonly Cell[]): readonly Contribution[] {
  const groups = Map.groupBy(cells, ({ key }) => contributionPath(key.state, key.round));
  return STATE_CODES.flatMap((state) =>
    ROUNDS.map((round) => {
      const path = contributionPath(state, round.id);
      const own = groups.get(path) ?? [];
      const sources = own.flatMap((cell) => cell.addends.map((claim) => claim.row.from.id));
      return { path, state, round: round.id, text: longForm(own), rows: own.length, sources: unique(sources) };
    }),
  );
}

/** `contributions/ROU-2018-2020.csv` */
export function contributionPath(state: string, round: string): string {
  return `contributions/${state}-${round}.csv`;
}

/** CSV as every file here is written: comma, LF, quotation marks only where needed, a line end after the last row. */
export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse([[...header], ...rows.map((row) => [...row])], { newline: "\n" })}\n`;
}

/** The note of a cell: where its rows were published, and what was made of them. */
function noteOf(cell: Cell): Note | null {
  const [first] = cell.addends;
  if (first === undefined) return null;
  const { from } = first.row;
  const several = cell.addends.length > 1;
  const labels = unique(cell.addends.map(labelOf));
  return {
    publisher: from.publisher,
    dataset: from.dataset,
    edition: from.edition,
    places: cell.addends.map((claim) => claim.row.place),
    addends: several ? cell.addends.map((claim) => claim.text) : [],
    labels: labels.length > 1 ? cell.addends.map(labelOf) : [],
    countedOnce: cell.repeated.map((claim) => claim.row.place),
    publishedAs: !several && first.text !== first.value ? first.text : null,
    prepared: from.prepared ?? null,
  };
}

function longForm(cells: readonly Cell[]): string {
  const used = new Set(cells.flatMap((cell) => Object.keys(cell.key.breakdown)));
  const known: readonly string[] = DIMENSIONS;
  const others = [...used].filter((dimension) => !known.includes(dimension)).toSorted();
  const dimensions = [...known.filter((dimension) => used.has(dimension)), ...others];
  const rows = cells.map((cell) => {
    const note = noteOf(cell);
    return [
      cell.key.indicator,
      String(cell.key.year),
      ...dimensions.map((dimension) => cell.key.breakdown[dimension] ?? ""),
      cell.key.unit,
      cell.value,
      cell.flags.join(" "),
      note === null ? "" : writeNote(note),
    ];
  });
  return csvText(["indicator", "year", ...dimensions, "unit", "value", "flag", "note"], rows);
}

function labelOf(claim: Claim): string {
  return claim.row.breakdown;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted();
}
