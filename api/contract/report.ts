import { z } from "zod";

import { REASONS } from "./covering-note.ts";
import { saidOfFindingSchema } from "./disposition.ts";

export const SEVERITIES = ["blocker", "error", "warning", "notice", "na"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const placeSchema = z.object({
  sheet: z.string().nullable(),
  /** Physical line, 1-based; a quoted newline makes a row span several. */
  line: z.number().int().nullable(),
  lineEnd: z.number().int().nullable(),
  /** Data row, 1-based. */
  row: z.number().int().nullable(),
  column: z.number().int().nullable(),
  a1: z.string().nullable(),
  field: z.string().nullable(),
  /** The column's own heading in the file. */
  label: z.string().nullable(),
});
export type Place = Readonly<z.infer<typeof placeSchema>>;

/** What a text in an office's own words may mean, to be confirmed by its sender. */
export const readingSchema = z.object({
  /** Of an indicator. */
  code: z.string(),
  /** In the questionnaire's words: `Quantity of drugs seized, by weight: Heroin (kilograms)`. */
  label: z.string(),
  breakdown: z.record(z.string(), z.string()),
  unit: z.string().nullable(),
});
export type Reading = Readonly<z.infer<typeof readingSchema>>;

/** What a rule says of a contribution. Source of the shape: the validation report of the collection study, 4.5. */
export const findingSchema = z.object({
  id: z.string(),
  /** Catalogue code, `SUM-502`. */
  code: z.string(),
  /** Rule of the questionnaire (`P01.…`); null for findings of reading. */
  ruleId: z.string().nullable(),
  severity: z.enum(SEVERITIES),
  title: z.string(),
  explainable: z.boolean(),
  at: placeSchema,
  /** Key text of the observation concerned; null for the whole file. */
  cellKey: z.string().nullable(),
  related: z.array(z.string()),
  found: z.string().nullable(),
  parsed: z.number().nullable(),
  expected: z
    .object({ op: z.string(), value: z.union([z.number(), z.string()]), imbalance: z.number().nullable() })
    .nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  messageKey: z.string(),
  message: z.string(),
  /** What to do. */
  fix: z.string(),
  suggestion: z.object({ kind: z.string(), value: z.string(), confidence: z.enum(["low", "high"]) }).nullable(),
  /** What the text may mean where no one name is near to it, the likeliest first; absent where nothing is proposed. */
  readings: z.array(readingSchema).optional(),
  disposition: z.object({
    state: z.enum(["open", "fixed", "explained", "accepted", "rejected"]),
    reason: z.enum(REASONS).optional(),
    text: z.string().optional(),
    /** Who explained or decided, and the ISO instant; absent as long as nothing was kept. */
    by: z.string().optional(),
    at: z.string().optional(),
    /** All that was said of it, in order, where that is more than the last word. */
    history: z.array(saidOfFindingSchema).optional(),
  }),
});
export type Finding = Readonly<z.infer<typeof findingSchema>>;

const decidedSchema = z.object({ value: z.string(), by: z.string() });

export const reportSchema = z.object({
  schema: z.literal("euxine.validation-report/1"),
  reportId: z.string(),
  ruleset: z.string(),
  engine: z.string(),
  contribution: z.object({
    id: z.string().nullable(),
    round: z.string(),
    state: z.string(),
    vintage: z.number().int().nullable(),
    dryRun: z.boolean(),
    /** Codes of the sections that it speaks for: what was sent before of others stays as it was. */
    sections: z.array(z.string()).default([]),
  }),
  file: z.object({
    name: z.string(),
    sha256: z.string(),
    bytes: z.number().int(),
    format: z.string(),
    read: z.object({
      encoding: decidedSchema.extend({ alternatives: z.array(z.string()) }).nullable(),
      bom: z.boolean().nullable(),
      delimiter: decidedSchema.nullable(),
      decimal: decidedSchema.nullable(),
      newline: z.string().nullable(),
      layout: z.enum(["canonical", "long", "wide"]).nullable(),
      /** The sheet of a workbook that was read; null for a text file. */
      sheet: z.string().nullable().default(null),
      /** All sheets that were read, since several may be one contribution; the first of them is `sheet`. */
      sheets: z.array(z.string()).default([]),
      headerLine: z.number().int().nullable(),
      lines: z.number().int().nullable(),
      rows: z.number().int().nullable(),
    }),
  }),
  verdict: z.enum(["rejected", "has-errors", "needs-explanation", "clean"]),
  counts: z.object({
    blocker: z.number().int(),
    error: z.number().int(),
    warning: z.number().int(),
    notice: z.number().int(),
    na: z.number().int(),
    /** Warnings that the sender explained, now or before. */
    explained: z.number().int().default(0),
    rowsAccepted: z.number().int(),
    rowsQuarantined: z.number().int(),
    cells: z.object({
      new: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      withdrawn: z.number().int(),
    }),
  }),
  groups: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(SEVERITIES),
      count: z.number().int(),
      findingIds: z.array(z.string()),
    }),
  ),
  /** Warnings put to the sender first, ranked; the other warnings stand under "more". Ids of findings. */
  questions: z.array(z.string()),
  /** In the order of line, column, code. */
  findings: z.array(findingSchema),
  truncated: z.object({ code: z.string(), shown: z.number().int(), total: z.number().int() }).nullable(),
});
export type Report = Readonly<z.infer<typeof reportSchema>>;
