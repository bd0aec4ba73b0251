import type { State } from "../../questionnaire/edition.ts";
import { breakdownText } from "../contract/observation.ts";
import type { RegionPoint, RegionView } from "../contract/region.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { availablePanel, constantPanel, gainingPeriod, type PanelPeriod, shorterPeriods } from "../statistics/panel.ts";
import { breakBefore, breaksIn } from "./breaks.ts";
import { describe } from "./described.ts";
import type { Figure } from "./converted.ts";
import { figuresFor } from "./figure.ts";
import { sumMarks } from "./marks.ts";
import { reachOf } from "./measure.ts";
import { createMemory } from "./memory.ts";
import { generalNote } from "./notes.ts";
import { type Question, understand } from "./question.ts";
import { largestOf, pointsOfPanel, type Region, reports } from "./regional-sum.ts";
import { readRests } from "./shares.ts";

const remember = createMemory<RegionView>(1000);

/**
 * The sum over the region, always of the 13 present members whatever `states` says, and always saying of whom it is made.
 *
 * The constant panel holds the states with a figure in every year, the available one those with a figure in any. Prices
 * and ratios are never added: their points name the reporters and have no value. Throws RequestFailure (400, 404) for a
 * word that is not known.
 */
export async function regionView(
  model: ReadModel,
  selection: Selection,
  audience: Audience = "public",
): Promise<RegionView> {
  const { hash } = model.release(selection.release);
  const asked = { ...selection, states: [], by: null };
  return remember(model, JSON.stringify([hash, audience, asked]), () => makeRegion(model, asked, audience));
}

async function makeRegion(model: ReadModel, selection: Selection, audience: Audience): Promise<RegionView> {
  const question = understand(model, selection);
  const { states, years, edition } = question;
  const { measure, panel: panelKind } = selection;
  const region = await regionOf(model, question, audience);
  const panel =
    panelKind === "constant" ? constantPanel(region.presence, years) : availablePanel(region.presence, years);
  const points = pointsOfPanel(region, panel);
  const largest = largestOf(region, panel);
  const left = states.map((state) => state.iso3).filter((iso3) => !panel.includes(iso3));
  const cells = shownCells(region, panel, years);
  const description = describe(model, question, { measure, states, codes: [], cells });
  const figures = { all: cells, at: (iso3: string, _: string, year: number) => region.cellAt(iso3, year) };
  return {
    ...description,
    notes: [...description.notes, ...notesOf(question, panelKind, left)],
    panelKind,
    panel: [...panel],
    left,
    publishable: region.isSummable && isPublishable(points, states.length, edition.settings.floors),
    points,
    marks: region.isSummable ? sumMarks(model, question, figures, panel) : [],
    withoutLargest:
      largest === null
        ? null
        : {
            state: largest,
            points: pointsOfPanel(
              region,
              panel.filter((iso3) => iso3 !== largest),
            ),
          },
    shorterPeriods: offeredPeriods(model, region).map(({ from, to, panel: members, gained }) => ({
      from,
      to,
      panel: [...members],
      gained: [...gained],
    })),
  };
}

/** The longest period for each larger panel, and the periods of the questionnaire that have one; largest panel last. */
function offeredPeriods({ editions }: ReadModel, { presence, years }: Region): readonly PanelPeriod[] {
  const longest = shorterPeriods(presence, years);
  const asked = editions
    .filter((edition) => edition.years.length < years.length && edition.years.every((year) => years.includes(year)))
    .flatMap((edition) => gainingPeriod(presence, years, edition.years) ?? [])
    .filter((period) => !longest.some((known) => known.from === period.from && known.to === period.to));
  return [...longest, ...asked].toSorted((a, b) => a.panel.length - b.panel.length);
}

async function regionOf(model: ReadModel, question: Question, audience: Audience): Promise<Region> {
  const { states, years, filter, indicator, measuring } = question;
  const figures = await figuresFor(model, question, audience, reachOf(measuring));
  const restAt = await readRests(model, question, audience);
  const breakdown = breakdownText(filter);
  const cellAt = (iso3: string, year: number): Figure | null => figures.at(iso3, breakdown, year);
  const breaks = breaksIn(model, question, figures);
  return {
    states,
    years,
    measuring,
    isSummable: indicator.kind === "flow" || indicator.kind === "stock",
    presence: new Map(
      states.map((state) => [state.iso3, new Set(years.filter((year) => reports(cellAt(state.iso3, year))))]),
    ),
    cellAt,
    restAt: (iso3, year) => restAt(iso3, filter, year),
    populationOf: model.population.of,
    breaksBefore: (state, year) => breakBefore(breaks, { state, breakdown: filter, year }) !== null,
    rateFloor: question.edition.settings.floors.rate,
  };
}

/** Enough states in every year, absolutely and as a share of the 13; below that the figure is shown and not talked about. */
function isPublishable(
  points: readonly RegionPoint[],
  of: number,
  floors: { readonly reporters: number; readonly coverage: number },
): boolean {
  return points.every((point) => point.reporting >= floors.reporters && point.reporting / of >= floors.coverage);
}

function shownCells(region: Region, panel: readonly string[], years: readonly number[]): readonly Figure[] {
  return panel.flatMap((iso3) => years.flatMap((year) => region.cellAt(iso3, year) ?? []));
}

function notesOf({ indicator, states, years }: Question, panelKind: Selection["panel"], left: readonly string[]) {
  const names = states.filter((state: State) => left.includes(state.iso3)).map((state) => state.name);
  const period = years.length === 1 ? `${years[0]}` : `${years[0]}–${years.at(-1)}`;
  const when = panelKind === "constant" ? `a figure for every year of ${period}` : `any figure for ${period}`;
  const summed = indicator.kind === "flow" || indicator.kind === "stock";
  return [
    ...(summed ? [] : [generalNote("Prices and ratios are never added up: there is no sum of the states.")]),
    ...(names.length === 0 ? [] : [generalNote(`Left out, for want of ${when}: ${names.join(", ")}.`)]),
  ];
}
