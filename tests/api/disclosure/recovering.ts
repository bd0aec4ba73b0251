/** A table as its readers see it: counts with margins in the last row and column; null where a number is withheld. */
export type Seen = readonly (readonly (number | null)[])[];

/**
 * All values that each withheld inner cell can have, by trying every whole number of zero or more that fits the margins.
 *
 * It shares no idea with the code that withholds: no equation, no elimination. Stops at the second value of a cell.
 */
export function valuesLeft(seen: Seen): ReadonlyMap<string, ReadonlySet<number>> {
  const [rows, columns] = [seen.length - 1, (seen[0]?.length ?? 0) - 1];
  const places = Array.from({ length: rows * columns }, (_, at) => [Math.floor(at / columns), at % columns] as const);
  const grid: number[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
  const left = new Map(
    places.filter(([row, column]) => seen[row]?.[column] === null).map((at) => [at.join(), new Set<number>()]),
  );
  const at = (row: number, column: number): number | null => seen[row]?.[column] ?? null;
  const total = at(rows, columns) ?? 0;
  const added = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const rowSum = (row: number): number => added(grid[row] ?? []);
  const columnSum = (column: number): number => added(grid.map((line) => line[column] ?? 0));
  const fits = (sum: number, margin: number | null, isWhole: boolean): boolean =>
    margin === null ? sum <= total : isWhole ? sum === margin : sum <= margin;

  const tryFrom = (index: number, wanted: string, value: number): boolean => {
    const place = places[index];
    if (place === undefined) return added(grid.map(added)) === total;
    const [row, column] = place;
    const known = at(row, column);
    const room = Math.min(
      (at(row, columns) ?? total) - rowSum(row),
      (at(rows, column) ?? total) - columnSum(column),
      total - added(grid.map(added)),
    );
    const choices =
      known !== null
        ? [known]
        : place.join() === wanted
          ? [value]
          : Array.from({ length: room + 1 }, (_, count) => count);
    return choices.some((count) => {
      const line = grid[row];
      if (line === undefined) return false;
      line[column] = count;
      const possible =
        fits(rowSum(row), at(row, columns), column === columns - 1) &&
        fits(columnSum(column), at(rows, column), row === rows - 1) &&
        tryFrom(index + 1, wanted, value);
      if (!possible) line[column] = 0;
      return possible;
    });
  };
  for (const [wanted, values] of left) {
    for (let value = 0; value <= total && values.size < 2; value += 1) {
      for (const line of grid) line.fill(0);
      if (tryFrom(0, wanted, value)) values.add(value);
    }
  }
  return left;
}
