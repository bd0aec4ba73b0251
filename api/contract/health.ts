import { z } from "zod";

/** Whether figures can be asked for. */
export const healthSchema = z.union([
  z.object({ status: z.literal("ok"), version: z.string(), release: z.string() }),
  z.object({ status: z.literal("starting") }),
]);

export const stateSchema = z.object({
  iso3: z.string(),
  name: z.string(),
  formalName: z.string(),
  /** First year as a member of BSEC. */
  memberSince: z.number().int(),
});

export const roundSchema = z.object({
  id: z.string(),
  edition: z.string(),
  opens: z.string().nullable(),
  deadline: z.string().nullable(),
  provenance: z.enum(["compiled", "sent"]),
  confidentiality: z.enum(["free", "controlled"]),
  /** The sentence repeated wherever figures of the round are shown; empty for rounds that states sent. */
  statement: z.string(),
  /** The publishers' data sets behind a compiled round; none for rounds that states sent. */
  sources: z.array(z.object({ publisher: z.string(), dataset: z.string(), edition: z.string() })),
  years: z.array(z.number().int()),
});
