import { z } from "zod";

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
      /** now − before; null unless both are numbers. */
      change: z.number().nullable(),
      /** Relative change as a fraction; null below the base floor. */
      relativeChange: z.number().nullable(),
    }),
  ),
  /** Median of the states with a number (R type 7); null with none. */
  median: z.number().nullable(),
});
export type ComparisonView = Readonly<z.infer<typeof comparisonViewSchema>>;
