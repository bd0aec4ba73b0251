import type { Cell } from "./cells.ts";
import type { Claim } from "./claims.ts";
import { cellText, claimsOf } from "./claims.ts";
import type { Codes, Rule } from "./crosswalk.ts";
import { resolve } from "./crosswalk.ts";
import { sumOfDecimals } from "./decimal.ts";
import type { Entry, LocatedRow } from "./places.ts";
import type { Source } from "./sources.ts";

/** The first year of the later file of seizures; from here on the earlier one is a comparison only. */
const FIRST_LATER_YEAR = 2018;

/**
 * Cells with what the earlier file of drug seizures says about 2018 and 2019, where both files have a figure.
 *
 * The later file rounds those two years to whole kilograms. A 0 that the earlier file gives as less than half a kilogram
 * is flagged `N` (not significant: less than half the unit), since something was seized.
 */
export function compareOverlap(
  cells: readonly Cell[],
  source: Source,
  entries: readonly Entry[],
  rules: readonly Rule[],
  codes: Codes,
): readonly Cell[] {
  const claims = entries
    .filter((entry) => entry.year >= FIRST_LATER_YEAR)
    .flatMap((entry): readonly Claim[] => {
      const row: LocatedRow = { ...entry, line: 0, source: "", from: source };
      const made = claimsOf(row, resolve(row, rules, codes));
      return "reason" in made ? [] : made;
    });
  const earlier = Map.groupBy(claims, (claim) => cellText(claim.key));
  return cells.map((cell) => {
    const rivals = earlier.get(cellText(cell.key));
    if (rivals === undefined) return cell;
    const texts = [...new Set(rivals.map((claim) => claim.value))];
    const places = rivals.map((claim) => claim.row.place).join(" + ");
    const comparison = `${source.publisher} ${source.dataset}, edition ${source.edition}, ${places}: ${texts.join(" + ")}`;
    const rounded =
      Number(cell.value) === 0 && Number(sumOfDecimals(texts)) > 0 && texts.every((text) => Number(text) < 0.5);
    return { ...cell, comparison, flags: rounded ? [...cell.flags, "N"] : cell.flags };
  });
}
