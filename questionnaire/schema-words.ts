import { z } from "zod";

const text = z.string().trim().min(1, "must not be empty");

/** `open-questions.yaml`: what is answered in words. */
export const openQuestionsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z_]*$/, "must be of small letters and _"),
    section: z
      .string()
      .regex(/^[A-Z]$/, "must be the code of a section")
      .nullable(),
    question: text.max(500),
    help: text,
    /** Asked only of editions that have this year. */
    year: z.int().nullable().default(null),
  }),
);
