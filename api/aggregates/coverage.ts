import type { Edition, Indicator, Section } from "../../questionnaire/edition.ts";
import { dimensionOf, indicatorOf } from "../../questionnaire/lookup.ts";
import type { CoverageView } from "../contract/coverage.ts";
import type { ModelRelease, ReadModel } from "../readmodel/read-model.ts";
import { parseBreakdown } from "../record/observations.ts";
import type { Tally } from "../readmodel/tally.ts";
import { createMemory } from "./memory.ts";
import { sourcesOf } from "./source.ts";

type CoverageCell = CoverageView["cells"][number];
type CoveredIndicator = CoverageView["indicators"][number];

const remember = createMemory<CoverageView>(20);

/**
 * Who answered what and when: every state, section and year that an edition asked about, and every indicator with the
 * states, years, units and codes that have figures.
 *
 * Counts of figures only, never a figure: it is the same for every audience. Null is the latest release.
 */
export async function coverageView(model: ReadModel, release: string | null = null): Promise<CoverageView> {
  const known = model.release(release);
  return remember(model, known.hash, () => makeCoverage(model, known));
}

async function makeCoverage(model: ReadModel, release: ModelRelease): Promise<CoverageView> {
  const newest = model.editions.at(-1);
  if (newest === undefined) throw new Error("The questionnaire has no edition.");
  const tally = await model.tally(release.ordinal);
  const { states, sections } = newest;
  const years = [...new Set(model.editions.flatMap((edition) => edition.years))].toSorted((a, b) => a - b);
  const indicators = knownIndicators(model.editions);
  const answersOf = Map.groupBy(tally.answers, (answer) => answer.indicator);
  const breakdownsOf = Map.groupBy(tally.breakdowns, (found) => found.indicator);
  return {
    release: release.id,
    releasedAt: release.at,
    years,
    states: states.map(({ iso3, name, memberSince }) => ({ iso3, name, memberSince })),
    sections: sections.map(({ code, id, label, optional }) => ({
      code,
      id,
      label,
      optional,
      indicators: indicators.filter((indicator) => indicator.section === code).map((indicator) => indicator.code),
    })),
    cells: coverageCells(model, release, {
      tally,
      years,
      states: states.map((state) => state.iso3),
      sections,
      indicators,
    }),
    indicators: indicators.map((indicator) =>
      coveredIndicator(model, release, newest, indicator, {
        answers: answersOf.get(indicator.code) ?? [],
        breakdowns: breakdownsOf.get(indicator.code) ?? [],
      }),
    ),
    sources: sourcesOf(model, tally.notes),
  };
}

/** The indicators of all editions, each as the newest one has it, in the order of the newest. */
function knownIndicators(editions: readonly Edition[]): readonly Indicator[] {
  const known = new Map<string, Indicator>();
  for (const edition of editions.toReversed()) {
    for (const indicator of edition.indicators) if (!known.has(indicator.code)) known.set(indicator.code, indicator);
  }
  return [...known.values()];
}

interface Grid {
  readonly tally: Tally;
  readonly years: readonly number[];
  readonly states: readonly string[];
  readonly sections: readonly Section[];
  readonly indicators: readonly Indicator[];
}

function coverageCells(model: ReadModel, release: ModelRelease, grid: Grid): CoverageCell[] {
  const sectionOf = new Map(grid.indicators.map((indicator) => [indicator.code, indicator.section]));
  const answers = Map.groupBy(grid.tally.answers, ({ state, indicator, year }) =>
    [state, sectionOf.get(indicator) ?? "", year].join("|"),
  );
  return grid.states.flatMap((state) =>
    grid.sections.flatMap(({ code: section }) =>
      grid.years.map((year) => {
        const found = answers.get([state, section, year].join("|")) ?? [];
        return {
          state,
          section,
          year,
          answered: [...new Set(found.map((answer) => answer.indicator))].toSorted(),
          asked: askedOf(model.editions, section, year),
          figures: found.reduce((sum, answer) => sum + answer.figures, 0),
          contribution: contributionOf(model, release, state, year, found[0]?.contribution ?? null),
        };
      }),
    ),
  );
}

function askedOf(editions: readonly Edition[], section: string, year: number): number {
  const asked = editions.filter((edition) => edition.years.includes(year)).flatMap((edition) => edition.indicators);
  return new Set(asked.filter((indicator) => indicator.section === section).map((indicator) => indicator.code)).size;
}

/** The contribution that answered; where the section is empty, the one in the release that was asked about the year. */
function contributionOf(
  model: ReadModel,
  { members }: ModelRelease,
  state: string,
  year: number,
  answering: number | null,
): string | null {
  if (answering !== null) return model.contribution(answering)?.id ?? null;
  const rounds = model.editions.filter((edition) => edition.years.includes(year)).map((edition) => edition.round.id);
  return members.findLast((member) => member.state === state && rounds.includes(member.round))?.id ?? null;
}

function coveredIndicator(
  model: ReadModel,
  release: ModelRelease,
  newest: Edition,
  indicator: Indicator,
  { answers, breakdowns }: Pick<Tally, "answers" | "breakdowns">,
): CoveredIndicator {
  const years = answers.map((answer) => answer.year);
  const states = newest.states.map((state) => state.iso3);
  return {
    code: indicator.code,
    label: indicator.label,
    short: indicator.short,
    section: indicator.section,
    stateYears: new Set(answers.map((answer) => `${answer.state} ${answer.year}`)).size,
    states: states.filter((iso3) => answers.some((answer) => answer.state === iso3)),
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear: years.length === 0 ? null : Math.max(...years),
    units: model.units(release.ordinal, indicator.code).map((profile) => profile.unit),
    breakdowns: codesOf(
      model.editions,
      indicator,
      breakdowns.map((found) => found.breakdown),
    ),
    hasTotal: breakdowns.some((found) => found.breakdown === ""),
    mustSplitBy: indicator.mustSplitBy,
    kind: indicator.kind,
  };
}

/** Dimension id -> its codes with figures, both in the order of the questionnaire. */
function codesOf(
  editions: readonly Edition[],
  indicator: Indicator,
  breakdowns: readonly string[],
): Record<string, string[]> {
  const found = new Set(
    breakdowns.flatMap((text) => Object.entries(parseBreakdown(text)).map(([id, code]) => `${id}=${code}`)),
  );
  const edition = editions.findLast((candidate) => indicatorOf(candidate, indicator.code) !== null);
  const codes = indicator.dimensions.flatMap((id): [string, string[]][] => {
    const dimension = edition === undefined ? null : dimensionOf(edition, id);
    const present = (dimension?.codes ?? []).map((code) => code.code).filter((code) => found.has(`${id}=${code}`));
    return present.length === 0 ? [] : [[id, present]];
  });
  return Object.fromEntries(codes);
}
