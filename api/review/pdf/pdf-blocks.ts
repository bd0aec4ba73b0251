import {
  statementText,
  type Block,
  type Figure,
  type Review,
  type Section,
  type Table,
} from "../../contract/review.ts";
import { drawnFigure, WIDE } from "../drawn.ts";

/** Width of the text in points: A4 without its margins of 20 mm. */
const TEXT_WIDTH = 481;

/** No picture is taller on the page, so that two figures with their words stand on one. */
const TALLEST = 222;

/** From so many columns on, or with so long a text, a table is set small. */
const MANY_COLUMNS = 7;
const LONG_TEXT = 60;

/** A part of the document as `review.typ` sets it, one after the other. */
export type PdfBlock =
  | { readonly kind: "chapter" | "section"; readonly id: string; readonly number: string; readonly title: string }
  | { readonly kind: "text"; readonly number: number; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | {
      readonly kind: "quote";
      readonly number: number;
      readonly text: string;
      readonly language: string;
      readonly attribution: string;
    }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "places"; readonly items: readonly { readonly id: string; readonly text: string }[] }
  | (Pick<Figure, "id" | "number" | "subtitle" | "alt" | "notes"> & {
      readonly kind: "figure";
      readonly label: "Figure";
      readonly caption: string;
      readonly file: string;
      /** In points. */
      readonly width: number;
    })
  | (Pick<Table, "id" | "number" | "caption" | "columns" | "notes"> & {
      readonly kind: "table";
      readonly label: "Table";
      readonly small: boolean;
      readonly rows: readonly {
        readonly strong: boolean;
        readonly cells: readonly { readonly text: string; readonly missing: boolean }[];
      }[];
    });

/** The whole document in reading order, its tree as headings of two levels. */
export function pdfBlocks(review: Review): readonly PdfBlock[] {
  return review.sections.flatMap((chapter) => [
    heading("chapter", chapter),
    ...chapter.blocks.map(pdfBlock),
    ...chapter.sections.flatMap((section) => [heading("section", section), ...section.blocks.map(pdfBlock)]),
  ]);
}

/** The file in which the drawing of a figure stands. */
export function pictureName({ id }: Pick<Figure, "id">): string {
  return `${id}.svg`;
}

function heading(kind: "chapter" | "section", { id, number, title }: Section): PdfBlock {
  return { kind, id, number: /^[A-J]$/.test(number) ? `Annex ${number}` : number, title };
}

function pdfBlock(block: Block): PdfBlock {
  switch (block.kind) {
    case "paragraph":
      return { kind: "text", number: block.paragraph, text: block.text };
    case "statement":
      return { kind: "text", number: block.paragraph, text: statementText(block.statement) };
    case "quote": {
      const { paragraph: number, text, language, attribution } = block;
      return { kind: "quote", number, text, language, attribution };
    }
    case "note":
    case "list":
    case "places":
      return block;
    case "figure":
      return figureBlock(block.figure);
    case "table":
      return tableBlock(block.table);
    default:
      return block satisfies never;
  }
}

function figureBlock(figure: Figure): PdfBlock {
  const { id, number, subtitle, alt, notes, source, headline } = figure;
  const { height } = drawnFigure(figure, WIDE);
  const width = Math.min(TEXT_WIDTH, (TALLEST * WIDE) / height);
  const said = [notes.join(" "), source].filter((each) => each !== "");
  const file = pictureName(figure);
  return { kind: "figure", label: "Figure", id, number, caption: headline, subtitle, alt, notes: said, file, width };
}

function tableBlock({ id, number, caption, columns, rows, notes, source }: Table): PdfBlock {
  const longest = Math.max(0, ...rows.flatMap((row) => row.cells.map((cell) => cell.text.length)));
  return {
    kind: "table",
    label: "Table",
    id,
    number,
    caption,
    columns,
    small: columns.length >= MANY_COLUMNS || longest >= LONG_TEXT,
    rows: rows.map(({ strong, cells }) => ({ strong, cells: cells.map(({ text, missing }) => ({ text, missing })) })),
    notes: [...notes, source].filter((each) => each !== ""),
  };
}
