/** Blocks of the document, unnumbered: `numbering.ts` numbers the whole in one go. */

import type { Block, Section, Table } from "./document.ts";
import type { Statement } from "./statement.ts";

export function paragraph(text: string): Block {
  return { kind: "paragraph", paragraph: 0, text };
}

export function note(text: string): Block {
  return { kind: "note", text };
}

export function list(items: readonly string[]): Block {
  return { kind: "list", items };
}

export function statementBlock(statement: Statement): Block {
  return { kind: "statement", paragraph: 0, statement };
}

export function tableBlock(table: Omit<Table, "id" | "number">): Block {
  return { kind: "table", table: { ...table, id: "", number: 0 } };
}

export function section(
  id: string,
  title: string,
  blocks: readonly Block[],
  sections: readonly Section[] = [],
): Section {
  return { id, number: "", title, blocks, sections };
}
