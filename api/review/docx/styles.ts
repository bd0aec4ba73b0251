import { LineRuleType, type IStylesOptions } from "docx";

/** Fonts that every Word has, so that no ministry sees another font than the one laid out here. */
const BODY_FONT = latin("Calibri");
export const HEADING_FONT = latin("Cambria");

/** Colours of the product's light theme, as Word writes them. */
export const INK = "1B2129";
export const SECONDARY = "5B6570";
export const SEA = "0B4F6C";
export const RULE = "DCD9D2";
export const HATCH = "B9B5AC";

/** Width of the text on A4 between margins of 20 mm, in twips and in pixels. */
export const TEXT_TWIPS = 9638;
export const TEXT_PIXELS = 640;

const CELL = { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } } as const;
const SMALL_CELL = { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } } as const;

/** Set in by a line at the left, its number hanging before it. */
const QUOTED = {
  indent: { left: 720, hanging: 510 },
  border: { left: { style: "single", size: 18, color: SEA, space: 8 } },
} as const;

/** Word's own styles (Heading 1–3, Caption, Title) in the look of the Review, and a few of ours. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: BODY_FONT, size: 21, color: INK, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 120, line: 271, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: HEADING_FONT, size: 64, bold: true, color: INK },
      paragraph: { spacing: { before: 480, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(40, 0, 200),
    heading2: heading(28, 400, 140),
    heading3: heading(23, 280, 100),
    caption: {
      run: { font: BODY_FONT, size: 21, bold: true, color: INK },
      paragraph: { spacing: { before: 280, after: 40 }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    style("Numbered", "Numbered paragraph", { size: 21 }, { indent: { left: 510, hanging: 510 } }),
    style("Quoted", "Words of a state", { size: 21 }, { ...QUOTED, spacing: { before: 80, after: 20 } }),
    style(
      "QuotedFrom",
      "Whose words",
      { size: 16, color: SECONDARY },
      { indent: { left: 720 }, spacing: { after: 160 } },
    ),
    style("Subtitle", "Figure subtitle", { size: 18, color: SECONDARY }, { spacing: { after: 80 }, keepNext: true }),
    style(
      "Fine",
      "Notes and source",
      { size: 16, color: SECONDARY },
      { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    style("Note", "Note", { size: 19, color: SECONDARY }, { indent: { left: 510 } }),
    style(
      "Cell",
      "Table text",
      { size: 18 },
      { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    style("SmallCell", "Table text, small", { size: 15 }, SMALL_CELL),
    style("CellEnd", "Table number", { size: 18 }, { ...CELL, alignment: "right" }),
    style("SmallCellEnd", "Table number, small", { size: 15 }, { ...SMALL_CELL, alignment: "right" }),
    style("Running", "Header and footer", { size: 16, color: SECONDARY }, { spacing: { after: 0 } }),
    style("FrontMatter", "Front matter", { size: 22, color: SECONDARY }, { spacing: { after: 140 } }),
    style("Contents", "Contents heading", { font: HEADING_FONT, size: 40, bold: true }, { spacing: { after: 240 } }),
    style("TOC1", "toc 1", { size: 21, bold: true }, { spacing: { before: 90, after: 0 } }),
    style(
      "TOC2",
      "toc 2",
      { size: 20 },
      { spacing: { after: 0, line: 232, lineRule: LineRuleType.AUTO }, indent: { left: 300 } },
    ),
  ],
};

/** The font of Latin, Greek and Cyrillic text. No East Asian font is named: the page layout would look one up a word. */
function latin(name: string) {
  return { ascii: name, hAnsi: name, cs: name };
}

type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];

function style(
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle["run"]>,
  paragraph: NonNullable<ParagraphStyle["paragraph"]>,
): ParagraphStyle {
  return { id, name, basedOn: "Normal", quickFormat: true, run, paragraph };
}

function heading(size: number, before: number, after: number) {
  return {
    run: { font: HEADING_FONT, size, bold: true, color: INK },
    paragraph: { spacing: { before, after, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
  };
}
