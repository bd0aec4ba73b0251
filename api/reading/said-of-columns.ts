import type { Edition } from "../../questionnaire/edition.ts";
import { codeOf, indicatorOf, unitOf } from "../../questionnaire/lookup.ts";
import { WHOLE_FILE } from "../findings/place.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import * as wording from "../findings/structure-wording.ts";
import type { Fixed } from "./fixed.ts";
import type { FixedColumns } from "./fixing.ts";
import type { Unread } from "./heading-columns.ts";
import { isOfRows, roleName } from "./heading-words.ts";
import { placeOf, type Column, type RawTable } from "./table.ts";

/** The columns of a table, and how their headings stand. */
export interface Described extends FixedColumns {
  readonly edition: Edition;
  /** Whether a heading stands in a template as it stands here. */
  readonly isOwn: (heading: string) => boolean;
  /** True where all headings do. */
  readonly isAllOwn: boolean;
}

/** Says how the columns were understood, which of them claim one thing, which are not read, and which are missing. */
export function sayColumns(table: RawTable, described: Described, sink: Sink): void {
  const { columns, contradictions, edition, isOwn, repeated, titled } = described;
  const at = (column: Column) => placeOf(table, table.header, column);
  const disputed = new Set(contradictions.map(([column]) => column));
  for (const column of columns) {
    const { label, role } = column;
    if (!isOwn(label) && role.kind !== "values" && !disputed.has(column)) {
      const heading = label === "" ? "(blank)" : quote(label);
      sink.say(wording.aliasHeading, at(column), { heading, column: roleName(role) }, { found: heading });
    }
  }
  for (const [column, other] of contradictions) {
    const heading = quote(column.label);
    const name = isOfRows(other.role) || other.role.kind === "value" ? roleName(other.role) : wordsOf(other, edition);
    if (column.label === other.label) sink.say(wording.repeatedColumn, at(column), { heading });
    else sink.say(wording.competingColumns, at(column), { heading, other: quote(other.label), column: name });
  }
  for (const [column, other] of repeated) {
    sink.say(wording.repeatedFigures, at(column), { heading: quote(column.label), other: quote(other.label) });
  }
  for (const { title, what } of titled) {
    const place = { ...WHOLE_FILE, sheet: table.sheet?.name ?? null };
    sink.say(wording.takenFromTitle, place, {
      title: quote(title),
      what: (indicatorOf(edition, what) ?? unitOf(edition, what))?.label ?? what,
    });
  }
  for (const one of described.unread) sayUnread(table, one, sink);
  sayFigures(table, described, sink);
  sayMissing(table, described, sink);
}

/** How the columns of figures were understood, unless their headings are the template's own. */
function sayFigures(table: RawTable, { columns, isAllOwn, isTitled, edition }: Described, sink: Sink): void {
  const figures = columns.filter(({ role }) => role.kind === "values");
  if (figures.length === 0 || isTitled || table.exact || isAllOwn) return;
  const place = placeOf(table, table.header, null);
  if (figures.every(isYear)) {
    sink.say(wording.yearsAsColumns, place, { years: figures.map(({ label }) => label).join(", ") });
    return;
  }
  // Whether percentages are read, the rows say.
  const isShare = ({ role }: Column): boolean =>
    role.kind === "values" && unitOf(edition, role.fixed.unit ?? "")?.kind === "share";
  const read = figures
    .filter((column) => !isShare(column))
    .map((column) => `"${quote(column.label)}" as ${wordsOf(column, edition)}`);
  sink.say(wording.headingsAsColumns, place, { columns: read.join("; ") });
}

function isYear({ role }: Column): boolean {
  if (role.kind !== "values") return false;
  const { year, indicator, unit, codes } = role.fixed;
  return year !== null && indicator === null && unit === null && Object.keys(codes).length === 0;
}

/** What a column fixes, in the words of the questionnaire: `2018, Women and girls`. */
function wordsOf({ role }: Column, edition: Edition): string {
  if (role.kind !== "values") return roleName(role);
  const { year, indicator, unit, codes }: Fixed = role.fixed;
  const words = [
    year === null ? null : String(year),
    indicator === null ? null : (indicatorOf(edition, indicator)?.label ?? indicator),
    ...Object.entries(codes).map(([dimension, code]) => codeOf(edition, dimension, code)?.label ?? code),
    unit === null ? null : (unitOf(edition, unit)?.label ?? unit),
  ].filter((word) => word !== null);
  return words.length === 0 ? "the total" : words.join(", ");
}

function sayUnread(table: RawTable, { index, label, kind, why, cell }: Unread, sink: Sink): void {
  const record = cell?.record ?? table.header;
  const place = { ...placeOf(table, record, { index, label, role: { kind: "note" } }), field: null };
  const heading = quote(label);
  if (kind === "half") sink.say(wording.halfUnderstood, place, { heading, why }, { found: heading });
  else if (kind === "share") sink.say(wording.sharesUnread, place, { heading }, { found: heading });
  else if (kind === "unknown") sink.say(wording.unknownColumn, place, { heading }, { found: heading });
  else {
    const filled = table.records.cells.slice(table.header + 1).find((row) => (row[index] ?? "").trim() !== "");
    if (filled !== undefined) sink.say(wording.blankHeading, place, { example: quote((filled[index] ?? "").trim()) });
  }
}

function sayMissing(table: RawTable, { missing, doubt }: FixedColumns, sink: Sink): void {
  const place = placeOf(table, table.header, null);
  for (const column of missing) sink.say(wording.missingColumn, place, { column });
  if (doubt !== null) sink.say(wording.titleUndecided, place, { title: quote(doubt.title), years: doubt.years });
}
