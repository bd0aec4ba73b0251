import { z } from "zod";

import { breakSchema } from "./breaks.ts";
import { jumpSchema } from "./jumps.ts";

/** A jump as a query to its state: open, or explained by a break that was declared since. */
export const querySchema = jumpSchema.extend({
  indicator: z.string(),
  unit: z.string(),
  status: z.enum(["open", "explained"]),
});
export type Query = Readonly<z.infer<typeof querySchema>>;

/** The register of unexplained jumps of a release, and of the breaks declared beside them. */
export const queriesViewSchema = z.object({
  release: z.string(),
  /** First and last year looked at; null where no figure is there. */
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  stateNames: z.record(z.string(), z.string()),
  /** The indicators of the queries and breaks, in the order of the questionnaire. */
  indicators: z.array(
    z.object({ code: z.string(), label: z.string(), short: z.string(), section: z.string(), sectionLabel: z.string() }),
  ),
  /** Unit code -> label, for all units of the queries. */
  unitLabels: z.record(z.string(), z.string()),
  /** `drug=HER` -> "Heroin", for all breakdowns of queries and breaks; several dimensions with commas. */
  breakdownLabels: z.record(z.string(), z.string()),
  /** By indicator, state and year. */
  queries: z.array(querySchema),
  breaks: z.array(breakSchema),
});
export type QueriesView = Readonly<z.infer<typeof queriesViewSchema>>;
