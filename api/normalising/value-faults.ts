import type { Place } from "../contract/report.ts";
import * as wording from "../findings/cell-wording.ts";
import { quote } from "../findings/quote.ts";
import { formulaUnsaved } from "../findings/sheet-wording.ts";
import type { Sink } from "../findings/sink.ts";
import type { CellFault } from "./cell.ts";
import { decimalMark, type Marks } from "./marks.ts";
import type { ValueRead } from "./value-reader.ts";

const KINDS = {
  "not-a-number": wording.notANumber,
  "spreadsheet-error": wording.spreadsheetFault,
  date: wording.turnedIntoDate,
  dash: wording.bareDash,
  "open-interval": wording.openInterval,
} satisfies Record<CellFault, unknown>;

/** Says why a value cell holds nothing that can be kept, with the number it looks like where there is one. */
export function sayFault(text: string, read: ValueRead, marks: Marks, at: Place, sink: Sink): void {
  const shown = quote(text.trim());
  if (read.fault === "not-a-number" && shown.startsWith("=")) {
    sink.say(formulaUnsaved, at, {}, { found: shown });
    return;
  }
  const meant = read.fault === "not-a-number" ? plainNumber(text.trim(), marks) : null;
  sink.say(
    KINDS[read.fault ?? "not-a-number"],
    at,
    { text: shown },
    {
      found: shown,
      ...(meant === null ? {} : { suggestion: { kind: "replace", value: meant, confidence: "low" as const } }),
    },
  );
}

/** Says that a number was read one way though another was possible, or that a mark beside it became a flag. */
export function sayDoubt(text: string, read: ValueRead, marks: Marks, at: Place, sink: Sink): void {
  const { number, flag, mark } = read;
  if (number === null) return;
  const shown = quote(text.trim());
  if (flag !== null) sink.say(wording.markerRead, at, { text: shown, value: number.value, flag }, { found: shown });
  if (mark !== null) sink.say(wording.footnoteMark, at, { text: shown, value: number.value, mark }, { found: shown });
  if (read.unit !== null) {
    const params = { text: shown, value: number.value, unit: read.unit };
    sink.say(wording.textWithUnit, at, params, { found: shown });
  }
  if (number.doubt === "against-vote") {
    sink.say(wording.otherMark, at, { text: shown, value: number.value, mark: marks.decimal }, { found: shown });
  } else if (number.doubt !== null && number.other !== null) {
    const params = { text: shown, proposal: String(number.value), other: String(number.other), why: why(read, marks) };
    sink.say(wording.doubtfulMark, at, params, {
      found: shown,
      parsed: number.value,
      cause: wording.doubtfulMark.code,
      suggestion: { kind: "replace", value: String(number.value), confidence: "low" },
    });
  }
}

function why(read: ValueRead, marks: Marks): string {
  if (read.number?.doubt === "grouped") return "This is counted in whole numbers";
  return marks.decimal === ","
    ? "No other number in the file decides, and most offices write a decimal comma"
    : "No other number in the file decides, and files divided by commas mostly use a decimal point";
}

/** What a canonical cell with local marks was meant to be: `1192` for `1,192`, `12.5` for `12,5`; null if unclear. */
function plainNumber(text: string, marks: Marks): string | null {
  if (marks.by !== "canonical" || text.length > 40) return null;
  const compact = text.replaceAll(/[\s'’]/g, "");
  if (/^\d+$/.test(compact)) return compact;
  const decimal = decimalMark(compact);
  if (decimal === null) return /^\d{1,3}(?:[.,]\d{3})+$/.test(compact) ? compact.replaceAll(/[.,]/g, "") : null;
  const plain = compact.replaceAll(decimal === "," ? "." : ",", "").replace(decimal, ".");
  return /^\d+(?:\.\d+)?$/.test(plain) ? plain : null;
}
