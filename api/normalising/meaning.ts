import type { Indicator, Retired } from "../../questionnaire/edition.ts";
import type { Breakdown, Step } from "../contract/observation.ts";

/** What a text means, and the step that led there; null where nothing was changed. */
export interface Meaning<T> {
  readonly of: T;
  readonly step: Step | null;
  /** What it was in an earlier edition, where that is how it was understood. */
  readonly old?: Retired;
  /** What the text of an indicator says beside it. */
  readonly words?: RowWords;
}

/** Gives the meaning of a cell's text, null where it has none. Each text is looked up once. */
export type Lookup<T> = (text: string) => Meaning<T> | null;

/** What the text of an indicator says beside it: by what it is split, and in which unit; null where it names none. */
export interface RowWords {
  readonly breakdown: Breakdown;
  readonly unit: string | null;
  /** All of it in the questionnaire's words: `Drug seizures: Heroin`. */
  readonly label: string;
}

/** A text that says nothing beside its indicator. */
export const NO_WORDS: RowWords = Object.freeze({ breakdown: Object.freeze({}), unit: null, label: "" });

/** The meaning of a text, with the step that says so where it stands in other words. */
export function meaning<T>(of: T, text: string, code: string, what: string): Meaning<T> {
  return { of, step: text === code ? null : { what: `${what} read as`, from: text, to: code } };
}

/** What the text of an indicator means as one line: `DRG.SZR.QKG drug=HER kg`. */
export function wordsText(indicator: Indicator, { breakdown, unit }: Omit<RowWords, "label">): string {
  const pairs = Object.entries(breakdown).map(([dimension, code]) => `${dimension}=${code}`);
  return [indicator.code, ...pairs, ...(unit === null ? [] : [unit])].join(" ");
}
