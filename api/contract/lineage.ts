import { z } from "zod";

import { STATUSES } from "./observation.ts";
import { sourceSchema } from "./view.ts";

/** What one of several rounds says of the same figure. */
const roundSayingSchema = z.object({
  round: z.string(),
  contribution: z.string(),
  /** False where it has rows for the indicator and year and leaves all of them empty. */
  answers: z.boolean(),
  /** Null where it has no such cell, or none that may be shown. */
  cell: z.string().nullable(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.enum(STATUSES),
});
export type RoundSaying = Readonly<z.infer<typeof roundSayingSchema>>;

/** The rounds that answer a figure's indicator and year, the earliest first, and which of them holds. */
const overlapSchema = z.object({
  /** `2021-2023` */
  holds: z.string(),
  rounds: z.array(roundSayingSchema),
  sentence: z.string(),
});
export type Overlap = Readonly<z.infer<typeof overlapSchema>>;

/** One thing that happened to the contribution, or to a release that has the figure. */
export const lineageEventSchema = z.object({
  /** Place in the order of all events of the record. */
  number: z.number().int(),
  /** ISO instant. */
  at: z.string(),
  /** `received`, `accepted`, `released` */
  kind: z.string(),
  /** The contribution or the release. */
  subject: z.string(),
  /** `coordinator`, `contact point of ROU` */
  actor: z.string(),
  /** SHA-256 over this event and the one before. */
  hash: z.string(),
});

/** The way from a figure back to the cell of the file that a state sent. */
export const lineageSchema = z.object({
  cell: z.string(),
  state: z.string(),
  stateName: z.string(),
  indicator: z.string(),
  label: z.string(),
  year: z.number().int(),
  breakdown: z.record(z.string(), z.string()),
  unit: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.enum(STATUSES),
  flags: z.array(z.string()),
  note: z.string(),
  /** The cell as it stands in that line. */
  text: z.string(),
  /** The whole physical line. */
  lineText: z.string(),
  contribution: z.object({
    id: z.string(),
    round: z.string(),
    vintage: z.number().int(),
    sha256: z.string(),
    filename: z.string(),
    receivedAt: z.string(),
    provenance: z.enum(["compiled", "sent"]),
    /** Whether everybody may open the file: compiled from what was published. Else its state and the coordinator. */
    isOpen: z.boolean(),
  }),
  /** The sheet, where the figures of the file stand on several; null in any other. */
  sheet: z.string().nullable(),
  line: z.number().int(),
  column: z.number().int(),
  /** The address as a spreadsheet shows it: `F18`. */
  a1: z.string(),
  steps: z.array(z.object({ what: z.string(), from: z.string(), to: z.string() })),
  source: sourceSchema,
  /** Null where one round alone answers. */
  overlap: overlapSchema.nullable(),
  /** Received, accepted, and frozen in each release in which the figure holds, in order. */
  events: z.array(lineageEventSchema),
});
export type Lineage = Readonly<z.infer<typeof lineageSchema>>;
