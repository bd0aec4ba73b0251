import { z } from "zod";

import { amountSchema } from "./amount.ts";
import { seriesMarkSchema } from "./jumps.ts";
import { viewSchema } from "./view.ts";

export const regionPointSchema = z.object({
  year: z.number().int(),
  /** Null where a cell of the sum is censored (then `low` and `high` hold) or nobody reported. */
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** States of the panel with a figure that year, by code, and how many. */
  reporters: z.array(z.string()),
  reporting: z.number().int(),
  /** How many of the 13 had joined BSEC that year. */
  members: z.number().int(),
  /** Share of the population of the 13 that lives in the reporting states; null without population figures. */
  populationShare: z.number().nullable(),
  /** The exact Poisson interval (95 per cent) of a rate of a sum below the settings' floor, as a rate; absent elsewhere. */
  poisson: z.object({ low: z.number(), high: z.number() }).optional(),
  /** The absolute change, where the relative one that was asked for is withheld since its base is small; else absent. */
  absolute: amountSchema.optional(),
});

/** Years in which more states reported every year than in the period asked for. */
export const shorterPeriodSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  panel: z.array(z.string()),
  gained: z.array(z.string()),
});

/** The sum over the region: always of the 13 present members, always saying of whom it is made. */
export const regionViewSchema = viewSchema.extend({
  panelKind: z.enum(["constant", "available"]),
  /** The states in the sum; for `available`, all that reported in any year. */
  panel: z.array(z.string()),
  /** The rest of the 13. */
  left: z.array(z.string()),
  /** False below a floor of the settings: the figure is shown, headline and sentence are withheld. */
  publishable: z.boolean(),
  points: z.array(regionPointSchema),
  /** Declared breaks in the panel, and the unexplained jumps of a state that carry the sum; absent where none was looked for. */
  marks: z.array(seriesMarkSchema).optional(),
  /** The same without the state with the largest total; null with fewer than two states. */
  withoutLargest: z.object({ state: z.string(), points: z.array(regionPointSchema) }).nullable(),
  shorterPeriods: z.array(shorterPeriodSchema),
});
export type RegionPoint = Readonly<z.infer<typeof regionPointSchema>>;
export type RegionView = Readonly<z.infer<typeof regionViewSchema>>;
