import { z } from "zod";

import { sourceSchema } from "./view.ts";

export const coverageCellSchema = z.object({
  state: z.string(),
  /** Section code, `A`. */
  section: z.string(),
  year: z.number().int(),
  /** Indicators of the section with at least one figure. */
  answered: z.array(z.string()),
  /** Number of indicators the edition asked. */
  asked: z.number().int(),
  /** Figures (cells with a number or an interval). */
  figures: z.number().int(),
  /** The contribution in the release; null where none. */
  contribution: z.string().nullable(),
});

/** Who answered what and when. */
export const coverageViewSchema = z.object({
  release: z.string(),
  releasedAt: z.string(),
  years: z.array(z.number().int()),
  states: z.array(z.object({ iso3: z.string(), name: z.string(), memberSince: z.number().int() })),
  sections: z.array(
    z.object({
      code: z.string(),
      id: z.string(),
      label: z.string(),
      optional: z.boolean(),
      indicators: z.array(z.string()),
    }),
  ),
  cells: z.array(coverageCellSchema),
  /** Per indicator: state-years with a figure, and the split codes that have any. For pickers. */
  indicators: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      short: z.string(),
      section: z.string(),
      stateYears: z.number().int(),
      states: z.array(z.string()),
      firstYear: z.number().int().nullable(),
      lastYear: z.number().int().nullable(),
      /** Units with figures, most frequent first. */
      units: z.array(z.string()),
      /** Dimension id -> codes with figures. */
      breakdowns: z.record(z.string(), z.array(z.string())),
      /** False where figures exist only under a breakdown. */
      hasTotal: z.boolean(),
      mustSplitBy: z.string().nullable(),
      /** Prices and ratios are never added up, nor divided by a population. */
      kind: z.enum(["flow", "stock", "price", "ratio"]),
    }),
  ),
  sources: z.array(sourceSchema),
});
export type CoverageView = Readonly<z.infer<typeof coverageViewSchema>>;
