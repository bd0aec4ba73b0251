import { z } from "zod";

import { STATUSES } from "./observation.ts";
import { sourceSchema } from "./view.ts";

/** The way from a figure back to the cell of the file that a state sent. */
export const lineageSchema = z.object({
  cell: z.string(),
  state: z.string(),
  stateName: z.string(),
  indicator: z.string(),
  label: z.string(),
  year: z.number().int(),
  breakdown: z.record(z.string(), z.string()),
  unit: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.enum(STATUSES),
  flags: z.array(z.string()),
  note: z.string(),
  /** The cell as it stands in that line. */
  text: z.string(),
  /** The whole physical line. */
  lineText: z.string(),
  contribution: z.object({
    id: z.string(),
    round: z.string(),
    vintage: z.number().int(),
    sha256: z.string(),
    filename: z.string(),
    receivedAt: z.string(),
    provenance: z.enum(["compiled", "sent"]),
  }),
  line: z.number().int(),
  column: z.number().int(),
  /** The address as a spreadsheet shows it: `F18`. */
  a1: z.string(),
  steps: z.array(z.object({ what: z.string(), from: z.string(), to: z.string() })),
  source: sourceSchema,
});
export type Lineage = Readonly<z.infer<typeof lineageSchema>>;
