import { z } from "zod";

/** A release in a list. */
export const releaseSummarySchema = z.object({
  /** `r1` */
  id: z.string(),
  /** ISO instant at which it was frozen. */
  frozenAt: z.string(),
  /** SHA-256 over its contributions, their files and what was read from them. */
  hash: z.string(),
  /** What the coordinator said of it. */
  note: z.string(),
  /** How many contributions it is made of, and how many figures it holds. */
  contributions: z.number().int(),
  figures: z.number().int(),
  /** True for the one that is read when none is named. */
  latest: z.boolean(),
});
export type ReleaseSummary = Readonly<z.infer<typeof releaseSummarySchema>>;

/** A year of a state that two rounds of a release answer, and for how many indicators each of them holds. */
export const overlapYearSchema = z.object({
  state: z.string(),
  year: z.number().int(),
  holds: z.array(z.object({ round: z.string(), indicators: z.number().int() })),
});
export type OverlapYear = Readonly<z.infer<typeof overlapYearSchema>>;

/** A frozen, published set of observations: named by its id for ever, never changed. */
export const releaseSchema = releaseSummarySchema.omit({ contributions: true, latest: true }).extend({
  /** The release before it; null for the first. */
  before: z.string().nullable(),
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
  /** Where rounds overlap in it: the rule, and what it decided. Empty where no two rounds answer the same year. */
  overlaps: z.array(overlapYearSchema),
  /** Remarks on the whole release. */
  notes: z.array(z.string()),
});
export type Release = Readonly<z.infer<typeof releaseSchema>>;
