import { parse } from "yaml";
import { z } from "zod";

const sourceSchema = z.strictObject({
  id: z.string(),
  names: z.array(z.string()).min(1),
  publisher: z.string(),
  dataset: z.string(),
  edition: z.string(),
  title: z.string(),
  file: z.string(),
  crosswalk: z.string(),
  /** Who else had a hand in the figures, in words. */
  prepared: z.string().optional(),
  licence: z.string(),
  attribution: z.string(),
});

/** One file of a publisher: how the rows of `bsec_long.csv` name it, and how it is credited. */
export type Source = Readonly<z.infer<typeof sourceSchema>>;

/** The publishers' files that `crosswalk/sources.yaml` lists. */
export function readSources(yaml: string): readonly Source[] {
  return z.array(sourceSchema).parse(parse(yaml));
}
