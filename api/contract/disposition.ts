import { z } from "zod";

import { REASONS, SHORTEST_EXPLANATION } from "./covering-note.ts";

const WORDS = z.string().trim().min(1).max(2000);

/** What somebody says of a finding of a contribution that was kept: why the figure stands, or that it is taken as it is. */
export const dispositionRequestSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("explained"),
    finding: z.string(),
    reason: z.enum(REASONS),
    text: WORDS.min(SHORTEST_EXPLANATION),
  }),
  z.object({ state: z.literal("accepted"), finding: z.string(), text: WORDS }),
  /** An explanation or acceptance that does not hold: the question is open again. */
  z.object({ state: z.literal("rejected"), finding: z.string(), text: WORDS }),
]);
export type DispositionRequest = Readonly<z.infer<typeof dispositionRequestSchema>>;

/** What was said of a finding, by whom and when. */
export const saidOfFindingSchema = z.object({
  state: z.enum(["explained", "accepted", "rejected"]),
  /** Null where nothing is explained. */
  reason: z.enum(REASONS).nullable(),
  text: z.string(),
  by: z.string(),
  /** ISO instant. */
  at: z.string(),
});
export type SaidOfFinding = Readonly<z.infer<typeof saidOfFindingSchema>>;
