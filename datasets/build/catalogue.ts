import { createHash } from "node:crypto";

/** How a publisher's file is credited. */
export interface Credit {
  readonly publisher: string;
  readonly dataset: string;
  /** A day, or the years that an undated file covers. */
  readonly edition: string;
  readonly licence: string;
  readonly attribution: string;
}

/** A file to be listed: what it is, and whose figures it holds. */
export interface Listed {
  /** Inside `datasets/`. */
  readonly path: string;
  readonly kind: "contribution" | "reference" | "ledger";
  readonly text: string;
  /** ISO 3166-1 alpha-3 and round of a contribution; null for all else. */
  readonly state: string | null;
  readonly round: string | null;
  readonly credits: readonly Credit[];
}

/**
 * `catalogue.json`: every file of figures with its sources, licence, SHA-256 and number of rows, header not counted.
 *
 * Paths are inside `datasets/`. `provenance` is `compiled` throughout: no ministry sent these files.
 */
export function writeCatalogue(files: readonly Listed[]): string {
  const entries = files.map(({ path, kind, state, round, text, credits }) => ({
    path,
    kind,
    state,
    round,
    provenance: "compiled",
    source: credits.map(({ publisher, dataset, edition }) => `${publisher} ${dataset}, edition ${edition}`).join("; "),
    licence: [...new Set(credits.map(({ licence }) => licence))].join("; "),
    attribution: credits.map(({ attribution }) => attribution).join("; "),
    sources: credits.map(({ publisher, dataset, edition, licence, attribution }) => ({
      publisher,
      dataset,
      edition,
      licence,
      attribution,
    })),
    rows: rowsOf(text),
    sha256: createHash("sha256").update(text).digest("hex"),
  }));
  return `${JSON.stringify({ files: entries }, null, 2)}\n`;
}

/** No text written here holds a line end inside a cell, so that rows are lines. */
function rowsOf(text: string): number {
  return text.split("\n").length - 2;
}
