import { BREAK_WORDS, type Break, type BreaksView } from "../contract/breaks.ts";
import { type Breakdown, breakdownText } from "../contract/observation.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { Cell } from "../readmodel/cell.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { type Figures, figuresFor } from "./figure.ts";
import { createMemory } from "./memory.ts";
import { type Question, understand } from "./question.ts";
import { sourceOf } from "./source.ts";

const remember = createMemory<readonly Break[]>(500);

/**
 * The breaks declared in the states, years and breakdowns of a question: those of the register, and the flags B of its
 * figures. Earlier ones first.
 */
export function breaksIn(model: ReadModel, question: Question, figures: Figures): readonly Break[] {
  const { release, indicator, states, years, unit } = question;
  const isAsked = (state: string, year: number) => years.includes(year) && states.some(({ iso3 }) => iso3 === state);
  const registered = release.breaks
    .filter((one) => one.indicator === indicator.code && isAsked(one.state, one.year))
    .map(({ id, state, breakdown, year, kind, text, source, declaredAt }): Break => {
      const said = { id, state, indicator: indicator.code, breakdown, year, kind, text, source, declaredAt };
      const declared = { ...said, declaredBy: "state", cell: null } as const;
      return { ...declared, sentence: sentenceOf(question, declared) };
    });
  const flagged = figures.all
    .filter((cell) => cell.unit === unit && cell.flags.includes("B") && isAsked(cell.state, cell.year))
    .map((cell) => flaggedBreak(model, question, cell));
  const order = states.map(({ iso3 }) => iso3);
  return [...registered, ...flagged].toSorted(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      a.year - b.year ||
      (breakdownText(a.breakdown) < breakdownText(b.breakdown) ? -1 : 1),
  );
}

/** A year of a series. */
interface Place {
  readonly state: string;
  readonly breakdown: Breakdown;
  readonly year: number;
}

/** The break that stands between a year of a series and the year before: its own, or one of a coarser series. */
export function breakBefore<One extends Place>(breaks: readonly One[], { state, breakdown, year }: Place): One | null {
  const covers = (one: One) =>
    one.state === state &&
    one.year === year &&
    Object.entries(one.breakdown).every(([dimension, code]) => breakdown[dimension] === code);
  return breaks.find(covers) ?? null;
}

/** The last year before which one of some series breaks, with what is said of it; null where none does after the first. */
export function lastBreak(
  breaks: readonly Break[],
  {
    states,
    breakdown,
    years,
  }: { readonly states: readonly string[]; readonly breakdown: Breakdown; readonly years: readonly number[] },
): { readonly year: number; readonly text: string } | null {
  const at = (year: number) => states.flatMap((state) => breakBefore(breaks, { state, breakdown, year }) ?? []);
  const year = years.slice(1).findLast((one) => at(one).length > 0);
  return year === undefined
    ? null
    : {
        year,
        text: at(year)
          .map((one) => one.sentence)
          .join(" "),
      };
}

/**
 * The breaks that stand in a release, of one indicator or of all. Throws RequestFailure (400, 404) for a word that is not
 * known.
 */
export async function breaksView(
  model: ReadModel,
  asked: Pick<Selection, "indicator" | "states" | "from" | "to" | "release">,
  audience: Audience = "public",
): Promise<BreaksView> {
  const release = model.release(asked.release);
  const known = new Map(model.editions.flatMap(({ indicators }) => indicators).map((one) => [one.code, one.label]));
  const codes = asked.indicator === "" ? [...known.keys()] : [asked.indicator];
  const breaks = (
    await Promise.all(codes.map((indicator) => allBreaks(model, release.id, indicator, audience)))
  ).flat();
  const shown = breaks.filter(
    ({ state, year }) =>
      (asked.states.length === 0 || asked.states.includes(state)) &&
      year >= (asked.from ?? year) &&
      year <= (asked.to ?? year),
  );
  const states = model.editions.at(-1)?.states ?? [];
  return {
    release: release.id,
    stateNames: Object.fromEntries(states.map(({ iso3, name }) => [iso3, name])),
    indicatorLabels: Object.fromEntries(shown.map(({ indicator }) => [indicator, known.get(indicator) ?? indicator])),
    breaks: shown,
  };
}

/** The breaks of an indicator in all states, years, units and breakdowns. */
function allBreaks(model: ReadModel, release: string, indicator: string, audience: Audience) {
  const { hash, ordinal, breaks } = model.release(release);
  const whole = { indicator, states: [], from: null, to: null, by: null, filter: {}, measure: "count" } as const;
  return remember(model, JSON.stringify([hash, audience, indicator]), async () => {
    const units = model.units(ordinal, indicator).map(({ unit }) => unit);
    const years = breaks.filter((one) => one.indicator === indicator).map(({ year }) => year);
    const selection = { ...whole, window: null, panel: "constant", release } as const;
    const found = await Promise.all(
      (units.length === 0 ? [null] : units).map(async (unit, place) => {
        const question = understand(model, { ...selection, unit });
        const reached = { ...question, years: [...new Set([...question.years, ...years])] };
        const figures = await flaggedFigures(model, question, audience);
        // The register knows no unit: its breaks are listed with the first.
        return breaksIn(
          model,
          place === 0 ? reached : { ...reached, release: { ...question.release, breaks: [] } },
          figures,
        );
      }),
    );
    return found.flat();
  });
}

/** Every cell of an indicator and unit, whatever its breakdown. */
async function flaggedFigures(model: ReadModel, question: Question, audience: Audience): Promise<Figures> {
  const { indicator, filter } = question;
  const splits = indicator.dimensions.flatMap((id) => question.edition.dimensions.filter((one) => one.id === id));
  const read = await Promise.all(
    [null, ...splits].map((by) => figuresFor(model, { ...question, filter, by }, audience)),
  );
  return { all: read.flatMap(({ all }) => all), at: () => null };
}

function flaggedBreak(model: ReadModel, question: Question, cell: Cell): Break {
  const contribution = model.contribution(cell.contribution);
  const isSent = contribution?.provenance === "sent";
  const declared = {
    id: cell.id,
    state: cell.state,
    indicator: cell.indicator,
    breakdown: { ...cell.breakdown },
    year: cell.year,
    kind: null,
    text: isSent ? cell.note : "",
    source: contribution === null ? "" : sourceOf(model, contribution, cell.note).statement,
    declaredBy: isSent ? "state" : "compiler",
    declaredAt: contribution?.receivedAt ?? "",
    cell: cell.id,
  } as const;
  return { ...declared, sentence: sentenceOf(question, declared) };
}

function sentenceOf(question: Question, { state, breakdown, year, kind, declaredBy }: Omit<Break, "sentence">): string {
  const why = kind === null ? "" : ` (${BREAK_WORDS[kind]})`;
  const who = declaredBy === "state" ? "as the state declared" : "as marked when the published figures were compiled";
  return `${seriesWords(question, state, breakdown)}: the series breaks before ${year}, ${who}${why}.`;
}

/** "Ukraine", "Ukraine, Heroin": whose series it is. */
export function seriesWords({ edition, indicator }: Question, state: string, breakdown: Breakdown): string {
  const name = edition.states.find((known) => known.iso3 === state)?.name ?? state;
  const parts = indicator.dimensions.flatMap((id) => {
    const code = breakdown[id];
    const dimension = edition.dimensions.find((known) => known.id === id);
    return code === undefined ? [] : (dimension?.codes.find((known) => known.code === code)?.label ?? code);
  });
  return [name, ...parts].join(", ");
}
