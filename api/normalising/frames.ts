import type { Edition, Indicator, Unit } from "../../questionnaire/edition.ts";
import { indicatorOf, unitOf } from "../../questionnaire/lookup.ts";
import type { Step } from "../contract/observation.ts";
import { NOTHING_FIXED } from "../reading/fixed.ts";
import type { Column } from "../reading/table.ts";
import type { SeriesIndex } from "./series.ts";

/** What the headings of a column of figures fix, in the terms of the index; what is null the row says. */
export interface Frame {
  readonly column: Column;
  readonly year: number | null;
  readonly indicator: Indicator | null;
  readonly unit: Unit | null;
  /** Dimensions with the numbers of their codes. */
  readonly codes: readonly { readonly dimension: string; readonly code: number }[];
  readonly steps: readonly Step[];
  /** True where the headings fix the year at most, so that all columns of a row are of one series. */
  readonly isPlain: boolean;
}

/** The frame of a column of figures. */
export function frameOf(column: Column, edition: Edition, index: SeriesIndex): Frame {
  const { role } = column;
  const fixed = role.kind === "values" ? role.fixed : NOTHING_FIXED;
  const codes = Object.entries(fixed.codes).flatMap(([dimension, code]) => {
    const number = index.numberOf(dimension, code);
    return number === null ? [] : [{ dimension, code: number }];
  });
  return {
    column,
    year: fixed.year,
    indicator: fixed.indicator === null ? null : indicatorOf(edition, fixed.indicator),
    unit: fixed.unit === null ? null : unitOf(edition, fixed.unit),
    codes,
    steps: fixed.steps,
    isPlain: fixed.indicator === null && fixed.unit === null && codes.length === 0,
  };
}
