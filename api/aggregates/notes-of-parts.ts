import type { CompositionView } from "../contract/composition.ts";
import type { Note } from "../contract/view.ts";
import { sumOfIntervals } from "../statistics/interval.ts";
import { intervalOf } from "./figure.ts";
import { generalNote } from "./notes.ts";

/** Why parts of different things have neither sum nor share. */
export function noteOfDifferentThings(dimensionLabel: string): Note {
  return generalNote(`${dimensionLabel}: the parts are different things, so they have no sum and no shares.`);
}

/**
 * A remark for every state and year whose parts cannot add up to its total, whatever the ranges stand for.
 *
 * Victims may be counted under several forms, or by other authorities than the total: it is said, not judged.
 */
export function notesOfGaps(rows: CompositionView["rows"]): Note[] {
  return rows.flatMap((row) => {
    const total = intervalOf(row.total);
    const parts = row.parts.flatMap((part) => intervalOf(part.point) ?? []);
    if (total === null || parts.length === 0) return [];
    const sum = sumOfIntervals(parts);
    const { state, year } = row;
    if (sum.low > total.high) return [{ state, year, text: "The parts add up to more than the total." }];
    return sum.high < total.low ? [{ state, year, text: "The parts add up to less than the total." }] : [];
  });
}
