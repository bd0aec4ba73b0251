import { z } from "zod";

import { metadataAnswerSchema } from "./covering-note.ts";
import { STATUSES } from "./observation.ts";
import { reportSchema } from "./report.ts";

/** One state's answers to one round, as kept: what is known of the file, not its content. */
export const contributionSchema = z.object({
  /** `ROU-2018-2020-v1` */
  id: z.string(),
  state: z.string(),
  round: z.string(),
  vintage: z.number().int(),
  sha256: z.string(),
  filename: z.string(),
  bytes: z.number().int(),
  /** ISO instant. */
  receivedAt: z.string(),
  provenance: z.enum(["compiled", "sent"]),
  /** The paper with which a state sent the file, where the coordinator sent it on behalf of the state. */
  onBehalf: z.string().nullable(),
  /** Codes of the sections of the questionnaire that it speaks for. */
  sections: z.array(z.string()),
  /** The agency that sent its part; null for the state as a whole. */
  agency: z.string().nullable(),
  /** The tombstone of a contribution whose content was erased; null for all others. */
  erased: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  /** How its figures were made, in the words of the sender; left out where nothing was said. Whom to ask is not public. */
  answers: z.array(metadataAnswerSchema).optional(),
});
export type Contribution = Readonly<z.infer<typeof contributionSchema>>;

/** Why a contribution is to be erased; kept on its tombstone, where everybody may read it. */
export const erasureRequestSchema = z.object({ reason: z.string().trim().min(3).max(500) });

/** The answer to a file that was kept. */
export const receiptSchema = z.object({
  id: z.string(),
  vintage: z.number().int(),
  sha256: z.string(),
  report: reportSchema,
});
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;

/** A cell as it was read from a file that is being checked. */
const readObservationSchema = z.object({
  indicator: z.string(),
  year: z.number().int(),
  breakdown: z.record(z.string(), z.string()),
  unit: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.string(),
  flags: z.array(z.string()),
  line: z.number().int(),
  column: z.number().int(),
});

/** A report, and where asked for the cells as they were read. */
export const checkedSchema = reportSchema.extend({ observations: z.array(readObservationSchema).optional() });
export type CheckedFile = Readonly<z.infer<typeof checkedSchema>>;

/** What a contribution says of one indicator in one unit: a line of its receipt. */
export const contributionTotalsSchema = z.object({
  indicator: z.string(),
  label: z.string(),
  unit: z.string(),
  unitLabel: z.string(),
  /** Rows with a number or a range. */
  figures: z.number().int(),
  /** Rows at all, those that say why there is no figure included. */
  rows: z.number().int(),
  /** The total as it was sent, one for every year of the round; empty for an indicator that has no total. */
  totals: z.array(
    z.object({
      year: z.number().int(),
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      status: z.enum(STATUSES),
    }),
  ),
});
export type ContributionTotals = Readonly<z.infer<typeof contributionTotalsSchema>>;

/** An accepted figure of a state, as a check compares new ones with it. */
export const acceptedObservationSchema = z.object({
  key: z.object({
    indicator: z.string(),
    state: z.string(),
    year: z.number().int(),
    breakdown: z.record(z.string(), z.string()),
    unit: z.string(),
  }),
  observed: z.union([
    z.object({ value: z.number() }),
    z.object({ low: z.number(), high: z.number() }),
    z.object({
      missing: z.enum(["not-reported", "not-available", "not-applicable", "confidential", "included-elsewhere"]),
    }),
  ]),
  flags: z.array(z.string()),
  note: z.string(),
  cell: z.object({
    line: z.number().int(),
    column: z.number().int(),
    text: z.string(),
    sheet: z.string().optional(),
  }),
  steps: z.array(z.object({ what: z.string(), from: z.string(), to: z.string() })),
});
