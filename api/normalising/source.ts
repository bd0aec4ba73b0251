/** Where a compiled figure was published. */
export interface PublishedSource {
  readonly publisher: string;
  readonly dataset: string;
  /** A day, or the years that an undated file covers. */
  readonly edition: string;
  /** Rows of the publisher's file: `sheet data_glotip_1 row 47792 + sheet data_glotip_1 row 47793`. */
  readonly where: string;
  /** What was done to the published values, in the order of the note: `addends 407 + 36`. */
  readonly remarks: readonly string[];
}

/** The publisher is one word, the data set may be several, the edition is one. */
const HEAD = /^(\S+) (.+), edition (\S+)$/;

/**
 * The source that a row's note names, by the grammar of `datasets/build/note.ts`; null for a note in a state's own words.
 *
 * @example sourceOf("UNODC GLOTIP, edition 2025-04-14; sheet data_glotip_1 row 12")
 */
export function sourceOf(note: string): PublishedSource | null {
  const [head = "", where = "", ...remarks] = note.split("; ");
  const [, publisher, dataset, edition] = HEAD.exec(head) ?? [];
  if (publisher === undefined || dataset === undefined || edition === undefined || where === "") return null;
  return { publisher, dataset, edition, where, remarks };
}
