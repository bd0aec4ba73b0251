import { z } from "zod";

/** A frozen, published set of observations: named by its id for ever, never changed. */
export const releaseSchema = z.object({
  /** `r1` */
  id: z.string(),
  /** ISO instant at which it was frozen. */
  frozenAt: z.string(),
  /** Contributions in it, one vintage per state and round. */
  contributions: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      round: z.string(),
      vintage: z.number().int(),
      sha256: z.string(),
    }),
  ),
});
export type Release = Readonly<z.infer<typeof releaseSchema>>;

/** A release in a list: how many contributions it is made of. */
export const releaseSummarySchema = z.object({
  id: z.string(),
  frozenAt: z.string(),
  contributions: z.number().int(),
  /** True for the one that is read when none is named. */
  latest: z.boolean(),
});
export type ReleaseSummary = Readonly<z.infer<typeof releaseSummarySchema>>;
