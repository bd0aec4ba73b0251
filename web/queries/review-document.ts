/**
 * The Annual Review as `GET /reviews/:period.json` gives it: what the reading page needs of the document tree.
 *
 * The tree itself is written above the layers that a page may import; `tests/web/pages/review/proof.test.ts` keeps
 * the two equal.
 */

import type { ComparisonView } from "../../api/contract/comparison.ts";
import type { CompositionView } from "../../api/contract/composition.ts";
import type { CoverageView } from "../../api/contract/coverage.ts";
import type { RegionView } from "../../api/contract/region.ts";
import type { Selection } from "../../api/contract/selection.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import type { Source } from "../../api/contract/view.ts";
import type { ClaimSettings } from "../charts/claims.ts";

/** The whole document. */
export interface Review {
  /** `2018-2020` */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly subtitle: string;
  readonly status: string;
  readonly release: { readonly id: string; readonly frozenAt: string };
  /** Where the figures come from and that no ministry sent them; empty for a round that was sent. */
  readonly provenance: string;
  readonly sources: readonly Source[];
  readonly sections: readonly ReviewSection[];
}

export interface ReviewSection {
  readonly id: string;
  /** "3.1"; annexes have letters. */
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly ReviewBlock[];
  readonly sections: readonly ReviewSection[];
}

export type ReviewBlock =
  | { readonly kind: "paragraph"; readonly paragraph: number; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "statement"; readonly paragraph: number; readonly statement: ReviewStatement }
  | { readonly kind: "figure"; readonly figure: ReviewFigure }
  | { readonly kind: "table"; readonly table: ReviewTable };

/** A sentence and what it rests on. */
export interface ReviewStatement {
  readonly id: string;
  readonly indicator: string;
  readonly rule: string;
  readonly parts: readonly ReviewPart[];
  readonly proof: ReviewProof;
}

/** Words, or a number by its name in the proof. */
export type ReviewPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly name: string };

export interface ReviewProof {
  readonly rule: string;
  readonly version: number;
  readonly release: string;
  readonly panel: readonly string[];
  /** Ids of cells. */
  readonly inputs: readonly string[];
  /** Shares and changes are fractions. */
  readonly numbers: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
}

export interface ReviewFigure {
  readonly id: string;
  readonly number: number;
  readonly headline: string;
  readonly subtitle: string;
  readonly content: ReviewContent;
  readonly selection: Selection;
  readonly alt: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly table: ReviewTable;
}

/** What a figure draws: the views, never a picture. */
export type ReviewContent = { readonly settings: ClaimSettings } & (
  | {
      readonly kind: "trends" | "multiples";
      readonly series: SeriesView;
      readonly focus?: readonly string[];
      readonly ownScale?: boolean;
    }
  | { readonly kind: "region"; readonly region: RegionView; readonly series: SeriesView; readonly ghost?: RegionView }
  | {
      readonly kind: "compare" | "slope" | "tiles";
      readonly comparison: ComparisonView;
      readonly focus?: readonly string[];
      readonly order?: "alphabetical" | "value";
    }
  | {
      readonly kind: "breakdown";
      readonly composition: CompositionView;
      readonly scale?: "share" | "count";
      readonly year?: number;
    }
  | { readonly kind: "coverage"; readonly coverage: CoverageView; readonly sections?: readonly string[] }
);

export interface ReviewTable {
  readonly id: string;
  /** Null for the table of a figure. */
  readonly number: number | null;
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly align: "start" | "end" }[];
  readonly rows: readonly {
    readonly cells: readonly { readonly text: string; readonly spoken: string | null; readonly missing: boolean }[];
    readonly strong: boolean;
  }[];
  readonly notes: readonly string[];
  readonly source: string;
}

/** All sections in reading order, the nested ones included. */
export function allSections(sections: readonly ReviewSection[]): readonly ReviewSection[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

/** The sentence as plain text. */
export function statementText(statement: ReviewStatement): string {
  return statement.parts.map((part) => part.text).join("");
}
