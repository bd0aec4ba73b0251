import type { Equation } from "./table.ts";

/** Coefficients are sums of ones: what is left of them by rounding is far below this. */
const NOTHING = 1e-9;

/**
 * The unknown places that the equations leave only one value for, whatever that value is: Gauss–Jordan elimination over
 * the unknowns, since what is known only moves the right-hand side.
 *
 * Counts are not negative, which says more than this looks at; withheld counts above zero make up for it, as each can
 * give way to either side.
 *
 * @example determined([{ whole: 0, parts: [1, 2] }], new Set([1])) // Set { 1 }
 */
export function determined(equations: readonly Equation[], unknown: ReadonlySet<number>): ReadonlySet<number> {
  const columns = [...unknown].toSorted((a, b) => a - b);
  const columnOf = new Map(columns.map((place, column) => [place, column]));
  const rows = equations
    .filter(({ whole, parts }) => unknown.has(whole) || parts.some((part) => unknown.has(part)))
    .map(({ whole, parts }) => {
      const row = columns.map(() => 0);
      const add = (place: number, by: number): void => {
        const column = columnOf.get(place);
        if (column !== undefined) row[column] = (row[column] ?? 0) + by;
      };
      for (const part of parts) add(part, 1);
      add(whole, -1);
      return row;
    });
  const reduced = reduce(rows, columns.length);
  const found = reduced.flatMap((row) => {
    const [only, ...others] = columns.filter((_, column) => Math.abs(row[column] ?? 0) > NOTHING);
    return only !== undefined && others.length === 0 ? [only] : [];
  });
  return new Set(found);
}

/** The reduced row echelon form. */
function reduce(rows: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  let left = rows;
  let done: readonly (readonly number[])[] = [];
  for (let column = 0; column < width; column += 1) {
    const size = (row: readonly number[]): number => Math.abs(row[column] ?? 0);
    const pivot = left.reduce<readonly number[]>((best, row) => (size(row) > size(best) ? row : best), []);
    if (size(pivot) <= NOTHING) continue;
    const unit = pivot.map((value) => value / (pivot[column] ?? 1));
    const without = (row: readonly number[]): readonly number[] =>
      size(row) <= NOTHING ? row : row.map((value, place) => value - (row[column] ?? 0) * (unit[place] ?? 0));
    left = left.filter((row) => row !== pivot).map(without);
    done = [...done.map(without), unit];
  }
  return done;
}
