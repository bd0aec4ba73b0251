import { z } from "zod";

/** Why a surprising figure is right: the reasons a sender may choose from. Source: the collection study, section 3. */
export const REASONS = [
  "law_change",
  "recording_change",
  "covid_measures",
  "single_large_operation",
  "backlog",
  "correction",
  "small_numbers",
  "other",
] as const;

/** Fewer characters than these explain nothing to a reader of the Review. */
export const SHORTEST_EXPLANATION = 15;

/**
 * Why a figure that surprised a rule is right as it was sent.
 *
 * It holds for the rule, the cell and the very value found: when one of them changes, the question comes back.
 */
export const explanationSchema = z.object({
  /** Catalogue code of the finding, `TSR-601`. */
  code: z.string(),
  ruleId: z.string().nullable(),
  /** Key text of the observation: `ROU|2019|THB.VIC.DET||persons`. */
  cellKey: z.string(),
  /** The value as the finding gives it in `found`; null where it gives none. */
  found: z.string().nullable(),
  reason: z.enum(REASONS),
  /** Printed word for word as a footnote of the figure. */
  text: z.string().trim().min(SHORTEST_EXPLANATION).max(2000),
});
export type Explanation = Readonly<z.infer<typeof explanationSchema>>;

/**
 * An explanation with who gave it and when: kept with a contribution, it answers the same question again while the value
 * stands. Both are null as long as it was not kept.
 */
const standingExplanationSchema = explanationSchema.extend({
  by: z.string().nullable(),
  /** ISO instant. */
  at: z.string().nullable(),
});
export type StandingExplanation = Readonly<z.infer<typeof standingExplanationSchema>>;

/** One cell that the sender put right. The file keeps what it said; the observation carries a step that says both. */
export const cellCorrectionSchema = z.object({
  /** Null in a file without sheets. */
  sheet: z.string().nullable(),
  /** Physical line, and column, 1-based. */
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  /** As it stands in the file; a correction of another text is refused. */
  from: z.string(),
  to: z.string(),
});
export type CellCorrection = Readonly<z.infer<typeof cellCorrectionSchema>>;

/** A wording of a file of which the sender said what it means: remembered for the state. */
export const wordingSchema = z.object({
  /** `state`, `indicator`, `unit`, or the id of a dimension. */
  field: z.string(),
  /** As the file has it. */
  text: z.string(),
  code: z.string(),
  /** Of an indicator whose text says by what it is split as well: dimension -> code. */
  breakdown: z.record(z.string(), z.string()).optional(),
  /** Code of the unit that the text of an indicator names. */
  unit: z.string().optional(),
});
export type Wording = Readonly<z.infer<typeof wordingSchema>>;

/** The answer to a metadata question, for one table or for all. */
export const metadataAnswerSchema = z.object({
  /** Code of an indicator or of a section; empty for the whole contribution. */
  table: z.string(),
  question: z.string(),
  answer: z.string(),
});
export type MetadataAnswer = Readonly<z.infer<typeof metadataAnswerSchema>>;

/** What a state said with accepted contributions and need not say again; the latest first. */
export const rememberedSchema = z.object({
  wordings: z.array(wordingSchema),
  explanations: z.array(standingExplanationSchema),
  /** How its figures are made, as answered with the last contribution that answers anything. */
  answers: z.array(metadataAnswerSchema).optional(),
});
export type Remembered = Readonly<z.infer<typeof rememberedSchema>>;

/**
 * What a sender says beside a file: how to read it, what is put right in it, why surprising figures stand, for which
 * part of the questionnaire it speaks. The file's bytes stay as they are; file and note together are what is checked,
 * in the browser and in the server alike.
 */
export const coveringNoteSchema = z.object({
  /** A WHATWG label, where the file's encoding was in doubt; null leaves it to the reading. */
  encoding: z.string().refine(isEncoding, "This is no encoding that texts can be read with.").nullable().default(null),
  /** The decimal mark, where numbers were in doubt; null leaves it to the vote. */
  decimal: z.enum([",", "."]).nullable().default(null),
  /** The sheet of a workbook; null leaves it to the reading. */
  sheet: z.string().nullable().default(null),
  corrections: z.array(cellCorrectionSchema).default([]),
  wordings: z.array(wordingSchema).default([]),
  explanations: z.array(explanationSchema).default([]),
  answers: z.array(metadataAnswerSchema).default([]),
  /**
   * Codes of the sections that the contribution speaks for (`A`); null: those of which it has a row. What a state sent
   * before of other sections stays as it was.
   */
  sections: z.array(z.string()).nullable().default(null),
  /** The agency that sends its part; null for the state as a whole. */
  agency: z.string().nullable().default(null),
});
export type CoveringNote = Readonly<z.infer<typeof coveringNoteSchema>>;

/** The note of a file to which nothing was said. */
export const NO_COVERING_NOTE: CoveringNote = Object.freeze(coveringNoteSchema.parse({}));

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    // A RangeError by the standard; there is nothing else it could mean.
    return false;
  }
}
