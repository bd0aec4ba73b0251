import type { Edition } from "../../questionnaire/edition.ts";
import { fold } from "../../questionnaire/fold.ts";
import { findCode, findIndicator, findUnit } from "../../questionnaire/lookup.ts";
import type { Wording } from "../contract/covering-note.ts";
import { createSink } from "../findings/sink.ts";
import { NOTHING_FIXED } from "./fixed.ts";
import { findTable } from "./header.ts";
import { isOfRows, roleName, type Role } from "./heading-words.ts";
import type { RawTable } from "./table.ts";
import type { Records } from "./tokenizer.ts";
import type { SheetCells } from "./workbook.ts";
import { readYear } from "./year.ts";

/** Sheets with tables of the questionnaire, and those with headings whose tables cannot be read. */
export interface Joinable {
  readonly sound: readonly SheetCells[];
  /** True where they give no figure twice. */
  readonly isOnce: boolean;
  readonly unreadable: readonly { readonly name: string; readonly why: string }[];
}

/**
 * Whether several sheets are one contribution: they give no figure twice, as one for each year or each section. Sheets that
 * answer the same are a copy or another version, and which of them counts their sender has to say. Null where no table
 * of them can be read.
 */
export function joinable(
  sheets: readonly SheetCells[],
  wordings: readonly Wording[],
  edition: Edition,
): Joinable | null {
  const sound: SheetCells[] = [];
  const unreadable: { readonly name: string; readonly why: string }[] = [];
  const answered = new Set<string>();
  let isOnce = true;
  for (const sheet of sheets) {
    const sink = createSink();
    const records = recordsOf(sheet);
    const table = findTable({ records, delimiter: "\t", encoding: "utf-8", from: 0, sheet, wordings }, edition, sink);
    if (table === null) {
      const reasons = sink.drafts.filter(({ severity }) => severity === "blocker").map(({ message }) => message);
      unreadable.push({ name: sheet.name, why: reasons[0] ?? "" });
      continue;
    }
    sound.push(sheet);
    for (const key of new Set(keysOf(table, edition))) {
      if (answered.has(key)) isOnce = false;
      answered.add(key);
    }
  }
  return sound.length === 0 ? null : { sound, isOnce, unreadable };
}

/** A row of a sheet is a line, whatever line ends stand in its cells. Empty rows at the end are formatting. */
export function recordsOf({ rows, isNumber }: SheetCells): Records {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ""));
  return {
    cells: rows.slice(0, last + 1),
    lineOf: (record) => record + 1,
    lineEndOf: (record) => record + 1,
    isNumber,
    openQuote: null,
    strayQuotes: [],
  };
}

/** Roles that are no part of what a figure is about. */
const BESIDE: ReadonlySet<Role["kind"]> = new Set(["state", "flag", "note", "label"]);

/** What each figure of a table is about, as far as it is understood: equal for equal questions, however they are written. */
function* keysOf(table: RawTable, edition: Edition): Generator<string> {
  const { columns, header, records } = table;
  const heads = columns.filter(({ role }) => isOfRows(role) && !BESIDE.has(role.kind));
  const figures = columns.filter(({ role }) => !isOfRows(role));
  for (const row of records.cells.slice(header + 1)) {
    const parts = heads.flatMap(({ index, role }): string[] => {
      const code = codeIn(role, (row[index] ?? "").trim(), edition);
      return code === "" || code === "_T" ? [] : [`${roleName(role)}=${code}`];
    });
    if (parts.length === 0) continue;
    for (const { index, role } of figures) {
      if ((row[index] ?? "").trim() === "") continue;
      const { year, indicator, unit, codes } = role.kind === "values" ? role.fixed : NOTHING_FIXED;
      const fixed = { year, indicator, unit, ...codes };
      const said = Object.entries(fixed).flatMap(([name, code]) => (code === null ? [] : [`${name}=${code}`]));
      yield [...parts, ...said].toSorted().join(" ");
    }
  }
}

function codeIn(role: Role, text: string, edition: Edition): string {
  const code =
    role.kind === "indicator"
      ? findIndicator(edition, text)
      : role.kind === "unit"
        ? findUnit(edition, text)
        : role.kind === "dimension"
          ? findCode(edition, role.dimension, text)
          : readYear(text);
  return String(code ?? fold(text));
}
