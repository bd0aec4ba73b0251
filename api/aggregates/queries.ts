import { codeOf, sectionOf, unitOf } from "../../questionnaire/lookup.ts";
import type { Edition } from "../../questionnaire/edition.ts";
import { type Breakdown, breakdownText } from "../contract/observation.ts";
import type { QueriesView, Query } from "../contract/queries.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { breaksView } from "./breaks.ts";
import { jumpsView } from "./jumps.ts";
import { createMemory } from "./memory.ts";

/** Whose queries, of which indicator and years; all where nothing is named. */
export type AskedQueries = Pick<Selection, "indicator" | "states" | "from" | "to" | "release">;

const remember = createMemory<readonly Query[]>(500);

/**
 * The register of queries: every jump of every total (of the parts, where an indicator has no total) in every unit, each
 * with its figures and whether a declared break has explained it. Where a total jumps its parts are not asked about: one
 * cause, one question. Throws RequestFailure (400, 404) for a word that is not known.
 */
export async function queriesView(
  model: ReadModel,
  asked: AskedQueries,
  audience: Audience = "public",
): Promise<QueriesView> {
  const release = model.release(asked.release);
  const edition = newest(model);
  const codes = asked.indicator === "" ? indicatorsOf(model) : [asked.indicator];
  const all = await Promise.all(codes.map((indicator) => queriesOf(model, release.id, indicator, audience)));
  const queries = all
    .flat()
    .filter(
      ({ state, after }) =>
        (asked.states.length === 0 || asked.states.includes(state)) &&
        after.year >= (asked.from ?? after.year) &&
        after.year <= (asked.to ?? after.year),
    );
  const { breaks } = await breaksView(model, { ...asked, release: release.id }, audience);
  const met = new Set([...queries, ...breaks].map(({ indicator }) => indicator));
  const profiles = codes.flatMap((indicator) => model.units(release.ordinal, indicator));
  const breakdowns = [...queries, ...breaks].map(({ breakdown }) => breakdown);
  return {
    release: release.id,
    from: asked.from ?? earliest(profiles.map(({ firstYear }) => firstYear)),
    to: asked.to ?? latest(profiles.map(({ lastYear }) => lastYear)),
    stateNames: Object.fromEntries(edition.states.map(({ iso3, name }) => [iso3, name])),
    indicators: codes.filter((code) => met.has(code)).flatMap((code) => describedIndicator(model, code)),
    unitLabels: Object.fromEntries(queries.map(({ unit }) => [unit, unitOf(edition, unit)?.label ?? unit])),
    breakdownLabels: Object.fromEntries(breakdowns.map((one) => [breakdownText(one), labelOf(edition, one)])),
    queries,
    breaks: [...breaks],
  };
}

function queriesOf(model: ReadModel, release: string, indicator: string, audience: Audience) {
  const { hash, ordinal } = model.release(release);
  return remember(model, JSON.stringify([hash, audience, indicator]), async () => {
    const units = model.units(ordinal, indicator).map(({ unit }) => unit);
    const whole = { indicator, states: [], from: null, to: null, by: null, filter: {}, measure: "count" } as const;
    const views = await Promise.all(
      units.map((unit) => jumpsView(model, { ...whole, unit, window: null, panel: "constant", release }, audience)),
    );
    return views.flatMap(({ jumps, explained, stateNames }, place) => {
      const order = Object.keys(stateNames);
      return [...jumps, ...explained]
        .map((jump): Query => {
          const status = jump.explainedBy === null ? "open" : "explained";
          return { ...jump, indicator, unit: units[place] ?? "", status };
        })
        .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.after.year - b.after.year);
    });
  });
}

function newest(model: ReadModel): Edition {
  const edition = model.editions.at(-1);
  if (edition === undefined) throw new Error("No edition of the questionnaire was loaded.");
  return edition;
}

/** Every indicator that any edition asks, in the order of the newest. */
function indicatorsOf(model: ReadModel): readonly string[] {
  const codes = model.editions.toReversed().flatMap(({ indicators }) => indicators.map(({ code }) => code));
  return [...new Set(codes)];
}

function describedIndicator(model: ReadModel, code: string): QueriesView["indicators"] {
  for (const edition of model.editions.toReversed()) {
    const indicator = edition.indicators.find((one) => one.code === code);
    if (indicator === undefined) continue;
    const { label, short, section } = indicator;
    return [{ code, label, short, section, sectionLabel: sectionOf(edition, section)?.label ?? section }];
  }
  return [];
}

function labelOf(edition: Edition, breakdown: Breakdown): string {
  return Object.entries(breakdown)
    .map(([dimension, code]) => codeOf(edition, dimension, code)?.label ?? code)
    .join(", ");
}

function earliest(years: readonly number[]): number | null {
  return years.length === 0 ? null : Math.min(...years);
}

function latest(years: readonly number[]): number | null {
  return years.length === 0 ? null : Math.max(...years);
}
