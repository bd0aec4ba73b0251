/** How numbers, years and the kinds of no number are written: the one formatter of prose, tables, charts and files. */

import type { Status } from "../../api/contract/observation.ts";
import type { Point } from "../../api/contract/point.ts";
import type { Measure } from "../../api/contract/view.ts";

/** Narrow no-break space between groups of three: a thin space at which no line is ever broken. In Noto Sans. */
const THIN = "\u202f";
const MINUS = "\u2212";
const EN_DASH = "\u2013";

/**
 * The glyph of each kind of no number, the same everywhere. Empty where the mark itself says it (hatched for
 * `not-reported`, plain for `not-asked`) or where the number does.
 *
 * Noto Sans has `··` and `×` but neither `◆` nor `↗`; Source Serif 4 has both, so those two are always written in it
 * (`SYMBOL_FONT`).
 */
export const STATUS_GLYPHS: Readonly<Record<Status, string>> = {
  reported: "",
  zero: "0",
  censored: "",
  "not-reported": "",
  "not-available": "··",
  "not-applicable": "×",
  confidential: "◆",
  "included-elsewhere": "↗",
  "not-asked": "",
  suppressed: "◆",
};

/** The font of the glyphs that the text font lacks. */
export const SYMBOL_FONT = "Source Serif 4";

/** What each status means, in words for a tooltip, a legend and a screen reader. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  reported: "reported",
  zero: "none: zero was reported",
  censored: "a small number, given as a range",
  "not-reported": "not reported",
  "not-available": "not available",
  "not-applicable": "not applicable",
  confidential: "confidential",
  "included-elsewhere": "included elsewhere",
  "not-asked": "not asked in that edition",
  suppressed: "withheld to protect persons",
};

/** A number with thin-space thousands and a true minus: `1 192`, `−3.5`. `decimals` fixes the places; else up to 3. */
export function formatNumber(value: number, decimals?: number): string {
  const fixed = decimals === undefined ? trimmed(value) : Math.abs(value).toFixed(decimals);
  const [whole = "0", fraction] = fixed.split(".");
  const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, THIN);
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  // A value that rounds to zero has no sign.
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/**
 * A number with as many places as the size asks for: whole from 1 000, one place from 10, three significant figures
 * below; whole numbers stay whole. For quantities (kg) and rates in charts and prose.
 */
export function formatQuantity(value: number): string {
  if (Number.isInteger(value)) return formatNumber(value);
  const size = Math.abs(value);
  if (size >= 1000) return formatNumber(value, 0);
  if (size >= 10) return formatNumber(value, 1);
  return formatNumber(Number(value.toPrecision(3)));
}

/** A closed range: `1–4`, `2018–2020`; with a space around the dash where a minus would follow it. */
export function formatRange(low: string, high: string): string {
  if (low === high) return low;
  return high.startsWith(MINUS) ? `${low} ${EN_DASH} ${high}` : `${low}${EN_DASH}${high}`;
}

/** Years as a period, `2018–2020`; one year stands alone. */
export function formatPeriod(from: number, to: number): string {
  return formatRange(String(from), String(to));
}

/** A fraction as per cent: whole, or one place below 10 per cent; 0.05 -> `5`. Without the sign or the word. */
function percentFigure(fraction: number): string {
  const percent = fraction * 100;
  const whole = Math.round(percent);
  return formatNumber(percent, Math.abs(percent) < 10 && Math.abs(percent - whole) >= 0.05 ? 1 : 0);
}

/** A fraction in charts and tables: `12%`. */
export function formatPercent(fraction: number): string {
  return `${percentFigure(fraction)}%`;
}

/** A fraction in prose, as UN documents write it: `12 per cent`. */
export function formatPerCent(fraction: number): string {
  return `${percentFigure(fraction)} per cent`;
}

/** A count in prose: words below ten, figures from ten (UN Editorial Manual). */
export function numberWord(count: number): string {
  const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
  return words[count] ?? formatNumber(count);
}

/** A value of a measure: counts as they are, rates, means and indices rounded, fractions as per cent, changes signed. */
export function formatValue(value: number, measure: Measure): string {
  if (measure === "change") return signed(value, formatNumber(value));
  if (measure === "relative") return signed(value, formatPercent(value));
  if (measure === "share") return formatPercent(value);
  if (measure === "index") return formatNumber(value, 0);
  return measure === "per100k" || measure === "average" ? formatQuantity(value) : formatNumber(value);
}

/** A text with a plus before what is above zero; a minus stands there already. */
export function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}

/** What a point says, in one line: its number, its range, or the glyph of the reason why there is none. */
export function formatPoint(point: Point, measure: Measure): string {
  if (point.value !== null) return formatValue(point.value, measure);
  if (point.low !== null && point.high !== null) {
    return formatRange(formatValue(point.low, measure), formatValue(point.high, measure));
  }
  return STATUS_GLYPHS[point.status];
}

/**
 * The same with all that belongs to it: the Poisson interval of an unreliable rate, `0.48 (0.22–0.9)`, and the absolute
 * change, `+3 in number`, where a base is too small for a relative one; of a converted figure what was given,
 * `1.2 (1 200 g)`.
 */
export function formatInFull(point: Point, measure: Measure): string {
  const text = formatPoint(point, measure);
  const { absolute, original, poisson } = point;
  if (original !== undefined && measure === "count") {
    return `${text} (${formatRange(formatNumber(original.low), formatNumber(original.high))} ${original.unit})`.trim();
  }
  if (poisson !== undefined) {
    return `${text} (${formatRange(formatValue(poisson.low, measure), formatValue(poisson.high, measure))})`;
  }
  if (absolute === undefined || absolute.low === null || absolute.high === null) return text;
  return `${formatRange(formatValue(absolute.low, "change"), formatValue(absolute.high, "change"))} in number`;
}

/** Whether a point is too weak to stand in full colour: a rate of a very small count. */
export function isWeak(point: Point): boolean {
  return point.poisson !== undefined;
}

/** What `formatInFull` says for those who hear it: ranges as "1 to 4", reasons in words. */
export function speakPoint(point: Point, measure: Measure): string {
  const { absolute, poisson } = point;
  if (absolute !== undefined && point.low === null) {
    return `${spokenRange(absolute, "change")} in number, the base being too small for a percentage`;
  }
  const given = measure === "count" ? point.original : undefined;
  const first = point.low === null ? STATUS_WORDS[point.status] : spokenRange(point, measure);
  if (given !== undefined) return `${first}, given as ${spokenRange(given, "count")} ${given.unit}`;
  return poisson === undefined ? first : `${first}, 95 per cent interval ${spokenRange(poisson, measure)}`;
}

function spokenRange(range: { readonly low: number | null; readonly high: number | null }, measure: Measure): string {
  const [low, high] = [formatValue(range.low ?? 0, measure), formatValue(range.high ?? 0, measure)];
  return low === high ? low : `${low} to ${high}`;
}

/** First letter in upper case, the rest untouched. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

function trimmed(value: number): string {
  if (Number.isInteger(value)) return String(Math.abs(value));
  const text = Math.abs(value).toFixed(3);
  return text.replace(/\.?0+$/, "");
}
