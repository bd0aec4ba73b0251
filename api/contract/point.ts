import { z } from "zod";

import { amountSchema } from "./amount.ts";
import { STATUSES } from "./observation.ts";

/** What a state gave, where it is shown in another unit; `factor` is what it was multiplied by, null without a rate. */
const originalSchema = z.object({
  unit: z.string(),
  value: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  factor: z.number().nullable(),
});
export type Original = Readonly<z.infer<typeof originalSchema>>;

/** One year of a series. `low` and `high` equal `value` where it is known; `cell` is null where nothing was sent. */
export const pointSchema = z.object({
  year: z.number().int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.enum(STATUSES),
  flags: z.array(z.string()),
  cell: z.string().nullable(),
  /**
   * The exact Poisson interval (95 per cent) of a rate of a count below the settings' floor, as a rate; absent elsewhere.
   */
  poisson: z.object({ low: z.number(), high: z.number() }).optional(),
  /** The absolute change, where the relative one that was asked for is withheld since its base is small; else absent. */
  absolute: amountSchema.optional(),
  /** The figure in the unit in which it was given, where that is not the one of the view; else absent. */
  original: originalSchema.optional(),
});
export type Point = Readonly<z.infer<typeof pointSchema>>;
