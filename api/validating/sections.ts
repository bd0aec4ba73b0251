import type { Entry } from "../normalising/entry.ts";

/** How many of these entries stand in each section, by its code, in the order of the file. */
export function countBySection(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let section = "";
  let rows = 0;
  const close = (): unknown => rows > 0 && counts.set(section, (counts.get(section) ?? 0) + rows);
  for (const { series } of entries) {
    // Rows of a section follow each other, and a file may have very many of them.
    if (series.indicator.section !== section) {
      close();
      section = series.indicator.section;
      rows = 0;
    }
    rows += 1;
  }
  close();
  return counts;
}
