import type { Settings } from "../../questionnaire/edition.ts";
import type { Cell } from "../readmodel/cell.ts";
import { hiddenInLines } from "./lines.ts";

/** Who reads. The coordinator sees what the states sent; everybody else what may be known of so few persons. */
export type Audience = "public" | "member-states" | "coordinator";

/** What decides whether a cell may be shown. */
export interface DisclosureRules {
  readonly audience: Audience;
  readonly settings: Settings["disclosure"];
  /** Cells of free rounds are already public and are never withheld. */
  readonly isFree: (contribution: number) => boolean;
}

/** The unit whose small counts point at somebody. */
const PERSONS = "persons";

/**
 * The cells as an audience may see them: withheld ones have the status `suppressed` and no number.
 *
 * The one step before every output. All cells of a state, indicator, year and unit must be given together, or a pattern
 * would depend on what is asked. Hidden are small counts of persons in breakdowns, and with each a second cell of its row
 * and of its column, so that none can be found by subtraction. That this is enough is not proven here: an audit by linear
 * programming over everything released is to come, behind the same function.
 */
export function disclose(cells: readonly Cell[], rules: DisclosureRules): readonly Cell[] {
  if (rules.audience === "coordinator") return cells;
  const guarded = cells.filter((cell) => cell.unit === PERSONS && !rules.isFree(cell.contribution));
  if (guarded.length === 0) return cells;
  const hidden = new Set<string>();
  for (const block of Map.groupBy(guarded, blockOf).values()) {
    for (const id of hiddenInLines(block, (cell) => isSmall(cell, block, rules.settings))) hidden.add(id);
  }
  return cells.map((cell) => (hidden.has(cell.id) ? withheld(cell) : cell));
}

/** True where some cells might have to be withheld, so that whole blocks must be looked at. */
export function needsDisclosure(cells: readonly Cell[], rules: DisclosureRules): boolean {
  return rules.audience !== "coordinator" && cells.some((cell) => !rules.isFree(cell.contribution));
}

function blockOf({ state, indicator, year, unit }: Cell): string {
  return [state, indicator, year, unit].join("|");
}

/**
 * A count of persons from 1 to below the threshold, in a breakdown; children by form of exploitation have their own
 * threshold. A zero counts as small where the whole itself is: then it says who the few are not.
 */
function isSmall(cell: Cell, block: readonly Cell[], settings: Settings["disclosure"]): boolean {
  if (cell.value === null || cell.breakdownKey === "") return false;
  const children = cell.breakdown["age"] === "Y0T17" && cell.breakdown["exploitation"] !== undefined;
  const threshold = children ? settings.smallCellChildren : settings.smallCell;
  if (cell.value > 0) return cell.value < threshold;
  const total = block.find((candidate) => candidate.breakdownKey === "")?.value ?? null;
  return total !== null && total > 0 && total < threshold;
}

function withheld(cell: Cell): Cell {
  return { ...cell, value: null, low: null, high: null, status: "suppressed" };
}
