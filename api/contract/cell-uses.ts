import { z } from "zod";

/** A place of the Annual Review that rests on a cell. */
export const reviewUseSchema = z.object({
  /** `2018-2020` */
  period: z.string(),
  kind: z.enum(["figure", "table", "statement"]),
  /** Of the figure or table; of a statement, its paragraph. */
  number: z.number().int(),
  /** The place within the Review: `figure-3`, `table-12`, `paragraph-27`. */
  anchor: z.string(),
  /** The section it stands in, with its number: "4.1 Detected victims of trafficking". */
  section: z.string(),
  /** The headline, the caption, or the sentence. */
  says: z.string(),
});
export type ReviewUse = Readonly<z.infer<typeof reviewUseSchema>>;

export const VIEW_KINDS = ["series", "sum", "comparison", "composition", "flows", "derived", "coverage"] as const;

/** A view that shows a cell or is computed from it. */
export const viewUseSchema = z.object({
  kind: z.enum(VIEW_KINDS),
  /** "Romania over the years" */
  says: z.string(),
  /** The page of the dashboard, with its parameters. */
  page: z.string(),
  /** The same figures from the API. */
  api: z.string(),
});
export type ViewUse = Readonly<z.infer<typeof viewUseSchema>>;

/** Where a figure goes: every view and every place of the Review that uses it, in one release. */
export const cellUsesSchema = z.object({
  cell: z.string(),
  release: z.string(),
  views: z.array(viewUseSchema),
  review: z.array(reviewUseSchema),
});
export type CellUses = Readonly<z.infer<typeof cellUsesSchema>>;
