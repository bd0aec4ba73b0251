import { z } from "zod";

import { pointSchema } from "./point.ts";

/** One way to count the whole of an indicator: as it was reported, or the parts of one breakdown added up. */
export const totalsRowSchema = z.object({
  /** Null for the total as reported; else the dimension whose parts are added. */
  by: z.string().nullable(),
  /** "Total as reported", "Sum by sex" */
  label: z.string(),
  /** A point for every year, in order. A sum with a range among its parts is a range (`censored`). */
  points: z.array(pointSchema),
  /** The years in which it cannot be the same number as the total, or, without one, as another sum. */
  differs: z.array(z.number().int()),
});

/** The totals of one indicator over its breakdowns, side by side. */
export const indicatorTotalsSchema = z.object({
  indicator: z.string(),
  label: z.string(),
  short: z.string(),
  unit: z.string(),
  unitLabel: z.string(),
  years: z.array(z.number().int()),
  rows: z.array(totalsRowSchema),
  /** Why they may differ without a mistake. */
  legitimate: z.string(),
});
export type IndicatorTotals = Readonly<z.infer<typeof indicatorTotalsSchema>>;

/** Where a state's totals over different breakdowns are not one exact number. */
export const totalsViewSchema = z.object({
  release: z.string(),
  state: z.string(),
  stateName: z.string(),
  indicators: z.array(indicatorTotalsSchema),
});
export type TotalsView = Readonly<z.infer<typeof totalsViewSchema>>;
