import { formatQuantity } from "../../web/charts/format.ts";
import { unitOf } from "../../questionnaire/lookup.ts";
import { type Breakdown, breakdownText } from "../contract/observation.ts";
import type { Break, Jump, JumpsView } from "../contract/jumps.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { Cell } from "../readmodel/cell.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { jumpBetween } from "../statistics/jump.ts";
import { describe } from "./described.ts";
import { type Figures, figuresFor, pointOf } from "./figure.ts";
import { createMemory } from "./memory.ts";
import { type Question, understand } from "./question.ts";
import { codesWithFigures } from "./shares.ts";

const remember = createMemory<JumpsView>(300);

/**
 * The unexplained jumps of an indicator, each a question to its state, and apart from them the breaks declared with a
 * flag. A jump is what the software sees, by `settings.jump`; a break is what somebody said, and no jump is seen there.
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
  const figures = await figuresFor(model, question, audience, { earlier: 1 });
  const codes = codesWithFigures(question, figures);
  const breakdowns = by === null ? [filter] : codes.map((code) => ({ ...filter, [by.id]: code }));
  const cells = figures.all.filter((cell) => cell.year >= (years[0] ?? 0));
  return {
    ...describe(model, question, { measure: "count", states, codes, cells }),
    from: years[0] ?? 0,
    to: years.at(-1) ?? 0,
    jumps: states.flatMap((state) =>
      breakdowns.flatMap((breakdown) => jumpsOf(question, figures, state.iso3, breakdown)),
    ),
    breaks: states.flatMap((state) =>
      breakdowns.flatMap((breakdown) => breaksOf(model, question, figures, state.iso3, breakdown)),
    ),
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
 * The jumps of one state and breakdown into or within the years of the question; exact figures only.
 *
 * `figures` must hold the year before the first as well.
 */
export function jumpsOf(question: Question, figures: Figures, state: string, breakdown: Breakdown): readonly Jump[] {
  const { years, edition, unit, isAsked } = question;
  const kind = unitOf(edition, unit)?.kind ?? "count";
  const key = breakdownText(breakdown);
  return years.flatMap((year): Jump[] => {
    const before = figures.at(state, key, year - 1);
    const after = figures.at(state, key, year);
    if (before === null || before.value === null || after === null || after.value === null) return [];
    if (after.flags.includes("B")) return [];
    const found = jumpBetween(before.value, after.value, kind, edition.settings.jump);
    if (found === null) return [];
    const [small, large] = [Math.min(before.value, after.value), Math.max(before.value, after.value)];
    return [
      {
        state,
        breakdown: { ...breakdown },
        kind: found,
        before: pointOf(before, year - 1, isAsked(year - 1)),
        after: pointOf(after, year, isAsked(year)),
        factor: small === 0 ? null : large / small,
        text: `${placeWords(question, state, breakdown)}, ${year - 1} and ${year}: ${formatQuantity(before.value)}, then ${formatQuantity(after.value)}. ${REMARKS[found]}`,
      },
    ];
  });
}

const REMARKS: Readonly<Record<Jump["kind"], string>> = {
  jump: "Unexplained: a question to the state.",
  "digit-shift": "Almost 10, 100 or 1000 times as much, and unexplained: a question to the state.",
  zero: "None beside many: a question to the state.",
};

function breaksOf(
  model: ReadModel,
  question: Question,
  figures: Figures,
  state: string,
  breakdown: Breakdown,
): readonly Break[] {
  return question.years.flatMap((year): Break[] => {
    const cell = figures.at(state, breakdownText(breakdown), year);
    if (cell === null || !cell.flags.includes("B")) return [];
    const declaredBy = isSent(model, cell) ? "state" : "compiler";
    return [
      {
        state,
        breakdown: { ...breakdown },
        point: pointOf(cell, year, true),
        declaredBy,
        text: `${placeWords(question, state, breakdown)}: the series breaks before ${year}, ${DECLARED[declaredBy]}.`,
      },
    ];
  });
}

const DECLARED: Readonly<Record<Break["declaredBy"], string>> = {
  state: "as the state declared",
  compiler: "as marked when the published figures were compiled",
};

function isSent(model: ReadModel, cell: Cell): boolean {
  return model.contribution(cell.contribution)?.provenance === "sent";
}

/** "Ukraine", "Ukraine, Heroin": whose series it is. */
function placeWords({ edition, indicator }: Question, state: string, breakdown: Breakdown): string {
  const name = edition.states.find((known) => known.iso3 === state)?.name ?? state;
  const parts = indicator.dimensions.flatMap((id) => {
    const code = breakdown[id];
    const dimension = edition.dimensions.find((known) => known.id === id);
    return code === undefined ? [] : (dimension?.codes.find((known) => known.code === code)?.label ?? code);
  });
  return [name, ...parts].join(", ");
}
