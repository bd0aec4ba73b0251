import { z } from "zod";

/** Who acts, as the server sees it, and whom one may choose to be; nobody else where nothing may be chosen. */
export const identityAnswerSchema = z.object({
  /** `coordinator`, `contact:ROU` or `public`. */
  actingAs: z.string(),
  choices: z.array(z.string()),
});
export type IdentityAnswer = Readonly<z.infer<typeof identityAnswerSchema>>;
