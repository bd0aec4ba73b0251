import type { WriteSheet } from "hucre";

import { OWN_SHEETS } from "../contract/own-sheets.ts";
import { codeLabel, dimensionLabel, headingIn, indicatorLabel } from "./template-words.ts";
import type { Template } from "./template.ts";
import { STYLES, textCell, textCells } from "./workbook-cells.ts";

/** Where the codes of a column stand, as a formula: `Codes!$B$4:$B$120`. */
export type CodeRanges = ReadonlyMap<string, string>;

/** Rows above the first code: title, an empty one, headings. */
const ABOVE = 3;

const FLAGS: readonly (readonly [string, string])[] = [
  ["B", "Break in the series"],
  ["D", "Definition differs"],
  ["E", "Estimated"],
  ["N", "Not significant"],
  ["P", "Provisional"],
];

/** The codes of every column of a template with their meaning, one below the other, and where each list stands. */
export function codesSheet(template: Template): { readonly sheet: WriteSheet; readonly ranges: CodeRanges } {
  const ranges = new Map<string, string>();
  const rows: string[][] = [];
  for (const column of template.columns) {
    const codes = codesOf(template, column);
    if (codes.length === 0) continue;
    const first = rows.length + ABOVE + 1;
    ranges.set(column, `${OWN_SHEETS.codes.name}!$B$${first}:$B$${first + codes.length - 1}`);
    for (const [code, label] of codes) rows.push([headingIn(template.language, column), code, label]);
  }
  const top = [[OWN_SHEETS.codes.title], [], ["In the column", "Write", "Meaning"]];
  const cells = textCells(rows, ABOVE);
  cells.set("0,0", textCell(OWN_SHEETS.codes.title, STYLES.title));
  top[2]?.forEach((text, at) => cells.set(`2,${at}`, textCell(text, STYLES.heading)));
  const sheet = {
    name: OWN_SHEETS.codes.name,
    rows: [...top, ...rows],
    columns: [{ width: 24 }, { width: 18 }, { width: 70 }],
    cells,
    freezePane: { rows: ABOVE },
  };
  return { sheet, ranges };
}

function codesOf({ edition, language }: Template, column: string): readonly (readonly [string, string])[] {
  if (column === "indicator") return edition.indicators.map((one) => [one.code, indicatorLabel(language, one)]);
  if (column === "year") return edition.years.map((year) => [String(year), ""]);
  if (column === "unit") return edition.units.map(({ code, label }) => [code, language?.units[code] ?? label]);
  if (column === "flag") return FLAGS;
  const codes = edition.dimensions.find(({ id }) => id === column)?.codes ?? [];
  const about = dimensionLabel(edition, language, column);
  return codes.map(({ code }) => [code, `${codeLabel(edition, language, column, code)} (${about})`]);
}
