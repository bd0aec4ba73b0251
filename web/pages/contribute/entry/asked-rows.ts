import type { Edition, Indicator } from "../../../../questionnaire/edition.ts";

/** A row of the table that is typed into: one question, whole or one part of it. */
export interface AskedRow {
  /** Names the row in what is kept in the browser: `THB.VIC.DET|sex=F`. */
  readonly id: string;
  readonly indicator: string;
  readonly label: string;
  readonly definition: string;
  /** Null for the total. */
  readonly part: { readonly dimension: string; readonly code: string; readonly label: string } | null;
  readonly unit: string;
}

/** Lists of countries are too long to type into; they come with a file. */
const OPEN_ENDED = ["citizenship", "partner"];

/** The rows of one section: its core questions with their parts one dimension at a time; with `all`, every question. */
export function askedRows(edition: Edition, section: string, all: boolean): readonly AskedRow[] {
  const questions = edition.indicators.filter((indicator) => indicator.section === section);
  // Sections that all may leave out have no core: what stands in them is asked whole.
  const hasCore = questions.some(({ core }) => core);
  return questions
    .filter(({ core }) => core || all || !hasCore)
    .flatMap((question) => partsOf(question, edition).map((part) => rowOf(question, part)));
}

function partsOf(question: Indicator, edition: Edition): readonly AskedRow["part"][] {
  const { mustSplitBy } = question;
  if (!question.core && mustSplitBy === null) return [null];
  const dimensions = mustSplitBy === null ? question.dimensions : [mustSplitBy];
  const parts = dimensions
    .filter((dimension) => !OPEN_ENDED.includes(dimension))
    .flatMap((dimension) => {
      const codes = edition.dimensions.find(({ id }) => id === dimension)?.codes ?? [];
      return codes.filter(({ code }) => code !== "_T").map(({ code, label }) => ({ dimension, code, label }));
    });
  return mustSplitBy === null ? [null, ...parts] : parts;
}

function rowOf({ code, label, definition, units }: Indicator, part: AskedRow["part"]): AskedRow {
  const id = part === null ? code : `${code}|${part.dimension}=${part.code}`;
  return { id, indicator: code, label, definition, part, unit: units[0] ?? "" };
}
