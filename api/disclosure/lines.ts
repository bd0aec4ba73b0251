import { breakdownText } from "../contract/observation.ts";
import type { Cell } from "../readmodel/cell.ts";

/** Cells that add up: the parts of one dimension, all else equal, and the cell that is their whole, where it was sent. */
interface Line {
  readonly parts: readonly Cell[];
  readonly whole: Cell | null;
}

/**
 * Ids of the cells to hide in one table: those that are `small`, and in every row and column in which exactly one cell is
 * hidden a second one, until none is left alone.
 *
 * The second is the smallest published part, for that loses least; a whole is hidden only where it is itself a part of
 * something and no part is left. Ties go by breakdown, so that equal tables give equal patterns.
 */
export function hiddenInLines(block: readonly Cell[], small: (cell: Cell) => boolean): ReadonlySet<string> {
  const hidden = new Set(block.filter(small).map((cell) => cell.id));
  const lines = linesOf(block);
  let before = -1;
  while (hidden.size !== before) {
    before = hidden.size;
    for (const line of lines) {
      const partner = partnerIn(line, hidden);
      if (partner !== null) hidden.add(partner.id);
    }
  }
  return hidden;
}

/** Null where the line gives nothing away, or has nothing left to hide. */
function partnerIn({ parts, whole }: Line, hidden: ReadonlySet<string>): Cell | null {
  const isHidden = (cell: Cell) => hidden.has(cell.id);
  const members = whole === null ? parts : [...parts, whole];
  // Without a whole nothing can be subtracted.
  if (whole === null || members.filter(isHidden).length !== 1) return null;
  const published = parts.filter((cell) => !isHidden(cell) && cell.value !== null).toSorted(bySize);
  const part = published.find((cell) => (cell.value ?? 0) > 0) ?? published[0];
  if (part !== undefined) return part;
  return whole.breakdownKey !== "" && !isHidden(whole) && whole.value !== null ? whole : null;
}

function bySize(a: Cell, b: Cell): number {
  return (a.value ?? 0) - (b.value ?? 0) || (a.breakdownKey < b.breakdownKey ? -1 : 1);
}

function linesOf(block: readonly Cell[]): readonly Line[] {
  const byKey = new Map(block.map((cell) => [cell.breakdownKey, cell]));
  const lines = new Map<string, { parts: Cell[]; whole: Cell | null }>();
  for (const cell of block) {
    for (const dimension of Object.keys(cell.breakdown)) {
      const wholeKey = breakdownText({ ...cell.breakdown, [dimension]: "_T" });
      const key = `${dimension}|${wholeKey}`;
      const line = lines.get(key) ?? { parts: [], whole: byKey.get(wholeKey) ?? null };
      line.parts.push(cell);
      lines.set(key, line);
    }
  }
  return [...lines.values()];
}
