import { z } from "zod";

import { breakSchema } from "./breaks.ts";
import { pointSchema } from "./point.ts";
import { viewSchema } from "./view.ts";

/** A change from one year to the next that nobody has explained: a question to the state, not a verdict. */
export const jumpSchema = z.object({
  state: z.string(),
  breakdown: z.record(z.string(), z.string()),
  /** `digit-shift`: almost exactly 10, 100 or 1000 times; `zero`: none beside many. */
  kind: z.enum(["jump", "digit-shift", "zero"]),
  before: pointSchema,
  after: pointSchema,
  /** Larger by smaller figure; null beside a zero. */
  factor: z.number().nullable(),
  /** The break that was declared there, which answers the question; null as long as it is open. */
  explainedBy: z.string().nullable(),
  text: z.string(),
});
export type Jump = Readonly<z.infer<typeof jumpSchema>>;

/** The unexplained jumps of an indicator, those that a declared break explains, and the breaks themselves. */
export const jumpsViewSchema = viewSchema.extend({
  from: z.number().int(),
  to: z.number().int(),
  /** Open questions. */
  jumps: z.array(jumpSchema),
  explained: z.array(jumpSchema),
  breaks: z.array(breakSchema),
});
export type JumpsView = Readonly<z.infer<typeof jumpsViewSchema>>;

/** What is marked in the drawing of a series, between a year and the year before. */
export const seriesMarkSchema = z.object({
  state: z.string(),
  breakdown: z.record(z.string(), z.string()),
  /** The later of the two years. */
  year: z.number().int(),
  /** A declared break, or a jump that nobody explained. */
  kind: z.enum(["break", "jump"]),
  text: z.string(),
});
export type SeriesMark = Readonly<z.infer<typeof seriesMarkSchema>>;
