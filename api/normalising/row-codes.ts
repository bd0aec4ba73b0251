import type { Edition, Indicator, Retired } from "../../questionnaire/edition.ts";
import type { Step } from "../contract/observation.ts";
import type { Column } from "../reading/table.ts";
import type { DimensionColumn } from "./columns.ts";
import type { Faults } from "./faults.ts";
import type { Frame } from "./frames.ts";
import { NO_WORDS, type Meaning, type RowWords } from "./meaning.ts";
import { TOTAL, type SeriesIndex } from "./series.ts";

/** By what the row that is being read splits its indicator: in its columns and in the text that names the indicator. */
export interface RowCodes {
  /** False with a finding where a code is unknown, not asked, or said twice. An empty or absent dimension is its total. */
  read(row: readonly string[], record: number, indicator: Indicator | null, words: RowWords): boolean;
  /** Whether an indicator is asked by all that the row read last and the headings of a column say; false with a finding. */
  areAsked(indicator: Indicator, frame: Frame, row: readonly string[], record: number): boolean;
  /** Numbers of the codes of the row read last, with those of a column's headings, ascending. */
  all(frame?: Frame): readonly number[];
}

/** What the codes of rows are read with. */
export interface CodeSetting {
  readonly dimensions: readonly DimensionColumn[];
  readonly indicatorIndex: number;
  readonly index: SeriesIndex;
  readonly edition: Edition;
  readonly faults: Faults;
  /** Takes note of what was understood. */
  readonly take: (found: Meaning<unknown>, record: number, column: Column) => void;
  readonly add: (step: Step, old: Retired) => void;
}

type SplitCode = Frame["codes"][number];
const NO_CODES: readonly SplitCode[] = Object.freeze([]);

/** The codes of the rows of one table. */
export function createRowCodes(setting: CodeSetting): RowCodes {
  const { dimensions, indicatorIndex, index, edition, faults, take, add } = setting;
  const codes = dimensions.map(() => TOTAL);
  /** Of dimensions that have no column. */
  let extra: readonly SplitCode[] = NO_CODES;
  /** The row of which it was said last that its code is not asked. */
  let said = -1;
  let asked: { readonly of: Indicator | null; readonly by: readonly boolean[] } = { of: null, by: [] };

  return {
    read(row, record, indicator, words) {
      // Rows of one indicator follow each other.
      if (indicator !== null && indicator !== asked.of) {
        asked = { of: indicator, by: dimensions.map(({ dimension }) => indicator.dimensions.includes(dimension)) };
      }
      extra = NO_CODES;
      const isSound = readColumns(row, record, indicator);
      return words === NO_WORDS ? isSound : readWords(words, row, record) && isSound;
    },
    areAsked(indicator, frame, row, record) {
      const isOf = (dimension: string): boolean => indicator.dimensions.includes(dimension);
      if (frame.codes.some(({ dimension }) => extra.some((one) => one.dimension === dimension))) {
        faults.saySaidTwice(row[indicatorIndex] ?? "", frame.column.label, record, frame.column);
        return false;
      }
      const split = frame.codes.find(({ dimension }) => !isOf(dimension));
      if (split !== undefined) {
        faults.sayNotAsked(frame.column.label, record, { ...split, column: frame.column }, indicator);
        return false;
      }
      // Rows that name their indicator were asked already.
      const isNamedAbove = frame.indicator !== null;
      const at = codes.findIndex((code, of) => code !== TOTAL && !isOf(dimensions[of]?.dimension ?? ""));
      const one = isNamedAbove ? dimensions[at] : undefined;
      if (one === undefined) return true;
      // Once for a row, however many columns of figures it has.
      if (said !== record) faults.sayNotAsked(row[one.column.index] ?? "", record, one, indicator);
      said = record;
      return false;
    },
    all(frame) {
      if (frame === undefined && extra.length === 0) return codes;
      const more = [...extra, ...(frame?.codes ?? NO_CODES)].map(({ code }) => code);
      return [...codes, ...more].toSorted((a, b) => a - b);
    },
  };

  function readColumns(row: readonly string[], record: number, indicator: Indicator | null): boolean {
    let isSound = true;
    for (let at = 0; at < dimensions.length; at += 1) {
      const one = dimensions[at];
      if (one === undefined) continue;
      codes[at] = TOTAL;
      const text = row[one.column.index] ?? "";
      if (text === "") continue;
      const found = one.lookup(text);
      if (found === null) {
        if (text.trim() === "") continue;
        faults.sayUnknown(text, record, one.column);
        isSound = false;
        continue;
      }
      take(found, record, one.column);
      if (found.of === TOTAL) continue;
      if (one.old !== null) {
        const what = `column of edition ${one.old.edition} read in edition ${edition.id} as`;
        add({ what, from: one.old.code, to: one.dimension }, one.old);
      }
      codes[at] = found.of;
      if (indicator !== null && asked.by[at] !== true) {
        faults.sayNotAsked(text, record, one, indicator);
        isSound = false;
      }
    }
    return isSound;
  }

  /** What the text says of a dimension its column may leave out or say again, not say otherwise. */
  function readWords({ breakdown }: RowWords, row: readonly string[], record: number): boolean {
    let isSound = true;
    const beside: SplitCode[] = [];
    for (const [dimension, text] of Object.entries(breakdown)) {
      const code = index.numberOf(dimension, text);
      if (code === null) continue;
      const at = dimensions.findIndex((one) => one.dimension === dimension);
      const one = dimensions[at];
      if (one === undefined) beside.push({ dimension, code });
      else if (codes[at] === TOTAL) codes[at] = code;
      else if (codes[at] !== code) {
        faults.saySaidTwice(row[indicatorIndex] ?? "", row[one.column.index] ?? "", record, one.column);
        isSound = false;
      }
    }
    extra = beside;
    return isSound;
  }
}
