import { formatQuantity } from "../../web/charts/format.ts";
import { movesAs, unitOf } from "../../questionnaire/lookup.ts";
import { type Breakdown, breakdownText } from "../contract/observation.ts";
import type { Break } from "../contract/breaks.ts";
import type { Jump, JumpsView } from "../contract/jumps.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { jumpBetween } from "../statistics/jump.ts";
import { breakBefore, breaksIn, seriesWords } from "./breaks.ts";
import type { Figure } from "./converted.ts";
import { describe } from "./described.ts";
import { type Figures, figuresFor, pointOf } from "./figure.ts";
import { createMemory } from "./memory.ts";
import { type Question, understand } from "./question.ts";
import { codesWithFigures } from "./shares.ts";

const remember = createMemory<JumpsView>(300);

/**
 * The unexplained jumps of an indicator, each a question to its state, and apart from them the breaks that were declared.
 * A jump is what the software sees, by `settings.jump`; a break is what somebody said, and explains a jump.
 *
 * An indicator without a total is looked at part by part. Throws RequestFailure (400, 404) for a word that is not known.
 */
export async function jumpsView(
  model: ReadModel,
  selection: Selection,
  audience: Audience = "public",
): Promise<JumpsView> {
  const { hash } = model.release(selection.release);
  const asked = { ...selection, measure: "count" } as const;
  return remember(model, JSON.stringify([hash, audience, asked]), () => makeJumps(model, asked, audience));
}

async function makeJumps(model: ReadModel, selection: Selection, audience: Audience): Promise<JumpsView> {
  const question = understandInParts(model, selection);
  const { states, years, filter, by } = question;
  const figures = await figuresFor(model, question, audience, { earlier: 1, totals: true });
  const codes = codesWithFigures(question, figures);
  const breakdowns = by === null ? [filter] : codes.map((code) => ({ ...filter, [by.id]: code }));
  const cells = figures.all.filter((cell) => cell.year >= (years[0] ?? 0));
  const breaks = breaksIn(model, question, figures);
  const changes = states.flatMap((state) =>
    breakdowns.flatMap((breakdown) =>
      changesOf(question, figures, breaks, state.iso3, breakdown).map((change) =>
        jumpOf(question, state.iso3, breakdown, change),
      ),
    ),
  );
  return {
    ...describe(model, question, { measure: "count", states, codes, cells }),
    from: years[0] ?? 0,
    to: years.at(-1) ?? 0,
    jumps: changes.filter((change) => change.explainedBy === null),
    explained: changes.filter((change) => change.explainedBy !== null),
    breaks: [...breaks],
  };
}

/** The question, split where the indicator has no total and the selection names no part. */
export function understandInParts(model: ReadModel, selection: Selection): Question {
  const question = understand(model, selection);
  const { mustSplitBy } = question.indicator;
  const isOpen = mustSplitBy !== null && question.filter[mustSplitBy] === undefined && question.by === null;
  return isOpen ? understand(model, { ...selection, by: mustSplitBy }) : question;
}

/**
 * The unexplained jumps of one state and breakdown into or within the years of the question; exact figures only.
 *
 * `figures` must hold the year before the first as well.
 */
export function jumpsOf(
  model: ReadModel,
  question: Question,
  figures: Figures,
  state: string,
  breakdown: Breakdown,
): readonly Jump[] {
  const breaks = breaksIn(model, question, figures);
  return changesOf(question, figures, breaks, state, breakdown)
    .filter((change) => change.declared === null)
    .map((change) => jumpOf(question, state, breakdown, change));
}

/** A change that `settings.jump` asks about, before it is told in full. */
interface Change {
  readonly year: number;
  readonly kind: Jump["kind"];
  readonly before: Figure;
  readonly after: Figure;
  readonly factor: number | null;
  /** The break that explains it. */
  readonly declared: Break | null;
  readonly text: string;
}

/** Every change of a state and breakdown that `settings.jump` asks about, those that a declared break explains included. */
export function changesOf(
  question: Question,
  figures: Figures,
  breaks: readonly Break[],
  state: string,
  breakdown: Breakdown,
): readonly Change[] {
  const { years, edition, indicator } = question;
  const moves = movesAs(indicator, unitOf(edition, question.unit) ?? { kind: "count" });
  const words = seriesWords(question, state, breakdown);
  const key = breakdownText(breakdown);
  return years.flatMap((year): Change[] => {
    const before = figures.at(state, key, year - 1);
    const after = figures.at(state, key, year);
    if (before === null || before.value === null || after === null || after.value === null) return [];
    const kind = jumpBetween(before.value, after.value, moves, edition.settings.jump);
    if (kind === null) return [];
    const declared = breakBefore(breaks, { state, breakdown, year });
    const [small, large] = [Math.min(before.value, after.value), Math.max(before.value, after.value)];
    const numbers = `${formatQuantity(before.value)}, then ${formatQuantity(after.value)}`;
    const text = `${words}, ${year - 1} and ${year}: ${numbers}. ${declared === null ? REMARKS[kind] : EXPLAINED}`;
    return [{ year, kind, before, after, factor: small === 0 ? null : large / small, declared, text }];
  });
}

function jumpOf({ isAsked }: Question, state: string, breakdown: Breakdown, change: Change): Jump {
  const { year, kind, before, after, factor, declared, text } = change;
  return {
    state,
    breakdown: { ...breakdown },
    kind,
    before: pointOf(before, year - 1, isAsked(year - 1)),
    after: pointOf(after, year, isAsked(year)),
    factor,
    explainedBy: declared?.id ?? null,
    text,
  };
}

const REMARKS: Readonly<Record<Jump["kind"], string>> = {
  jump: "Unexplained: a question to the state.",
  "digit-shift": "Almost 10, 100 or 1000 times as much, and unexplained: a question to the state.",
  zero: "None beside many: a question to the state.",
};

const EXPLAINED = "A break in the series was declared here.";
