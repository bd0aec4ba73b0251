import { z } from "zod";

/** What another member said of the state that sends, on the other side of a mirror; see `MIRRORED`. */
export const partnerFigureSchema = z.object({
  /** iso3 of the member that said it. */
  state: z.string(),
  indicator: z.string(),
  year: z.number().int(),
  /** As `breakdownText` writes it, the sending state among its codes: `partner=RO`. */
  breakdown: z.string(),
  low: z.number(),
  high: z.number(),
});
export type PartnerFigure = Readonly<z.infer<typeof partnerFigureSchema>>;

/** The middle of what the other members reported of one question in one year. */
export const peerRateSchema = z.object({
  indicator: z.string(),
  unit: z.string(),
  year: z.number().int(),
  /** Per 100,000 people. */
  median: z.number(),
  /** How many other members reported an exact figure. */
  states: z.number().int(),
});
export type PeerRate = Readonly<z.infer<typeof peerRateSchema>>;

/** What one publisher's data set has of the state that sends. */
export const publishedSchema = z.object({
  publisher: z.string(),
  dataset: z.string(),
  edition: z.string(),
  /** Low and high by cell: `2019|THB.VIC.DET|sex=F|persons`. */
  figures: z.record(z.string(), z.tuple([z.number(), z.number()])),
});
export type Published = Readonly<z.infer<typeof publishedSchema>>;

/** What an agency of the same state gave for the same round, where its word is the last on it. */
export const agencyPartSchema = z.object({
  contribution: z.string(),
  agency: z.string(),
  /** Cells, as in `figures` above. */
  cells: z.array(z.string()),
});

/**
 * What a file can be held against beside the earlier figures of its own state: a small value, made for one state, one
 * round and one reader, equal for the check in the server and in the browser.
 *
 * Nothing that is withheld from other member states stands in it.
 */
export const othersSchema = z.object({
  /** Null where mirror statistics are not for the reader, or nothing is released. */
  partners: z.array(partnerFigureSchema).nullable(),
  peers: z.array(peerRateSchema),
  /** Of the state that sends, by year. */
  population: z.record(z.string(), z.number()),
  published: z.array(publishedSchema),
  parts: z.array(agencyPartSchema),
  /** Files received from the state before, by SHA-256; the latest of equal ones. */
  received: z.record(z.string(), z.object({ contribution: z.string(), receivedAt: z.string() })),
});
export type Others = Readonly<z.infer<typeof othersSchema>>;

/** Where nothing is known beside the state's own figures: a check without a server. */
export const NOTHING_KNOWN: Others = Object.freeze({
  partners: null,
  peers: [],
  population: {},
  published: [],
  parts: [],
  received: {},
});

/** A cell without its state, by which figures are found in `Others`. */
export function cellText(year: number, indicator: string, breakdown: string, unit: string): string {
  return `${year}|${indicator}|${breakdown}|${unit}`;
}
