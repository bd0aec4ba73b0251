import { z } from "zod";

/** The publications that figures come from, and the reference data that they are held against, with their terms. */
export const sourcesViewSchema = z.object({
  release: z.string(),
  sources: z.array(
    z.object({
      publisher: z.string(),
      dataset: z.string(),
      edition: z.string(),
      /** `figures`: made the contributions of this release. `reference`: populations and exchange rates beside them. */
      use: z.enum(["figures", "reference"]),
      /** What is said aloud beside every figure made from it; empty for reference data. */
      statement: z.string(),
      /** Null where nobody has stated one. */
      licence: z.string().nullable(),
      /** Where the text of the licence stands; null where it has no address of its own. */
      licenceAddress: z.url().nullable(),
      /** How the publisher wants to be named. */
      attribution: z.string().nullable(),
    }),
  ),
});
export type SourcesView = Readonly<z.infer<typeof sourcesViewSchema>>;
