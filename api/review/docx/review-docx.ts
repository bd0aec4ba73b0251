import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
  type PageNumberEstimator,
} from "docx";
import { estimatePageNumbersWith } from "docx/layout";

import { releaseLine } from "../../../web/charts/caption.ts";
import type { Block, QuoteBlock, Review, Section } from "../../contract/review.ts";
import { statementText } from "../../contract/review.ts";
import { figureDocx, picturesOf, type Pictures } from "./figure-docx.ts";
import { reproducible } from "./reproducible.ts";
import { HEADING_FONT, RULE, SEA, STYLES, TEXT_TWIPS } from "./styles.ts";
import { tableDocx } from "./table-docx.ts";

/**
 * The Review as a Word file: real styles, a table of contents with page numbers, charts that Word edits, alternative
 * texts, the provenance in the footer of every page. Equal reviews give equal bytes; dates are those of the release.
 */
export async function reviewDocx(review: Review): Promise<Uint8Array> {
  const pictures = await picturesOf(review);
  const chapters = review.sections.flatMap((section) => chapter(section, pictures));
  const children = [...titlePage(review), ...contents(), ...chapters];
  const document = new Document({
    title: `${review.title}, ${review.subtitle}`,
    creator: "Organization of the Black Sea Economic Cooperation",
    lastModifiedBy: "Euxine",
    description: review.provenance,
    subject: "Crime trends in the BSEC region",
    styles: STYLES,
    numbering: { config: [BULLETS] },
    pageNumbers: PAGES,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1360, right: 1134, bottom: 1300, left: 1134 } },
        },
        headers: { default: header(review), first: new Header({ children: [new Paragraph("")] }) },
        footers: { default: footer(review), first: footer(review) },
        children,
      },
    ],
  });
  return reproducible(await Packer.toArrayBuffer(document), review.release.frozenAt);
}

const estimate = estimatePageNumbersWith({ guess: true });

/** The estimator without its numbers of list items: no heading is one, and they would lay the document out once more. */
const PAGES: PageNumberEstimator = (body, context) => estimate(body, context);

const BULLETS = {
  reference: "bullets",
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: "•",
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 870, hanging: 280 } } },
    },
  ],
} as const;

function titlePage(review: Review): readonly FileChild[] {
  const line = (text: string) => new Paragraph({ style: "FrontMatter", text });
  return [
    new Paragraph({
      style: "FrontMatter",
      spacing: { before: 2400, after: 0 },
      children: [new TextRun({ text: "Organization of the Black Sea Economic Cooperation", bold: true, color: SEA })],
    }),
    new Paragraph({
      style: "FrontMatter",
      children: [new TextRun({ text: "Working Group on Cooperation in Combating Crime", bold: true, color: SEA })],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: review.title }),
    new Paragraph({
      style: "FrontMatter",
      spacing: { after: 1200 },
      children: [new TextRun({ text: review.subtitle, font: HEADING_FONT, size: 44, color: "1B2129" })],
    }),
    line(review.status),
    line(review.provenance),
    line(releaseLine(review.release.id, review.release.frozenAt)),
  ];
}

function contents(): readonly FileChild[] {
  return [
    new Paragraph({ style: "Contents", pageBreakBefore: true, text: "Contents" }),
    new TableOfContents("Contents", { hyperlink: true, headingStyleRange: "1-2" }),
  ];
}

function chapter(section: Section, pictures: Pictures): readonly FileChild[] {
  const number = /^[A-J]$/.test(section.number) ? `Annex ${section.number}` : section.number;
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    text: `${number}  ${section.title}`,
  });
  const inner = section.sections.flatMap((each) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: `${each.number}  ${each.title}` }),
    ...each.blocks.flatMap((block) => blockDocx(block, pictures)),
  ]);
  return [heading, ...section.blocks.flatMap((block) => blockDocx(block, pictures)), ...inner];
}

function blockDocx(block: Block, pictures: Pictures): readonly FileChild[] {
  if (block.kind === "figure") return figureDocx(block.figure, pictures);
  if (block.kind === "table") return tableDocx(block.table);
  if (block.kind === "statement") return [numbered(block.paragraph, statementText(block.statement))];
  if (block.kind === "paragraph") return [numbered(block.paragraph, block.text)];
  if (block.kind === "note") return [new Paragraph({ style: "Note", text: block.text })];
  if (block.kind === "quote") return quoteDocx(block);
  const items = block.kind === "places" ? block.items.map(({ text }) => text) : block.items;
  return items.map(
    (text) => new Paragraph({ numbering: { reference: "bullets", level: 0 }, spacing: { after: 40 }, text }),
  );
}

/** A state's own words, line by line as they stand, and under them whose they are. */
function quoteDocx({ paragraph, text, language, attribution }: QuoteBlock): readonly FileChild[] {
  const run = language === "" ? {} : { language: { value: language } };
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => new TextRun({ text: line, ...run, ...(at === 0 ? {} : { break: 1 }) }));
  return [
    new Paragraph({
      style: "Quoted",
      keepNext: true,
      children: [new TextRun({ children: [`${paragraph}.`, new Tab()] }), ...lines],
    }),
    new Paragraph({ style: "QuotedFrom", text: `${attribution}.` }),
  ];
}

/** A paragraph with the number by which members refer to it, written out so that comments keep their places. */
function numbered(number: number, text: string): Paragraph {
  return new Paragraph({
    style: "Numbered",
    children: [new TextRun({ children: [`${number}.`, new Tab(), text] })],
  });
}

function header(review: Review): Header {
  return new Header({
    children: [
      new Paragraph({
        style: "Running",
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 4 } },
        text: `${review.title}, ${review.subtitle}`,
      }),
    ],
  });
}

function footer(review: Review): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Running",
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_TWIPS }],
        children: [new TextRun({ children: [review.provenance, new Tab(), PageNumber.CURRENT] })],
      }),
    ],
  });
}
