import { z } from "zod";

import { amountSchema } from "./amount.ts";
import { pointSchema } from "./point.ts";
import { noteSchema, sourceSchema } from "./view.ts";

const sideSchema = z.object({
  indicator: z.string(),
  label: z.string(),
  definition: z.string(),
  /** What goes wrong when counting: where two figures differ, often the reason. */
  trap: z.string(),
});

/** One year of two states: what the first said of citizens of the second, and what the second said of its own there. */
export const mirrorPairSchema = z.object({
  year: z.number().int(),
  /** The state that detected victims. */
  detecting: z.string(),
  /** The state whose citizens they are. */
  citizensOf: z.string(),
  detected: pointSchema,
  identified: pointSchema,
  /** Whether each of the two reported of any country that year: else its silence says nothing. */
  detectingReported: z.boolean(),
  citizensOfReported: z.boolean(),
  /** detected − identified; without numbers where either is missing. */
  difference: amountSchema,
  /** False where no two numbers that the figures may stand for are equal; null where either is missing. */
  agrees: z.boolean().nullable(),
  /** Why nothing is compared; null where both gave a number. */
  why: z.string().nullable(),
});
export type MirrorPair = Readonly<z.infer<typeof mirrorPairSchema>>;

/** Mirror statistics, for the two states concerned and the coordinator: nothing of them is for the public. */
export const mirrorViewSchema = z.object({
  release: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  detected: sideSchema,
  identified: sideSchema,
  stateNames: z.record(z.string(), z.string()),
  sources: z.array(sourceSchema),
  notes: z.array(noteSchema),
  /** Why two such figures may differ without either being wrong: a list for every pair, said of none. */
  reasons: z.array(z.string()),
  pairs: z.array(mirrorPairSchema),
});
export type MirrorView = Readonly<z.infer<typeof mirrorViewSchema>>;
