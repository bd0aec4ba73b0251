import type { Edition, State } from "../../questionnaire/edition.ts";
import { stateOf } from "../../questionnaire/lookup.ts";
import { MIRRORED, type MirrorSide } from "../contract/mirrored.ts";
import { breakdownText } from "../contract/observation.ts";
import type { Others, PartnerFigure, PeerRate } from "../contract/others.ts";
import type { Cell } from "../readmodel/cell.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { exactValue } from "../statistics/interval.ts";
import { median } from "../statistics/quantile.ts";
import { ratePer100k } from "../statistics/rate.ts";
import { readDisclosed } from "./figure.ts";
import { createMemory } from "./memory.ts";

/** What is released of the other members, as far as a state's own file can be held against it. */
export type KnownOfOthers = Pick<Others, "peers" | "population"> & { readonly partners: readonly PartnerFigure[] };

/** What was read once for all states: figures that name another state, and rates per 100,000. */
interface Released {
  readonly naming: readonly Cell[];
  readonly rates: readonly { readonly cell: Cell; readonly rate: number }[];
}

const remember = createMemory<Released>(20);

/**
 * What the other members said of a state in the years of an edition, and the middle of their rates, from the latest
 * release. Figures withheld from member states are left out: a report that quotes them is kept and passed on.
 *
 * A median needs as many other states as a sentence on the region does. Throws RequestFailure (404) without a release.
 */
export async function knownOfOthers(model: ReadModel, iso3: string, edition: Edition): Promise<KnownOfOthers> {
  const key = `${model.release(null).hash} ${edition.hash}`;
  const released = await remember(model, key, () => readReleased(model, edition));
  const state = stateOf(edition, iso3);
  const population = edition.years.flatMap((year) => {
    const people = model.population.of(iso3, year);
    return people === null ? [] : [[String(year), people] as const];
  });
  return {
    partners: state === null ? [] : partnersOf(released, state),
    peers: peersOf(released, iso3, edition),
    population: Object.fromEntries(population),
  };
}

const SIDES: readonly MirrorSide[] = MIRRORED.flatMap(({ sides }) => [...sides]);

async function readReleased(model: ReadModel, edition: Edition): Promise<Released> {
  const release = model.release(null).ordinal;
  const years = { from: edition.years[0] ?? 0, to: edition.years.at(-1) ?? 0 };
  const naming: Cell[] = [];
  const rates: { cell: Cell; rate: number }[] = [];
  for (const indicator of edition.indicators) {
    if (model.units(release, indicator.code).length === 0) continue;
    const isNaming = SIDES.some((side) => side.indicator === indicator.code);
    const isCounted = indicator.kind === "flow" || indicator.kind === "stock";
    if (!isNaming && !isCounted) continue;
    const query = { release, indicator: indicator.code, ...years, ...(isNaming ? {} : { breakdowns: [""] }) };
    // One after the other: all at once would keep every other reader waiting.
    const cells = await readDisclosed(model, { edition }, query, "member-states");
    if (isNaming) naming.push(...cells.filter(({ breakdownKey, low }) => breakdownKey !== "" && low !== null));
    if (isCounted) rates.push(...cells.filter(({ breakdownKey }) => breakdownKey === "").flatMap(rateOf(model)));
  }
  return { naming, rates };
}

function rateOf(model: ReadModel) {
  return (cell: Cell): Released["rates"] => {
    const { state, year, low, high } = cell;
    const rate = low === null || high === null ? null : ratePer100k({ low, high }, model.population.of(state, year));
    const exact = rate === null ? null : exactValue(rate);
    return exact === null ? [] : [{ cell, rate: exact }];
  };
}

function partnersOf({ naming }: Released, { iso2, iso3 }: State): readonly PartnerFigure[] {
  const places = new Set(
    SIDES.map(({ indicator, by, fixed }) => `${indicator} ${breakdownText({ ...fixed, [by]: iso2 })}`),
  );
  return naming.flatMap(({ state, indicator, year, breakdownKey: breakdown, low, high }) =>
    state === iso3 || low === null || high === null || !places.has(`${indicator} ${breakdown}`)
      ? []
      : [{ state, indicator, year, breakdown, low, high }],
  );
}

function peersOf({ rates }: Released, iso3: string, { settings }: Edition): PeerRate[] {
  const others = rates.filter(({ cell }) => cell.state !== iso3);
  const questions = Map.groupBy(others, ({ cell: { indicator, unit, year } }) => `${indicator} ${unit} ${year}`);
  return [...questions.values()].flatMap((of) => {
    const middle = median(of.map(({ rate }) => rate));
    const [first] = of;
    if (first === undefined || middle === null || of.length < settings.floors.reporters) return [];
    const { indicator, unit, year } = first.cell;
    return [{ indicator, unit, year, median: middle, states: of.length }];
  });
}
