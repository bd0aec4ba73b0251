import { z } from "zod";

import { lineageEventSchema } from "./lineage.ts";
import { STATUSES } from "./observation.ts";

/** One cell that a figure is made of, and where it stands in the file that it was read from. */
export const behindCellSchema = z.object({
  cell: z.string(),
  state: z.string(),
  year: z.number().int(),
  breakdown: z.record(z.string(), z.string()),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.enum(STATUSES),
  contribution: z.string(),
  filename: z.string(),
  line: z.number().int(),
  /** `F18` */
  a1: z.string(),
  /** The cell as it stands there; empty where the figure is withheld. */
  text: z.string(),
  /** What reading did to it. */
  steps: z.array(z.object({ what: z.string(), from: z.string(), to: z.string() })),
  /** "compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry" */
  source: z.string(),
});
export type BehindCell = Readonly<z.infer<typeof behindCellSchema>>;

/** The way from any figure back: its cells, files, lines and steps, and what happened to them. */
export const behindViewSchema = z.object({
  indicator: z.string(),
  label: z.string(),
  unit: z.string(),
  release: z.string(),
  /** By state, year and breakdown. */
  cells: z.array(behindCellSchema),
  /** Of the contributions and of the release, in order. */
  events: z.array(lineageEventSchema),
});
export type BehindView = Readonly<z.infer<typeof behindViewSchema>>;
