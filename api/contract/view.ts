import { z } from "zod";

import { MEASURE_NAMES } from "./selection.ts";

/** Where figures come from. `statement` is said aloud beside every figure made from them. */
export const sourceSchema = z.object({
  publisher: z.string(),
  dataset: z.string(),
  edition: z.string(),
  provenance: z.enum(["compiled", "sent"]),
  /** "compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry" */
  statement: z.string(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;

/** A remark under a figure: a censored cell, a break, a state's own note. `state` and `year` are null for general ones. */
export const noteSchema = z.object({
  state: z.string().nullable(),
  year: z.number().int().nullable(),
  text: z.string(),
});
export type Note = Readonly<z.infer<typeof noteSchema>>;

export type Measure = (typeof MEASURE_NAMES)[number];

/** What every view says of itself, enough to caption it without another request. */
export const viewSchema = z.object({
  indicator: z.string(),
  /** "Victims detected" */
  label: z.string(),
  /** "detected victims" */
  short: z.string(),
  definition: z.string(),
  unit: z.string(),
  unitLabel: z.string(),
  measure: z.enum(MEASURE_NAMES),
  release: z.string(),
  /** ISO instant at which the release was frozen. */
  releasedAt: z.string(),
  /** Fixed codes of the selection, `{}` for the total. */
  filter: z.record(z.string(), z.string()),
  /** iso3 -> short name, for all states in the view. */
  stateNames: z.record(z.string(), z.string()),
  /** Code -> label, for all codes in the view, those of `filter` included. */
  codeLabels: z.record(z.string(), z.string()),
  sources: z.array(sourceSchema),
  notes: z.array(noteSchema),
});
export type View = Readonly<z.infer<typeof viewSchema>>;
