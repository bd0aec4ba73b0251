import { z } from "zod";

import { STATUSES } from "./observation.ts";

/** One year of a series. `low` and `high` equal `value` where it is known; `cell` is null where nothing was sent. */
export const pointSchema = z.object({
  year: z.number().int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.enum(STATUSES),
  flags: z.array(z.string()),
  cell: z.string().nullable(),
});
export type Point = Readonly<z.infer<typeof pointSchema>>;
