import type { DataValidation, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";

import type { MetadataAnswer } from "../contract/covering-note.ts";
import { codesSheet, type CodeRanges } from "./template-codes.ts";
import { helpSheet, metadataSheet } from "./template-sheets.ts";
import type { Template } from "./template.ts";
import { headingIn } from "./template-words.ts";
import { heading, rowHeights, textCell, textCells } from "./workbook-cells.ts";

/** What a template is for, and what was answered last time. */
export interface TemplateWorkbook {
  readonly state: { readonly iso3: string; readonly name: string };
  readonly answers: readonly MetadataAnswer[];
}

/** The name of the sheet with the figures. */
const FIGURES = "Figures";

/** Rows below the last one that still have drop-downs, for those who add some. */
const SPARE_ROWS = 500;

/**
 * A template as a workbook: how to fill it, the figures with a list of codes at hand in each column, the questions on how
 * the figures were made, and the codes. Nothing is locked and a list only warns, so that whatever is pasted stays.
 */
export function templateXlsx(template: Template, workbook: TemplateWorkbook): Promise<Uint8Array> {
  const { sheet: codes, ranges } = codesSheet(template);
  const sheets = [
    helpSheet(template, workbook.state),
    figuresSheet(template, ranges),
    metadataSheet(template, workbook.answers),
    codes,
  ];
  return writeXlsx({ sheets, activeSheet: 1 });
}

function figuresSheet(template: Template, ranges: CodeRanges): WriteSheet {
  const { columns, rows, language } = template;
  const cells = textCells(rows, 1);
  columns.forEach((column, at) => {
    cells.set(`0,${at}`, heading(headingIn(language, column), aboutColumn(template, column)));
  });
  // What a row is about stands in several lines where it is long: cut off, all parts of a question would look alike.
  const place = columns.indexOf(LABEL);
  const labels = place === -1 ? [] : rows.map((row) => [String(row[place] ?? "")]);
  labels.forEach(([label = ""], r) => cells.set(`${r + 1},${place}`, textCell(label, IN_LINES)));
  const last = rows.length + 1 + SPARE_ROWS;
  const dataValidations = columns.flatMap((column, at): DataValidation[] => {
    const range = ranges.get(column);
    if (range === undefined) return [];
    const letter = String.fromCharCode(65 + (at % 26));
    const name = at < 26 ? letter : `A${letter}`;
    return [
      {
        type: "list",
        formula1: range,
        range: `${name}2:${name}${last}`,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: "warning",
        errorTitle: "Not on the list",
        errorMessage: "This is no code of the list. It may stay: when it is read, it is said what was made of it.",
      },
    ];
  });
  return {
    name: FIGURES,
    rows: [columns.map((column) => headingIn(language, column)), ...rows.map((row) => [...row])],
    columns: columns.map((column) => ({ width: WIDTHS[column] ?? 13 })),
    cells,
    rowDefs: rowHeights(labels, [NARROW], 1),
    dataValidations,
    freezePane: { rows: 1, columns: columns.includes("label") ? 2 : 1 },
  };
}

/** The column that says in words what a row is about. */
const LABEL = "label";
const LABEL_WIDTH = 52;
/** Letters that fit into it: Armenian and Georgian ones are wider than digits, by which widths are counted. */
const NARROW = 40;
const IN_LINES = { alignment: { wrapText: true } };

const WIDTHS: Readonly<Record<string, number>> = { [LABEL]: LABEL_WIDTH, note: 40, year: 8, flag: 8 };

/** What stands in a column, for the note on its heading. */
function aboutColumn({ edition }: Template, column: string): string {
  const known = ABOUT[column];
  if (known !== undefined) return known;
  const dimension = edition.dimensions.find(({ id }) => id === column);
  if (dimension === undefined) return `The figure of ${column}. ${ABOUT["value"] ?? ""}`;
  return `${dimension.label}. A code of the list; empty is the total.`;
}

const ABOUT: Readonly<Record<string, string>> = {
  indicator: "The code of the question. Leave it as it is; rows may be added and left out.",
  label: "What the row is about. It is not read, only the codes are.",
  year: "The year that the figure is about.",
  unit: "The unit of the figure.",
  value:
    "A number; <5 or 36-39 for a range; empty: not reported; : not available; x not applicable; c confidential; ie included elsewhere.",
  flag: "Empty is a normal value. B break in series, P provisional, E estimated, D definition differs, N not significant.",
  note: "Anything that a reader of the figure should know.",
};
