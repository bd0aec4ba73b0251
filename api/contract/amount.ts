import { z } from "zod";

/** A number, the bounds of one, or neither. `low` and `high` equal `value` where it is known. */
export const amountSchema = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Amount = Readonly<z.infer<typeof amountSchema>>;
