import { z } from "zod";

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
});
export type Contribution = Readonly<z.infer<typeof contributionSchema>>;

/** The answer to a file that was kept. */
export const receiptSchema = z.object({
  id: z.string(),
  vintage: z.number().int(),
  sha256: z.string(),
  report: reportSchema,
});
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;

/** A cell as it was read from a file that is being checked. */
export const readObservationSchema = z.object({
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
