import type { Cell, CellValue, WriteSheet } from "hucre";

import { SHORTEST_EXPLANATION } from "../contract/covering-note.ts";
import { FINDING_COLUMNS, OWN_SHEETS } from "../contract/own-sheets.ts";
import { REASON_WORDS } from "../contract/reason-words.ts";
import type { Finding, Report } from "../contract/report.ts";
import { bindingText } from "../reading/said-in-workbook.ts";
import { GRAVITY, kindOf, lookOf } from "./annotated-looks.ts";
import { ON_PAPER, rowHeights, STYLES, textCell } from "./workbook-cells.ts";

/** Rows above the first finding: title, what to do, what is left out, headings. */
const ABOVE = 4;

const { reason, explanation, binding } = FINDING_COLUMNS;
const HEADINGS = ["No.", "Kind", "Where", "Found", "Why it is said", "What to do", reason, explanation, binding];
const WIDTHS = [5, 12, 14, 24, 52, 36, 22, 44, 12];

const BINDING_LOOK = {
  font: { color: { rgb: "9AA3AB" }, size: 8 },
  alignment: { vertical: "top", horizontal: "fill" },
} as const;

/**
 * The sheet that says what to do: every finding in the order of its weight, with room to say why a figure is right.
 * `names` are the sheets of the sender's workbook and what they are called here.
 */
export function findingsSheet(
  report: Report,
  table: string | null,
  names: ReadonlyMap<string | null, string>,
): WriteSheet {
  const { title, name } = OWN_SHEETS.findings;
  const findings = ranked(report);
  const cells = new Map<string, Partial<Cell>>();
  cells.set("0,0", textCell(title, { ...STYLES.title, alignment: { wrapText: false } }));
  const about = [aboutText(report, table), leftOut(report)];
  about.forEach((text, at) => cells.set(`${at + 1},0`, textCell(text, { alignment: { wrapText: false } })));
  HEADINGS.forEach((text, at) => cells.set(`${ABOVE - 1},${at}`, textCell(text, STYLES.heading)));
  const rows = findings.map((finding, at) => {
    const texts = rowOf(finding, at + 1, kindOf(finding, report.questions), names.size > 1);
    texts.forEach((text, column) => {
      const look = column === 1 ? { ...STYLES.wrapped, ...lookOf([finding]) } : STYLES.wrapped;
      const toFill = finding.explainable && (column === 6 || column === 7);
      const style = toFill ? STYLES.toFill : column === 8 ? BINDING_LOOK : look;
      cells.set(`${at + ABOVE},${column}`, textCell(text, style));
    });
    const link = table === null ? null : linkTo(finding, names.get(finding.at.sheet) ?? table);
    const where = texts[2] ?? "";
    if (link !== null) {
      const style = { font: { color: { rgb: "1A4F8B" }, underline: true }, alignment: { vertical: "top" as const } };
      cells.set(`${at + ABOVE},2`, { ...textCell(where, style), hyperlink: { target: "", location: link } });
    }
    return texts;
  });
  const last = ABOVE + Math.max(1, rows.length);
  return {
    name,
    rows: [[title], ...about.map((text): CellValue[] => [text]), HEADINGS, ...rows],
    columns: WIDTHS.map((width) => ({ width })),
    cells,
    // The last column says nothing to a person and may be cut off.
    rowDefs: rowHeights(
      rows.map((row) => row.slice(0, -1)),
      WIDTHS,
      ABOVE,
    ),
    freezePane: { rows: ABOVE },
    dataValidations: [
      {
        type: "list",
        values: Object.values(REASON_WORDS),
        range: `G${ABOVE + 1}:G${last}`,
        allowBlank: true,
        errorStyle: "warning",
      },
    ],
    pageSetup: ON_PAPER,
    view: { showGridLines: false },
  };
}

/** Gravest first; among warnings, those put to the sender as questions come first, in their order. */
function ranked(report: Report): readonly Finding[] {
  const asked = new Map(report.questions.map((id, at) => [id, at]));
  const rank = ({ id, severity }: Finding): number =>
    GRAVITY.indexOf(severity) * 1_000_000 + (asked.get(id) ?? 999_999);
  return report.findings.toSorted((a, b) => rank(a) - rank(b));
}

function rowOf(finding: Finding, number: number, kind: string, isOfSheets: boolean): string[] {
  const { title, message, fix, explainable, disposition, cellKey } = finding;
  const isAnswered = explainable && disposition.state === "explained";
  const given = isAnswered && disposition.reason !== undefined ? REASON_WORDS[disposition.reason] : "";
  return [
    String(number),
    kind,
    placeOf(finding, isOfSheets),
    title,
    message,
    fix,
    given,
    isAnswered ? (disposition.text ?? "") : "",
    explainable ? bindingText({ ...finding, cellKey: cellKey ?? "" }) : "",
  ];
}

function placeOf({ at }: Finding, isOfSheets: boolean): string {
  if (at.a1 !== null) return isOfSheets && at.sheet !== null ? `${at.sheet}, ${at.a1}` : at.a1;
  return at.line === null ? "Whole file" : `Line ${at.line}`;
}

/** A sheet keeps the order of the records, so a cell has in it the name that the finding gives. */
function linkTo({ at }: Finding, table: string): string | null {
  return at.a1 === null ? null : `'${table.replaceAll("'", "''")}'!${at.a1}`;
}

function aboutText({ findings }: Report, table: string | null): string {
  if (table === null) return "The file could not be read as a table. What to do is said below; then send it again.";
  if (findings.length === 0) return "Nothing was found: the file can be sent as it is.";
  return (
    `Put the marked cells of the sheet ${table} right, or choose a reason here and write in a sentence of ` +
    `${SHORTEST_EXPLANATION} characters or more why the figure is right. Then save this workbook and send it: both are read.`
  );
}

function leftOut({ truncated }: Report): string {
  if (truncated === null) return "";
  return `${truncated.total} findings were counted, ${truncated.shown} are listed; most of the others are like ${truncated.code}.`;
}
