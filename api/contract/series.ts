import { z } from "zod";

import { seriesMarkSchema } from "./jumps.ts";
import { pointSchema } from "./point.ts";
import { viewSchema } from "./view.ts";

/** One indicator over the years, by state and, where asked, by the codes of one dimension. */
export const seriesViewSchema = viewSchema.extend({
  /** The dimension the series are split by; null for totals. */
  by: z.string().nullable(),
  years: z.array(z.number().int()),
  /** Declared breaks and unexplained jumps between the years shown; absent where none was looked for. */
  marks: z.array(seriesMarkSchema).optional(),
  series: z.array(
    z.object({
      state: z.string(),
      breakdown: z.record(z.string(), z.string()),
      /** Every requested year has a point, in order. */
      points: z.array(pointSchema),
    }),
  ),
});
export type SeriesView = Readonly<z.infer<typeof seriesViewSchema>>;
