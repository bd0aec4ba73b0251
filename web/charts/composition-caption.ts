/** The words around a composition: the largest part and its share, as far as the ranges allow it to be said. */

import type { CompositionView } from "../../api/contract/composition.ts";
import {
  detectionLine,
  measureWords,
  noteLines,
  panelWords,
  periodOf,
  proseName,
  releaseLine,
  sourceLine,
  subjectOf,
  type Caption,
} from "./caption.ts";
import type { ClaimSettings } from "./claims.ts";
import { hasFigure } from "./lines.ts";
import { addsUp, compositionRows, excessOf, segmentsOf, wholeOf, type CompositionRow } from "./composition-rows.ts";
import { formatNumber, formatPerCent, formatPoint, listWords, numberWord, sentenceCase, speakPoint } from "./format.ts";

/**
 * Caption of a composition for one year (or of one state over years).
 *
 * The headline says what share the largest part had, of the states together where there are several, of the last year
 * where there is one. It is withheld where fewer states than the floor gave parts, where the base is too small for a
 * percentage, where ranges leave open which part is largest, or where more than a fifth is of unknown kind.
 */
export function compositionCaption(view: CompositionView, settings: ClaimSettings, year: number = view.to): Caption {
  const rows = compositionRows(view, year);
  const oneState = rows.length > 0 && new Set(rows.map((row) => row.state)).size === 1;
  const years = oneState ? [view.from, view.to] : [year];
  const panel = view.panel.find((each) => each.year === year)?.states ?? [];
  const main = oneState ? rows.findLast((row) => row.year === year) : rows.find((row) => row.state === null);
  // Where victims come from is said by the picture, never by a headline that names a state.
  const named = view.by === "citizenship" || view.by === "partner";
  const enough = !named && (oneState || panel.length >= settings.floors.reporters);
  const share = main === undefined || !enough ? null : largestShare(main, oneState ? [main] : rows, settings);
  const where = oneState
    ? proseName(main?.state ?? "", view)
    : `the ${numberWord(panel.length)} states that gave the parts`;
  const label = share === null ? "" : (view.codeLabels[share.code] ?? share.code);
  const silent = rows.filter((row) => row.state !== null && !row.parts.some((part) => hasFigure(part.point)));
  const kinds = new Set(rows.flatMap((row) => segmentsOf(row, view.codes, "share")).map((segment) => segment.code));
  return {
    headline:
      share === null
        ? `${sentenceCase(subjectOf(view))}${oneState ? ` in ${where}` : ""} by ${view.byLabel.toLowerCase()}, ${periodOf(years)}`
        : `${label}: ${share.words} of ${subjectOf(view)} in ${where} in ${year}`,
    finding: share !== null,
    subtitle: `${measureWords(view, years)}, by ${view.byLabel.toLowerCase()} · ${oneState ? proseName(main?.state ?? "", view) : panelWords(panel.length)}`,
    notes: [
      ...(oneState || silent.length === 0
        ? []
        : [`No parts for ${year}: ${listWords(silent.map((row) => proseName(row.state ?? "", view)))}.`]),
      ...(addsUp(view)
        ? []
        : [
            "Each column has a scale of its own. Kinds that found no room, since few states reported them, are in the table.",
          ]),
      ...excessLine(rows, view),
      ...(kinds.has("range") ? ["Hatched: known only to lie within ranges, so it can't be shared out."] : []),
      ...(kinds.has("gap") ? ["Plain: in the total, but not broken down."] : []),
      ...(kinds.size === 0 ? [] : ["Percentages may not add up to 100 owing to rounding."]),
      // The bars and the line above say the same of the parts and their total.
      ...noteLines(
        view.notes.filter((note) => !/^The parts add up to (more|less) than/.test(note.text)),
        view,
      ),
      ...detectionLine(view),
    ],
    source: sourceLine(view.sources),
    release: releaseLine(view.release, view.releasedAt),
    alt: altOf(view, rows, years),
  };
}

const UNKNOWN_CODES: ReadonlySet<string> = new Set(["_U"]);
/** More than this of unknown kind or not broken down, and a share of the whole says little of the kinds. */
const MOST_UNKNOWN = 0.2;

/** The part that is the largest whatever the ranges hide, as a share of the whole; null where that cannot be said. */
function largestShare(
  row: CompositionRow,
  rows: readonly CompositionRow[],
  settings: ClaimSettings,
): { code: string; words: string } | null {
  const whole = wholeOf(row) ?? 0;
  const known = row.parts.flatMap(({ code, point: { low, high } }) =>
    low === null || high === null ? [] : [{ code, low: low / whole, high: high / whole }],
  );
  const named = known.filter((part) => !UNKNOWN_CODES.has(part.code)).toSorted((a, b) => b.low - a.low);
  const explained = named.reduce((sum, part) => sum + part.low, 0);
  const excess = rows.reduce((sum, each) => sum + (each.state === null ? 0 : excessOf(each)), 0);
  const first = named[0];
  if (first === undefined || whole < settings.floors.base || 1 - explained > MOST_UNKNOWN) return null;
  // Where parts of a state exceed its total, the two do not count the same persons.
  if (excess > whole * settings.change.small) return null;
  if (named.some((part) => part !== first && part.high >= first.low)) return null;
  const [low, high] = [formatPerCent(first.low), formatPerCent(first.high)];
  return { code: first.code, words: low === high ? low : `between ${low.replace(" per cent", "")} and ${high}` };
}

/** Names the states whose parts add up to more than their total. */
function excessLine(rows: readonly CompositionRow[], view: CompositionView): readonly string[] {
  const found = rows.filter((row) => row.state !== null && excessOf(row) > 0);
  if (found.length === 0) return [];
  const oneState = new Set(rows.map((row) => row.state)).size === 1;
  const names = found.map((row) => {
    const sum = formatNumber(row.parts.reduce((total, part) => total + (part.point.low ?? 0), 0));
    const name = oneState ? String(row.year) : proseName(row.state ?? "", view);
    return `${name} (${sum}, total ${formatPoint(row.total, view.measure)})`;
  });
  return [`Parts that add up to more than the total, and are shown as shares of their own sum: ${listWords(names)}.`];
}

function altOf(view: CompositionView, rows: readonly CompositionRow[], years: readonly number[]): string {
  const lines = rows.map((row) => {
    const name = row.state === null ? "The states together" : proseName(row.state, view);
    const parts = row.parts.map(
      ({ code, point }) => `${(view.codeLabels[code] ?? code).toLowerCase()} ${speakPoint(point, view.measure)}`,
    );
    const gap = row.gap === null || row.gap === 0 ? "" : `, not broken down ${formatNumber(row.gap)}`;
    return `${sentenceCase(name)} ${row.year}: ${parts.join(", ")}${gap}; total ${speakPoint(row.total, view.measure)}.`;
  });
  return [`Stacked bars. ${measureWords(view, years)}, by ${view.byLabel.toLowerCase()}.`, ...lines].join(" ");
}
