import type { Edition } from "../../questionnaire/edition.ts";
import type { Cell } from "../readmodel/cell.ts";
import { hide } from "./hiding.ts";
import { layOut, type Table } from "./table.ts";

/** Who reads. The coordinator sees what the states sent; everybody else what may be known of so few persons. */
export type Audience = "public" | "member-states" | "coordinator";

/** What decides whether a cell may be shown. */
export interface DisclosureRules {
  readonly audience: Audience;
  /** Its settings have the thresholds, its dimensions say which codes contain which. */
  readonly edition: Edition;
  /** Cells of free rounds are already public and are never withheld. */
  readonly isFree: (contribution: number) => boolean;
}

/** One table as its audience sees it: the numbers in it and what of them is withheld. */
export interface DisclosedTable extends Table {
  readonly audience: Audience;
  readonly state: string;
  readonly indicator: string;
  readonly year: number;
  readonly unit: string;
}

/** The unit whose small counts point at somebody. */
const PERSONS = "persons";

/**
 * The cells as an audience may see them: withheld ones have the status `suppressed`, no number and no remark of the
 * sender, which may say the same in words.
 *
 * The one step before every output. All cells of a state, indicator, year and unit must be given together, or a pattern
 * would depend on what is asked. Hidden are small counts of persons in breakdowns, and what would give them away.
 */
export function disclose(cells: readonly Cell[], rules: DisclosureRules): readonly Cell[] {
  const hidden = new Set(
    disclosedTables(cells, rules).flatMap(({ entries }) =>
      entries.flatMap(({ cell, standing }) =>
        cell !== null && (standing === "small" || standing === "partner") ? [cell.id] : [],
      ),
    ),
  );
  return hidden.size === 0 ? cells : cells.map((cell) => (hidden.has(cell.id) ? withheld(cell) : cell));
}

/**
 * The tables of persons that hold something not free, one for each state, indicator and year, with what is withheld of
 * each and every equation between its entries; none for the coordinator, from whom nothing is withheld.
 *
 * This is the whole problem as data, for a check that is not this code: with the `shown` numbers fixed and the others not
 * below zero, the least and the greatest value that the equations allow each `small` entry must lie at least the
 * threshold apart. What an audit must add, since one table does not know it: the same place in earlier releases, other
 * indicators that count the same persons, and what a state knows of itself in a regional sum.
 */
export function disclosedTables(cells: readonly Cell[], rules: DisclosureRules): readonly DisclosedTable[] {
  const { audience, edition, isFree } = rules;
  if (audience === "coordinator") return [];
  const persons = cells.filter((cell) => cell.unit === PERSONS);
  return [...Map.groupBy(persons, tableOf).values()].flatMap((block): DisclosedTable[] => {
    const [first] = block;
    if (first === undefined || block.every((cell) => isFree(cell.contribution))) return [];
    const { state, indicator, year, unit } = first;
    const total = block.find((cell) => cell.breakdownKey === "") ?? null;
    const table = hide(layOut(block, edition), {
      isSmall: ({ cell }) => cell !== null && isSmall(cell, total, edition.settings.disclosure),
      mayHide: ({ cell }) => cell !== null && cell.breakdownKey !== "" && !isFree(cell.contribution),
      threshold: edition.settings.disclosure.smallCell,
    });
    return [{ ...table, audience, state, indicator, year, unit }];
  });
}

/** True where some cells might have to be withheld, so that whole tables must be looked at. */
export function needsDisclosure(cells: readonly Cell[], { audience, isFree }: DisclosureRules): boolean {
  return audience !== "coordinator" && cells.some((cell) => cell.unit === PERSONS && !isFree(cell.contribution));
}

function tableOf({ state, indicator, year }: Cell): string {
  return [state, indicator, year].join("|");
}

/** Codes of age that are children; those of an unknown age are not. */
const CHILDREN = ["Y0T17", "Y0T11", "Y12T17"];

/**
 * A count of persons that may be from 1 to below the threshold; children by form of exploitation have their own. A zero
 * counts as small where the whole itself is: then it says who the few are not.
 */
function isSmall(cell: Cell, total: Cell | null, settings: Edition["settings"]["disclosure"]): boolean {
  const { low, high, breakdown } = cell;
  if (low === null || high === null) return false;
  const isChild = CHILDREN.includes(breakdown["age"] ?? "") && breakdown["exploitation"] !== undefined;
  const threshold = isChild ? settings.smallCellChildren : settings.smallCell;
  if (high > 0) return low < threshold;
  return total !== null && total.high !== null && total.high > 0 && (total.low ?? 0) < threshold;
}

function withheld(cell: Cell): Cell {
  return { ...cell, value: null, low: null, high: null, status: "suppressed", note: "" };
}
