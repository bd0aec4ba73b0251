import { excessOf, wholeOf } from "../../../web/charts/composition-rows.ts";
import type { Settings } from "../../../questionnaire/edition.ts";
import type { CompositionView } from "../../contract/composition.ts";
import { exactly } from "../../statistics/interval.ts";
import type { Statement } from "../../contract/review.ts";
import { listed, say, share, states } from "../sentence.ts";

const RULE = { name: "share", version: 1 } as const;

/**
 * What the total of one year is made of, over the states that gave parts: each part of some size in display order, as an
 * interval where cells are censored, and how much was not stated. Null below the floors of reporters and base.
 */
export function shareStatement(
  view: CompositionView,
  year: number,
  words: { readonly noun: string; readonly by: string },
  settings: Settings,
): Statement | null {
  const row = view.rows.find((candidate) => candidate.state === null && candidate.year === year);
  const panel = view.panel.find((candidate) => candidate.year === year)?.states ?? [];
  if (row === undefined || panel.length < settings.floors.reporters) return null;
  const whole = wholeOf(row);
  if (whole === null || whole < settings.floors.base) return null;
  const own = view.rows.filter((candidate) => candidate.state !== null && candidate.year === year);
  // Where the parts of states exceed their totals, the two do not count the same persons, and no share means anything.
  const excess = own.reduce((sum, candidate) => sum + excessOf(candidate), 0);
  if (excess > whole * settings.change.small) return null;
  const known = row.parts.flatMap(({ code, point: { low, high } }) =>
    low === null || high === null ? [] : [{ code, share: { low: low / whole, high: high / whole } }],
  );
  const spoken = known.filter((part) => part.share.low >= settings.review.part && !part.code.startsWith("_"));
  if (spoken.length === 0) return null;
  const unknown = known.find((part) => part.code === "_U" && part.share.low >= settings.review.unstated);
  const each = spoken.map(
    (part, at) =>
      say`${lowerFirst(view.codeLabels[part.code] ?? part.code)}${at === 0 ? " accounted" : ""} for ${share(part.code, part.share, 0)}`,
  );
  const who = states("panel", panel.length);
  const head = say`In ${String(year)}, ${who} states reported ${words.noun} by ${words.by}; in these states together, ${listed(each)}.`;
  const tail = unknown === undefined ? "" : say` For ${share("_U", unknown.share, 0)} the ${words.by} was not stated.`;
  const text = say`${head}${tail}`;
  return {
    id: [view.indicator, `by=${view.by}`, RULE.name, String(year)].join("|"),
    indicator: view.indicator,
    rule: RULE.name,
    parts: text.parts,
    proof: {
      rule: RULE.name,
      version: RULE.version,
      release: view.release,
      panel,
      inputs: own.flatMap((candidate) => candidate.parts.flatMap((part) => part.point.cell ?? [])),
      numbers: { ...text.numbers, whole: exactly(whole) },
    },
  };
}

function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
