import { z } from "zod";

/** What `concordance.yaml` and `issued.yaml` may hold. */

const text = z.string().trim().min(1, "must not be empty");

const subject = z
  .string()
  .regex(
    /^(?:[A-Z]{3}\.[A-Z]{3}\.[A-Z0-9]{3}|[a-z][a-z_]*(?:=[A-Za-z0-9_]+)?)$/,
    "must be an indicator (THB.VIC.DET), a dimension (drug) or a code of one (drug=CAN_R)",
  );

export const concordanceSchema = z.array(
  z.strictObject({
    edition: z.string().regex(/^\d{4}-\d{4}$/, "must be the edition from which it holds, such as 2018-2020"),
    change: z.enum(["renamed", "redefined", "split", "merged", "dropped", "added"]),
    from: z.array(subject).default([]),
    to: z.array(subject).default([]),
    comparable: z.enum(["yes", "with-break", "no"]),
    reason: text,
    source: text,
  }),
);

/** Indicator -> kind, units and dimensions; dimension -> its codes. Written by the product, one line each. */
export const issuedSchema = z.strictObject({
  indicators: z.record(
    z.string(),
    z.strictObject({
      kind: z.string(),
      units: z.array(z.string()),
      dimensions: z.array(z.string()),
    }),
  ),
  dimensions: z.record(z.string(), z.string()),
});
