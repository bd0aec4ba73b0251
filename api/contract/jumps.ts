import { z } from "zod";

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
  text: z.string(),
});
export type Jump = Readonly<z.infer<typeof jumpSchema>>;

/** The first figure after a break in a series, as declared with the flag B. */
export const breakSchema = z.object({
  state: z.string(),
  breakdown: z.record(z.string(), z.string()),
  point: pointSchema,
  /** Who declared it: the state that sent the figure, or the publisher or compiler of one that no state sent. */
  declaredBy: z.enum(["state", "compiler"]),
  text: z.string(),
});
export type Break = Readonly<z.infer<typeof breakSchema>>;

/** The unexplained jumps of an indicator, and apart from them the breaks that were declared. */
export const jumpsViewSchema = viewSchema.extend({
  from: z.number().int(),
  to: z.number().int(),
  jumps: z.array(jumpSchema),
  breaks: z.array(breakSchema),
});
export type JumpsView = Readonly<z.infer<typeof jumpsViewSchema>>;
