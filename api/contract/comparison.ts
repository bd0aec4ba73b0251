import { z } from "zod";

import { amountSchema } from "./amount.ts";
import { pointSchema } from "./point.ts";
import { viewSchema } from "./view.ts";

/** States beside each other in one year, or between two. */
export const comparisonViewSchema = viewSchema.extend({
  /** The year compared; `earlier` is null for a single year. */
  year: z.number().int(),
  earlier: z.number().int().nullable(),
  rows: z.array(
    z.object({
      state: z.string(),
      now: pointSchema,
      before: pointSchema.nullable(),
      /** now − before; a range where one of them is, nothing unless both have a figure. */
      change: amountSchema,
      /** The same relative to the earlier, as a fraction; nothing below the base floor. */
      relativeChange: amountSchema,
    }),
  ),
  /** Median of the states with a number (R type 7); null with none. */
  median: z.number().nullable(),
});
export type ComparisonView = Readonly<z.infer<typeof comparisonViewSchema>>;
