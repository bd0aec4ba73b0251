import type { ReviewUse } from "../contract/cell-uses.ts";
import type { FigureContent } from "../contract/figure-content.ts";
import { allSections, statementText, type Block, type Review, type Section } from "../contract/review.ts";

/** The places of a Review that rest on a cell, by the cell's id, in reading order. */
export type ReviewUses = ReadonlyMap<string, readonly ReviewUse[]>;

/**
 * Turns the proofs of a Review around: from each cell to the figures, tables and sentences that use it.
 *
 * The coverage figure is left out: it counts answers and shows no figure of them.
 */
export function reviewUses(review: Review): ReviewUses {
  const uses = new Map<string, ReviewUse[]>();
  for (const section of allSections(review.sections)) {
    for (const block of section.blocks) {
      const found = useOf(review.id, section, block);
      if (found === null) continue;
      for (const cell of found.cells) uses.set(cell, [...(uses.get(cell) ?? []), found.use]);
    }
  }
  return uses;
}

/** The places that rest on any of these cells, each once, figures first, then tables, then sentences. */
export function usesOfAny(uses: ReviewUses, cells: Iterable<string>): readonly ReviewUse[] {
  const found = new Map<string, ReviewUse>();
  for (const cell of cells) for (const use of uses.get(cell) ?? []) found.set(use.anchor, use);
  const order = ["figure", "table", "statement"];
  return [...found.values()].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.number - b.number);
}

interface Found {
  readonly use: ReviewUse;
  readonly cells: ReadonlySet<string>;
}

/** Null for a block that rests on no cell. */
function useOf(period: string, section: Section, block: Block): Found | null {
  const where = { period, section: `${section.number} ${section.title}` };
  switch (block.kind) {
    case "figure": {
      const { number, id, headline, content } = block.figure;
      const use = { ...where, kind: "figure", number, anchor: id, says: headline } as const;
      return { use, cells: cellsOfFigure(content) };
    }
    case "table": {
      const { number, id, caption, inputs } = block.table;
      const use = { ...where, kind: "table", number: number ?? 0, anchor: id, says: caption } as const;
      return { use, cells: new Set(inputs) };
    }
    case "statement": {
      const { paragraph, statement } = block;
      const [anchor, says] = [`paragraph-${paragraph}`, statementText(statement)];
      const use = { ...where, kind: "statement", number: paragraph, anchor, says } as const;
      return { use, cells: new Set(statement.proof.inputs) };
    }
    case "list":
    case "places":
    case "note":
    case "paragraph":
    case "quote":
      return null;
    default:
      return block satisfies never;
  }
}

function cellsOfFigure(content: FigureContent): ReadonlySet<string> {
  switch (content.kind) {
    case "region": {
      const { panel, points } = content.region;
      const years = new Set(points.map((point) => point.year));
      const added = content.series.series.filter((series) => panel.includes(series.state));
      return cellsNamed(added.map((series) => series.points.filter((point) => years.has(point.year))));
    }
    case "trends":
    case "multiples":
      return cellsNamed(content.series.series);
    case "compare":
    case "slope":
    case "tiles":
      return cellsNamed(content.comparison.rows);
    case "breakdown":
      return cellsNamed(content.composition.rows);
    case "bridge":
      return cellsNamed(content.decomposition.states);
    case "tendency":
      return cellsNamed(content.tendency.series);
    case "flows":
    case "matrix":
      return cellsNamed(content.flows.rows);
    case "coverage":
      return new Set();
    default:
      return content satisfies never;
  }
}

/** Every cell that stands anywhere in a part of a view. */
function cellsNamed(part: unknown): ReadonlySet<string> {
  return new Set([...JSON.stringify(part).matchAll(/"cell":"(c_\d+_\d+)"/g)].map(([, cell = ""]) => cell));
}
