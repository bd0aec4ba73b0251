import type { Cell } from "./cells.ts";
import { compareText } from "./claims.ts";
import { readRecords } from "./published.ts";

/** A category that a publisher split: from `year` on, part of `code` stands under the codes of `split`. */
export interface Break {
  readonly indicator: string;
  readonly dimension: string;
  readonly code: string;
  readonly year: number;
  readonly split: readonly string[];
}

/** The lines of `crosswalk/breaks.csv`. */
export function readBreaks(text: string): readonly Break[] {
  return readRecords(text).map((record) => ({
    indicator: record["indicator"] ?? "",
    dimension: record["dimension"] ?? "",
    code: record["code"] ?? "",
    year: Number(record["year"]),
    split: (record["split"] ?? "").split(" "),
  }));
}

/**
 * Cells with the flag `B` on the first figure after a break, in the states that it concerns.
 *
 * It concerns a state that has a figure before the break and after it, and for which one of the codes split off has a
 * figure above zero since: where nothing was split off, nothing was broken.
 */
export function flagBreaks(cells: readonly Cell[], breaks: readonly Break[]): readonly Cell[] {
  const flagged = new Set(breaks.flatMap((one) => firstAfter(cells, one)));
  return cells.map((cell) =>
    flagged.has(cell) ? { ...cell, flags: [...cell.flags, "B"].toSorted(compareText) } : cell,
  );
}

function firstAfter(cells: readonly Cell[], one: Break): readonly Cell[] {
  const concerned = cells.filter(
    ({ key }) => key.indicator === one.indicator && Object.keys(key.breakdown).length === 1,
  );
  const codeOf = (cell: Cell): string => cell.key.breakdown[one.dimension] ?? "";
  return [...Map.groupBy(concerned, (cell) => cell.key.state).values()].flatMap((own) => {
    const series = own.filter((cell) => codeOf(cell) === one.code).toSorted((a, b) => a.key.year - b.key.year);
    const after = series.find((cell) => cell.key.year >= one.year);
    const before = series.some((cell) => cell.key.year < one.year);
    const split = own.some(
      (cell) => one.split.includes(codeOf(cell)) && cell.key.year >= one.year && cell.value !== "0",
    );
    return before && after !== undefined && split ? [after] : [];
  });
}
