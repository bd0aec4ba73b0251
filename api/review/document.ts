/** The Review as a document tree: what the HTML and the Word writer, the page and the API all read. */

import type { Selection } from "../contract/selection.ts";
import type { Source } from "../contract/view.ts";
import type { FigureContent } from "../exporting/figure-content.ts";
import type { Statement } from "./statement.ts";

export interface Review {
  readonly schema: "euxine.review/1";
  /** `2018-2020` */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly subtitle: string;
  /** Who wrote it and what it is not, for the title page. */
  readonly status: string;
  readonly release: { readonly id: string; readonly frozenAt: string };
  /** One line that stands on every page: where the figures come from and that no ministry sent them. */
  readonly provenance: string;
  readonly sources: readonly Source[];
  readonly sections: readonly Section[];
  /** Every statement of the document, in reading order. */
  readonly statements: readonly Statement[];
}

export interface Section {
  /** For addresses: `detected-victims`. Unique in the document. */
  readonly id: string;
  /** "3.1"; annexes have letters: "A.2". */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export type Block =
  | { readonly kind: "paragraph"; readonly paragraph: number; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | StatementBlock
  | FigureBlock
  | { readonly kind: "table"; readonly table: Table };

/** A generated sentence with its paragraph number, by which members refer to it. */
export interface StatementBlock {
  readonly kind: "statement";
  readonly paragraph: number;
  readonly statement: Statement;
}

export interface FigureBlock {
  readonly kind: "figure";
  readonly figure: Figure;
}

export interface Figure {
  readonly id: string;
  readonly number: number;
  /** What the figures say, computed and true, or a neutral title; without a full stop. */
  readonly headline: string;
  /** Indicator, unit, period, panel. */
  readonly subtitle: string;
  /** What is drawn: the views, never a picture. */
  readonly content: FigureContent;
  /** The question that the figure answers, to open it in the dashboard. */
  readonly selection: Selection;
  /** The figure in words, for those who hear it. */
  readonly alt: string;
  readonly notes: readonly string[];
  readonly source: string;
  /** The figures drawn. */
  readonly table: Table;
}

export interface Table {
  readonly id: string;
  /** Null for the table of a figure, which has the figure's number. */
  readonly number: number | null;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  readonly source: string;
  /** The cells that it shows or sums up; left out where it shows none, and for a figure's table, which has the figure's. */
  readonly inputs?: readonly string[];
}

export interface Column {
  readonly label: string;
  readonly align: "start" | "end";
  /** Share of the width; the columns of a table add up to about 1. */
  readonly width: number;
}

export interface Row {
  /** The first cell is the heading of the row. */
  readonly cells: readonly Cell[];
  /** A sum or another row set apart. */
  readonly strong: boolean;
}

export interface Cell {
  readonly text: string;
  /** What a glyph means, in words; null where the text says it. */
  readonly spoken: string | null;
  /** True where nothing was reported: drawn as an empty, hatched cell. */
  readonly missing: boolean;
}

/** All sections in reading order, the nested ones included. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

/** All figures in reading order. */
export function allFigures(review: Review): readonly Figure[] {
  return allSections(review.sections).flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : [])),
  );
}

/** All numbered tables in reading order; the tables of figures are left out. */
export function allTables(review: Review): readonly Table[] {
  return allSections(review.sections).flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === "table" ? [block.table] : [])),
  );
}
