import { z } from "zod";

import { seriesMarkSchema } from "./jumps.ts";
import { pointSchema } from "./point.ts";
import { viewSchema } from "./view.ts";

/** The median yearly step of a series, with its interval; limits null where the years allow none. */
const slopeSchema = z.object({ perYear: z.number(), low: z.number().nullable(), high: z.number().nullable() });

/** A test for a tendency: `adjusted` is p corrected for the other tests of the same answer. */
const testSchema = z.object({
  s: z.number(),
  p: z.number(),
  adjusted: z.number().nullable(),
  /** The smallest p that so many years could give at all. */
  smallestP: z.number(),
});

/** A year compared with what a straight line through the years before it leads one to expect: no cause is meant. */
const comparedSchema = z.object({
  year: z.number().int(),
  expected: z.number(),
  low: z.number(),
  high: z.number(),
  point: pointSchema,
  /** Where the whole of what was reported lies; null where nothing was, or where a range reaches over a limit. */
  stands: z.enum(["below", "within", "above"]).nullable(),
});

const expectationSchema = z.object({
  /** First and last year behind the line, and how many of them have a figure. */
  from: z.number().int(),
  to: z.number().int(),
  years: z.number().int(),
  compared: z.array(comparedSchema),
});

export const tendencySeriesSchema = z.object({
  /** Null for the sum of the constant panel. */
  state: z.string().nullable(),
  points: z.array(pointSchema),
  /**
   * The last break declared within the years, of a sum in any of its states: only the years from it on are measured.
   * Null without one.
   */
  broken: z.object({ year: z.number().int(), text: z.string() }).nullable(),
  /** Breaks and unexplained jumps of all years, to be drawn; of a sum those that it moves with. */
  marks: z.array(seriesMarkSchema),
  /** Years with a figure that are measured. */
  years: z.number().int(),
  slope: slopeSchema.nullable(),
  test: testSchema.nullable(),
  turns: z.array(z.object({ year: z.number().int(), kind: z.enum(["peak", "trough"]), value: z.number() })),
  /** Figures far from the series' own earlier ones, in modified z-scores. */
  outliers: z.array(z.object({ year: z.number().int(), value: z.number(), z: z.number() })),
  expectation: expectationSchema.nullable(),
  /** What may be said of it; null where a floor withholds it, and then `withheld` says why. */
  says: z.enum(["rising", "falling", "nothing shown"]).nullable(),
  withheld: z.array(z.string()),
  sentences: z.array(z.string()),
});
export type TendencySeries = Readonly<z.infer<typeof tendencySeriesSchema>>;

/** How series move over the years, state by state and for the states that reported every year. */
export const tendencyViewSchema = viewSchema.extend({
  from: z.number().int(),
  to: z.number().int(),
  /** The first of the years that are compared with those before them. */
  since: z.number().int(),
  panel: z.array(z.string()),
  /** How many tests the correction is for. */
  tests: z.number().int(),
  series: z.array(tendencySeriesSchema),
  /**
   * The sum of the panel without the state with the largest figures, for reading it beside the whole; not one of the tests
   * that are corrected for each other. Null with fewer than two states.
   */
  withoutLargest: z
    .object({ state: z.string(), slope: slopeSchema.nullable(), test: testSchema.nullable() })
    .nullable(),
});
export type TendencyView = Readonly<z.infer<typeof tendencyViewSchema>>;
