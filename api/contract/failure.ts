import { z } from "zod";

/** The body of every failed request, `application/problem+json` (RFC 9457). */
export const failureBodySchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** Reference to quote when asking for help; stands in the server's log too. */
  reference: z.string(),
});
export type FailureBody = Readonly<z.infer<typeof failureBodySchema>>;
