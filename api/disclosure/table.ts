import type { Edition } from "../../questionnaire/edition.ts";
import { dimensionOf } from "../../questionnaire/lookup.ts";
import { type Breakdown, breakdownText } from "../contract/observation.ts";
import type { Cell } from "../readmodel/cell.ts";
import { partitionsOf } from "./partitions.ts";

/**
 * How a place of a table stands before an audience: `shown`; `small`, withheld for what it says; `partner`, withheld for
 * what it would reveal of another; `unknown`, where there is no number to show: nobody gave one, or a state keeps it.
 */
export type Standing = "shown" | "small" | "partner" | "unknown";

/** A place of a table: a cell that was sent, or a margin that nobody sent and that adding up would give. */
export interface Entry {
  /** The breakdown as `breakdownText` writes it; empty for the whole. */
  readonly breakdown: string;
  /** Null for a margin that was not sent. */
  readonly cell: Cell | null;
  readonly standing: Standing;
}

/** Parts that add up to a whole, as places of the table's entries: what anybody may hold against each other. */
export interface Equation {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** All that was sent of one state, indicator, year and unit, with everything that adds up in it. */
export interface Table {
  readonly entries: readonly Entry[];
  readonly equations: readonly Equation[];
}

/**
 * Lays the cells of one state, indicator, year and unit out as a table in which nothing is withheld yet.
 *
 * Equations are those that somebody might believe in: absent parts are taken for none, and where codes overlap (citizens
 * of one country, of the European Union, foreigners) every way to add them up that the numbers bear out.
 */
export function layOut(block: readonly Cell[], edition: Edition): Table {
  const cells = new Map(block.map((cell) => [cell.breakdownKey, cell]));
  const breakdowns = [...new Map(block.flatMap((one) => marginsOf(one.breakdown)))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const placeOf = new Map(breakdowns.map(([key], place) => [key, place]));
  const entries = breakdowns.map(([breakdown]): Entry => {
    const cell = cells.get(breakdown) ?? null;
    return { breakdown, cell, standing: cell === null || isUnknown(cell) ? "unknown" : "shown" };
  });
  const own = edition.states.find((state) => state.iso3 === block[0]?.state)?.iso2 ?? "";
  const members = edition.states.map((state) => state.iso2);
  const equations = linesOf(breakdowns.map(([, breakdown]) => breakdown)).flatMap(({ dimension, rest, codes }) => {
    const at = (code: string): number => placeOf.get(breakdownText({ ...rest, [dimension]: code })) ?? -1;
    return partitionsOf(dimensionOf(edition, dimension), codes, { own, members }).flatMap((partition): Equation[] => {
      const equation = { whole: at(partition.whole), parts: partition.parts.map(at) };
      const slack = edition.settings.disclosure.smallCell;
      return partition.isCertain || mayHold(equation, entries, slack) ? [equation] : [];
    });
  });
  return { entries, equations };
}

/**
 * Whether a reading is borne out by what was sent, a few persons more or less: from one that is not, nobody learns a
 * number that is true. What is not known may be anything.
 */
function mayHold({ whole, parts }: Equation, entries: readonly Entry[], slack: number): boolean {
  const sum = entries[whole]?.cell ?? null;
  const cells = parts.map((part) => entries[part]?.cell ?? null);
  if (sum === null || sum.low === null || sum.high === null) return true;
  const least = cells.reduce((added, cell) => added + (cell?.low ?? 0), 0);
  if (cells.some((cell) => cell === null || cell.high === null)) return least < sum.high + slack;
  const most = cells.reduce((added, cell) => added + (cell?.high ?? 0), 0);
  return least < sum.high + slack && most > sum.low - slack;
}

/** Breakdowns that differ in one dimension only, and its codes in them. */
interface Line {
  readonly dimension: string;
  readonly rest: Breakdown;
  readonly codes: readonly string[];
}

function linesOf(breakdowns: readonly Breakdown[]): readonly Line[] {
  const lines = new Map<string, { dimension: string; rest: Breakdown; codes: string[] }>();
  for (const breakdown of breakdowns) {
    for (const [dimension, code] of Object.entries(breakdown).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const rest = { ...breakdown, [dimension]: "_T" };
      const key = `${dimension}|${breakdownText(rest)}`;
      const line = lines.get(key) ?? { dimension, rest, codes: [] };
      line.codes.push(code);
      lines.set(key, line);
    }
  }
  return [...lines.values()];
}

/** The breakdown and all its margins up to the whole, by their text. */
function marginsOf(breakdown: Breakdown): readonly (readonly [string, Breakdown])[] {
  const parts = Object.entries(breakdown).filter(([, code]) => code !== "_T");
  const margins = parts.reduce<readonly Breakdown[]>(
    (made, [dimension, code]) => made.flatMap((one) => [one, { ...one, [dimension]: code }]),
    [{}],
  );
  return margins.map((margin) => [breakdownText(margin), margin]);
}

function isUnknown({ status }: Cell): boolean {
  return status === "confidential" || status === "not-available" || status === "not-reported";
}
