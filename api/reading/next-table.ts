import type { HeadingBlock } from "./heading-levels.ts";

/** A table of which titles say something: what, or the title itself where it stands above its columns like a heading. */
interface Titled {
  readonly cells: readonly (readonly string[])[];
  readonly block: Pick<HeadingBlock, "first" | "last">;
  readonly titles: readonly string[];
  readonly titled: readonly unknown[];
}

/**
 * The record at which another table begins with the same headings under a title of its own: what the first title says does
 * not hold there. Null where the headings are only repeated, as at the top of a page.
 */
export function nextTable({
  cells,
  block: { first, last },
  titles,
  titled,
}: Titled): { readonly begins: number; readonly headings: number } | null {
  const levels = cells.slice(first, last + 1);
  if (titled.length === 0 && !levels.some((row) => textsOf(row).length === 1)) return null;
  const block = levels.map(textOf);
  for (let record = last + 1; record < cells.length; record += 1) {
    if (textOf(cells[record] ?? []) !== block.at(-1)) continue;
    let begins: number | null = null;
    for (let at = record - 1; at > last; at -= 1) {
      const row = cells[at] ?? [];
      const [text = "", ...others] = textsOf(row);
      const isKnown = block.includes(textOf(row));
      if (others.length > 0 && !isKnown) break;
      if (text !== "" && !isKnown && !titles.includes(text)) begins = at;
    }
    if (begins !== null) return { begins, headings: record };
  }
  return null;
}

function textsOf(row: readonly string[]): readonly string[] {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== "");
}

function textOf(row: readonly string[]): string {
  return row.map((cell) => cell.trim()).join("\t");
}
