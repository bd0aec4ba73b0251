import { z } from "zod";

import { amountSchema } from "./amount.ts";
import { pointSchema } from "./point.ts";
import { viewSchema } from "./view.ts";

/** What one state reported of one citizenship or partner, over the years. */
export const flowCellSchema = amountSchema.extend({
  code: z.string(),
  /** The state's own citizens, under whichever of the two codes it reported them. */
  own: z.boolean(),
  /** The years with a cell, each as it was reported. */
  points: z.array(pointSchema),
});

/** Who reported of whom: an origin-destination matrix of what was reported, and of nothing else. */
export const flowsViewSchema = viewSchema.extend({
  from: z.number().int(),
  to: z.number().int(),
  /** The dimension of the columns: `citizenship` or `partner`. */
  by: z.string(),
  byLabel: z.string(),
  /** The columns, in the order of the questionnaire; groups overlap with countries and are never added to them. */
  columns: z.array(
    amountSchema.extend({
      code: z.string(),
      label: z.string(),
      isGroup: z.boolean(),
      /** The member of BSEC that the code means (iso3); null for other countries and for groups. */
      member: z.string().nullable(),
      /** States that reported of it. */
      states: z.array(z.string()),
    }),
  ),
  /** A row for every state asked for; without cells where it reported nothing. */
  rows: z.array(
    z.object({
      state: z.string(),
      /** Years in which it reported of anybody. */
      years: z.array(z.number().int()),
      cells: z.array(flowCellSchema),
    }),
  ),
  /** States that reported nothing. */
  silent: z.array(z.string()),
});
export type FlowsView = Readonly<z.infer<typeof flowsViewSchema>>;
export type FlowCell = FlowsView["rows"][number]["cells"][number];
