import { z } from "zod";

import { amountSchema } from "./amount.ts";
import { STATUSES } from "./observation.ts";

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
});
export type Point = Readonly<z.infer<typeof pointSchema>>;
