import type { Block, Figure, Section, Table } from "../contract/review.ts";

/** Counters that run through the document in reading order. */
interface Counters {
  section: number;
  annex: number;
  paragraph: number;
  figure: number;
  table: number;
}

/** Numbers the parts of one document, in the order in which it is given them. */
export interface Numbering {
  readonly sections: (sections: readonly Section[]) => readonly Section[];
  readonly annexes: (sections: readonly Section[]) => readonly Section[];
}

/**
 * Starts the numbers of a document: sections (1, 1.1) and annexes (A, A.1), paragraphs, figures and tables in reading
 * order. Figures and tables get their ids by it. Builders leave the numbers at 0.
 */
export function numbering(): Numbering {
  const counters: Counters = { section: 0, annex: 0, paragraph: 0, figure: 0, table: 0 };
  return {
    sections: (sections) => sections.map((section) => numberSection(section, String(++counters.section), counters)),
    annexes: (sections) =>
      sections.map((section) => numberSection(section, "ABCDEFGHIJ".charAt(counters.annex++), counters)),
  };
}

function numberSection(section: Section, number: string, counters: Counters): Section {
  const blocks = section.blocks.map((block) => numberBlock(block, counters));
  const sections = section.sections.map((inner, at) => numberSection(inner, `${number}.${at + 1}`, counters));
  return { ...section, number, blocks, sections };
}

function numberBlock(block: Block, counters: Counters): Block {
  if (block.kind === "figure") return { ...block, figure: numberFigure(block.figure, ++counters.figure) };
  if (block.kind === "table") return { ...block, table: numberTable(block.table, ++counters.table) };
  if (block.kind === "list" || block.kind === "places" || block.kind === "note") return block;
  return { ...block, paragraph: ++counters.paragraph };
}

function numberFigure(figure: Figure, number: number): Figure {
  return { ...figure, number, id: `figure-${number}`, table: { ...figure.table, id: `figure-${number}-data` } };
}

function numberTable(table: Table, number: number): Table {
  return { ...table, number, id: `table-${number}` };
}
