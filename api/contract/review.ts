/** The Annual Review as a document tree: what `GET /reviews/:period.json` gives, and the writers of HTML and Word read. */

import type { Interval } from "../statistics/interval.ts";
import type { FigureContent } from "./figure-content.ts";
import type { Selection } from "./selection.ts";
import type { Source } from "./view.ts";

export interface Review {
  readonly schema: "euxine.review/2";
  /** `2018-2020` */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly subtitle: string;
  /** Who wrote it and what it is not, for the title page. */
  readonly status: string;
  readonly release: { readonly id: string; readonly frozenAt: string };
  /**
   * One line that stands on every page: where the figures come from and that no ministry sent them; empty for a round
   * that was sent.
   */
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
  | { readonly kind: "places"; readonly items: readonly Place[] }
  | StatementBlock
  | QuoteBlock
  | FigureBlock
  | { readonly kind: "table"; readonly table: Table };

/** Another place of the document by its id, in words. */
export interface Place {
  readonly id: string;
  readonly text: string;
}

/** A generated sentence with its paragraph number, by which members refer to it. */
export interface StatementBlock {
  readonly kind: "statement";
  readonly paragraph: number;
  readonly statement: Statement;
}

/** A state's own words, never edited, with its paragraph number and whose they are. */
export interface QuoteBlock {
  readonly kind: "quote";
  readonly paragraph: number;
  readonly text: string;
  /** ISO 639 code; empty where nobody said. */
  readonly language: string;
  /** Id of the contribution that holds the words. */
  readonly contribution: string;
  /** Whose words they are, where and since when they are kept, and their hash. */
  readonly attribution: string;
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
  /** The cells that it shows or sums up; none where it has words, or counts of answers. */
  readonly inputs: readonly string[];
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

/** The rules that write sentences. */
export const RULES = [
  "change",
  "stable",
  "undecided",
  "smallChange",
  "outlierDriven",
  "divergence",
  "decomposition",
  "medianChange",
  "unexplainedJump",
  "break",
  "coverageWarning",
  "zeroVsMissing",
  "nothingReported",
  "concentration",
  "share",
  "flows",
  "trend",
  "record",
  "covidEffect",
  "revision",
] as const;
export type RuleName = (typeof RULES)[number];

/** A sentence of the Review with its proof: what was computed, from which cells, by which rule. */
export interface Statement {
  /** `THB.VIC.DET|outlierDriven|2018-2020`, with the filter where there is one. */
  readonly id: string;
  readonly indicator: string;
  readonly rule: RuleName;
  readonly parts: readonly Part[];
  readonly proof: Proof;
}

export type Part = TextPart | NumberPart;

/** Plain words of a sentence. */
export interface TextPart {
  readonly kind: "text";
  readonly text: string;
}

/** A number in a sentence, by its name in the proof: a corrected cell gives another text, never a stale one. */
export interface NumberPart {
  readonly kind: "number";
  /** As printed: `3,256`, `between 36 and 39`, `nine`. */
  readonly text: string;
  /** Key in `proof.numbers`. */
  readonly name: string;
}

export interface Proof {
  readonly rule: RuleName;
  /** Raised whenever the condition or the arithmetic of the rule changes. */
  readonly version: number;
  readonly release: string;
  /** The states of the sums, iso3. */
  readonly panel: readonly string[];
  /** The cells that the sentence rests on. */
  readonly inputs: readonly string[];
  /** Every number in the text, and those that decided it. Shares and changes are fractions. */
  readonly numbers: Readonly<Record<string, Interval>>;
}

/** All sections in reading order, the nested ones included. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

/** All figures in reading order. */
export function allFigures(review: Pick<Review, "sections">): readonly Figure[] {
  return allSections(review.sections).flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : [])),
  );
}

/** All numbered tables in reading order; the tables of figures are left out. */
export function allTables(review: Pick<Review, "sections">): readonly Table[] {
  return allSections(review.sections).flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === "table" ? [block.table] : [])),
  );
}

/** The sentence as plain text. */
export function statementText(statement: Pick<Statement, "parts">): string {
  return statement.parts.map((part) => part.text).join("");
}
