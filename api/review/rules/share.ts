import type { Settings } from "../../../questionnaire/edition.ts";
import type { CompositionView } from "../../contract/composition.ts";
import { exactly } from "../../statistics/interval.ts";
import type { Statement } from "../statement.ts";
import { listed, say, share, states } from "../sentence.ts";

const RULE = { name: "share", version: 1 } as const;

/** Parts below this share are not spoken of; the figure and its table have them. */
export const SPOKEN = 0.1;

/** From this share of unstated parts on, the sentence says so. */
const UNSTATED = 0.2;

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
  const known = row.parts.flatMap((part) => {
    const { low, high } = part.share;
    return low === null || high === null ? [] : [{ code: part.code, share: { low, high } }];
  });
  const base = row.parts.reduce((sum, part) => sum + (part.point.low ?? 0), 0);
  const spoken = known.filter((part) => part.share.low >= SPOKEN && !part.code.startsWith("_"));
  if (base < settings.floors.base || spoken.length === 0) return null;
  const unknown = known.find((part) => part.code === "_U" && part.share.low >= UNSTATED);
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
      inputs: view.rows
        .filter((candidate) => candidate.state !== null && candidate.year === year)
        .flatMap((candidate) => candidate.parts.flatMap((part) => part.point.cell ?? [])),
      numbers: { ...text.numbers, base: exactly(base) },
    },
  };
}

function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
