import { z } from "zod";

import { amountSchema } from "./amount.ts";
import { reviewUseSchema } from "./cell-uses.ts";
import { pointSchema } from "./point.ts";

const releaseSideSchema = z.object({ id: z.string(), at: z.string(), hash: z.string() });

/** One cell that is not the same in two releases. Its ids lead to the lineage of both vintages. */
export const cellChangeSchema = z.object({
  /**
   * `new`: a number where there was none; `withdrawn`: the opposite; `withheld`: one of the two is not shown, to protect
   * persons; `remarked`: only flags or the reason differ.
   */
  kind: z.enum(["changed", "new", "withdrawn", "withheld", "remarked"]),
  state: z.string(),
  indicator: z.string(),
  label: z.string(),
  year: z.number().int(),
  breakdown: z.record(z.string(), z.string()),
  unit: z.string(),
  before: pointSchema.nullable(),
  after: pointSchema.nullable(),
  /** after − before where both have numbers. */
  change: amountSchema,
  /** As a fraction; null below the base floor. */
  relative: z.number().nullable(),
  /** The line of a file that was not kept, whose cell has no id yet; null elsewhere. */
  line: z.number().int().nullable(),
});
export type CellChange = Readonly<z.infer<typeof cellChangeSchema>>;

/** A sum of the 13 that the changes move, of whoever reported in each release. */
export const totalChangeSchema = z.object({
  indicator: z.string(),
  label: z.string(),
  breakdown: z.record(z.string(), z.string()),
  year: z.number().int(),
  unit: z.string(),
  earlier: amountSchema.extend({ reporting: z.number().int() }),
  later: amountSchema.extend({ reporting: z.number().int() }),
  change: amountSchema,
  relative: z.number().nullable(),
});
export type TotalChange = Readonly<z.infer<typeof totalChangeSchema>>;

/** What is different between two releases, in cells, in regional sums, and in sentences. */
export const releaseDiffSchema = z.object({
  earlier: releaseSideSchema,
  later: releaseSideSchema,
  /** Contributions that are not the same: the vintage of each release, null where it has none. */
  contributions: z.array(
    z.object({ state: z.string(), round: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  counts: z.object({
    changed: z.number().int(),
    new: z.number().int(),
    withdrawn: z.number().int(),
    withheld: z.number().int(),
    remarked: z.number().int(),
  }),
  cells: z.array(cellChangeSchema),
  /** How many more cells differ than are listed. */
  left: z.number().int(),
  totals: z.array(totalChangeSchema),
  stateNames: z.record(z.string(), z.string()),
  /**
   * The places of the Review that rest on what changed: in the later release; and for what was withdrawn, or where the
   * later is not released, in the earlier.
   */
  review: z.array(z.object({ period: z.string(), release: z.string(), uses: z.array(reviewUseSchema) })),
  /** The whole in one line: "4 figures changed, 1 new, 2 withdrawn; detected victims 2019 +6.1 per cent; touches …". */
  summary: z.string(),
  sentences: z.array(z.string()),
});
export type ReleaseDiff = Readonly<z.infer<typeof releaseDiffSchema>>;
