/**
 * The note of a contributed row: where its figure was published, to be read by people and by code.
 *
 * Grammar, in this order, parts divided by "; ":
 *
 *     note     = head "; " place { " + " place } { "; " remark }
 *     head     = publisher " " dataset ", edition " edition
 *     remark   = "addends " text { " + " text }        the published values that were summed, in the order of the places
 *              | "labels " label { " + " label }       their published categories, where these differ
 *              | "counted once " place { " + " place } equal rows that were not added again
 *              | "published as " text                  the value as printed, where grouping was taken out
 *              | "prepared: " text                     who else had a hand in the figures
 *
 * The publisher is one word. Places, labels and texts hold neither "; " nor " + ".
 *
 * @example
 * "UNODC GLOTIP, edition 2025-04-14; sheet data_glotip_1 row 47792 + sheet data_glotip_1 row 47793; addends 407 + 36"
 */
export interface Note {
  readonly publisher: string;
  readonly dataset: string;
  /** A day, or the years that an undated file covers. */
  readonly edition: string;
  readonly places: readonly string[];
  readonly addends: readonly string[];
  readonly labels: readonly string[];
  readonly countedOnce: readonly string[];
  readonly publishedAs: string | null;
  readonly prepared: string | null;
}

/** The note as one line of text. */
export function writeNote(note: Note): string {
  const list = (word: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [`${word} ${texts.join(" + ")}`];
  return [
    `${note.publisher} ${note.dataset}, edition ${note.edition}`,
    note.places.join(" + "),
    ...list("addends", note.addends),
    ...list("labels", note.labels),
    ...list("counted once", note.countedOnce),
    ...(note.publishedAs === null ? [] : [`published as ${note.publishedAs}`]),
    ...(note.prepared === null ? [] : [`prepared: ${note.prepared}`]),
  ].join("; ");
}

/** The parts of a note; null where the text does not follow the grammar. */
export function parseNote(text: string): Note | null {
  const [head = "", places = "", ...remarks] = text.split("; ");
  const [, publisher, dataset, edition] = /^(\S+) (.+), edition (\S+)$/.exec(head) ?? [];
  if (publisher === undefined || dataset === undefined || edition === undefined || places === "") return null;
  const words = /^(addends|labels|counted once|published as|prepared:) (.+)$/;
  const found = new Map(remarks.map((remark) => [words.exec(remark)?.[1] ?? "", words.exec(remark)?.[2] ?? ""]));
  if (found.has("")) return null;
  const list = (word: string): readonly string[] => found.get(word)?.split(" + ") ?? [];
  return {
    publisher,
    dataset,
    edition,
    places: places.split(" + "),
    addends: list("addends"),
    labels: list("labels"),
    countedOnce: list("counted once"),
    publishedAs: found.get("published as") ?? null,
    prepared: found.get("prepared:") ?? null,
  };
}
