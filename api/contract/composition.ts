import { z } from "zod";

import { pointSchema } from "./point.ts";
import { viewSchema } from "./view.ts";

export const partSchema = z.object({
  code: z.string(),
  point: pointSchema,
  /** Share of the sum of the parts, as fractions; null where a part or the sum is unknown. Intervals where censored. */
  share: z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() }),
});

/** What an indicator is made of: the parts of one dimension, per state and for the states together. */
export const compositionViewSchema = viewSchema.extend({
  by: z.string(),
  byLabel: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  /** Codes in display order. */
  codes: z.array(z.string()),
  /** One row per state and year; `state` is null for the states of `panel` together. */
  rows: z.array(
    z.object({
      state: z.string().nullable(),
      year: z.number().int(),
      total: pointSchema,
      parts: z.array(partSchema),
      /** total − sum of the parts where both are known: what the parts do not explain. */
      gap: z.number().nullable(),
    }),
  ),
  /** The states that gave parts, per year. */
  panel: z.array(z.object({ year: z.number().int(), states: z.array(z.string()) })),
});
export type CompositionView = Readonly<z.infer<typeof compositionViewSchema>>;
