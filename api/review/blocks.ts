/** Blocks of the document, unnumbered: `numbering.ts` numbers the whole in one go. */

import type { Block, Place, Section, Table } from "../contract/review.ts";
import type { Statement } from "../contract/review.ts";

export function paragraph(text: string): Block {
  return { kind: "paragraph", paragraph: 0, text };
}

export function note(text: string): Block {
  return { kind: "note", text };
}

export function list(items: readonly string[]): Block {
  return { kind: "list", items };
}

/** Other places of the document, each to go to. */
export function places(items: readonly Place[]): Block {
  return { kind: "places", items };
}

export function statementBlock(statement: Statement): Block {
  return { kind: "statement", paragraph: 0, statement };
}

/** A table before it has its number; without notes, source or cells where it has none. */
export type TableDraft = Pick<Table, "caption" | "columns" | "rows"> &
  Partial<Pick<Table, "notes" | "source" | "inputs">>;

export function tableBlock(table: TableDraft): Block {
  return { kind: "table", table: { notes: [], source: "", inputs: [], ...table, id: "", number: 0 } };
}

export function section(
  id: string,
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section {
  return { id, number: "", title, blocks, sections };
}
