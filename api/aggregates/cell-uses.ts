import type { Edition } from "../../questionnaire/edition.ts";
import { dimensionOf, indicatorOf, stateOf } from "../../questionnaire/lookup.ts";
import { formatNumber, formatPeriod } from "../../web/charts/format.ts";
import type { ViewUse } from "../contract/cell-uses.ts";
import { MEASURE_NAMES, type Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import type { RecordStore } from "../record/record-store.ts";
import { amountWords } from "./amount.ts";
import { addressOf, answered, names, periodOf, selectionOf, splits, type Subject, use } from "./cell-subject.ts";
import { comparisonView } from "./comparison.ts";
import { compositionView } from "./composition.ts";
import { decompositionView } from "./decomposition.ts";
import { intervalOf } from "./figure.ts";
import { flowsView } from "./flows.ts";
import { findCell } from "./lineage.ts";
import { regionView } from "./region.ts";
import { seriesView } from "./series.ts";
import { tendencyView } from "./tendency.ts";

/** Where a cell goes, in the release that was named or in the latest that has it. */
export interface CellViews {
  readonly release: string;
  readonly year: number;
  readonly views: readonly ViewUse[];
}

/**
 * Every view that shows a cell or is computed from it. Each is asked, and named only where its answer has the cell: a sum
 * that leaves the state out is no use of it.
 *
 * Null where no cell of the release has the id.
 */
export async function viewsUsing(
  model: ReadModel,
  record: RecordStore,
  cell: string,
  { release, audience = "public" }: { readonly release: string | null; readonly audience?: Audience },
): Promise<CellViews | null> {
  const found = await findCell(model, record, cell, { release, audience });
  const asked = found === null ? null : askedIn(model.editions, found.observation.key.indicator);
  if (found === null || asked === null) return null;
  const isLatest = release === null && found.holding.id === model.release(null).id;
  const subject = { model, audience, found, isLatest, ...asked };
  const views: ViewUse[] = [];
  for (const uses of [seriesUses, sumUses, comparisonUses, compositionUses, flowUses, derivedUses, coverageUses]) {
    views.push(...(await uses(subject)));
  }
  return { release: found.holding.id, year: found.observation.key.year, views };
}

function askedIn(editions: readonly Edition[], code: string) {
  for (const edition of editions.toReversed()) {
    const indicator = indicatorOf(edition, code);
    if (indicator !== null) return { edition, indicator };
  }
  return null;
}

async function seriesUses(subject: Subject): Promise<readonly ViewUse[]> {
  const { model, audience, found, edition } = subject;
  const { state } = found.observation.key;
  const name = stateOf(edition, state)?.name ?? state;
  const uses: ViewUse[] = [];
  for (const [selection, by] of splits(subject, { states: [state] })) {
    if (!names(await seriesView(model, selection, audience), found)) continue;
    const says = by === "" ? `${name} over the years` : `${name} over the years, by ${by}`;
    uses.push(use(subject, "series", says, "/trends", "/api/series", selection));
  }
  return uses;
}

async function sumUses(subject: Subject): Promise<readonly ViewUse[]> {
  const { model, audience, found, indicator } = subject;
  const { year, unit, state } = found.observation.key;
  if (indicator.kind !== "flow" && indicator.kind !== "stock") return [];
  const asked = [selectionOf(subject, periodOf(subject)), selectionOf(subject, { panel: "available" })];
  const uses: ViewUse[] = [];
  for (const selection of asked) {
    const view = await regionView(model, selection, audience);
    const point = view.points.find((candidate) => candidate.year === year);
    const sum = point === undefined ? null : intervalOf(point);
    if (point === undefined || sum === null || !point.reporters.includes(state)) continue;
    const [from, to] = [view.points[0]?.year ?? year, view.points.at(-1)?.year ?? year];
    const whom = selection.panel === "constant" ? "the states that reported every year" : "all that reported";
    const says = `Sum of ${whom}, ${formatPeriod(from, to)}: ${amountWords(sum)} ${unit} in ${year}, from ${formatNumber(point.reporting)} states`;
    uses.push(use(subject, "sum", says, "/trends", "/api/region", selection));
  }
  return uses;
}

async function comparisonUses(subject: Subject): Promise<readonly ViewUse[]> {
  const { model, audience, found } = subject;
  const { year } = found.observation.key;
  const selection = selectionOf(subject, {});
  const view = await comparisonView(model, selection, { year, earlier: null }, audience);
  if (!names(view, found)) return [];
  return [
    use(subject, "comparison", `The states side by side, ${year}`, "/compare", "/api/comparison", selection, {
      page: { year },
      api: { year },
    }),
  ];
}

async function compositionUses(subject: Subject): Promise<readonly ViewUse[]> {
  const { model, audience, found, edition, indicator } = subject;
  const { year, state, breakdown } = found.observation.key;
  const uses: ViewUse[] = [];
  for (const by of indicator.dimensions) {
    const { [by]: part, ...filter } = breakdown;
    const selection = selectionOf(subject, { filter, by, from: year, to: year });
    const view = await answered(compositionView(model, selection, audience));
    const rows = view?.rows.filter((row) => row.state === state && row.parts.length > 0) ?? [];
    if (!names(rows, found)) continue;
    const label = dimensionOf(edition, by)?.label.toLowerCase() ?? by;
    const says = part === undefined ? `By ${label}: the total of the parts` : `By ${label}: one of the parts`;
    uses.push(
      use(subject, "composition", `${says}, ${year}`, "/breakdown", "/api/composition", selection, { page: { year } }),
    );
  }
  return uses;
}

async function flowUses(subject: Subject): Promise<readonly ViewUse[]> {
  const { model, audience, found } = subject;
  const { citizenship, partner, ...filter } = found.observation.key.breakdown;
  if (citizenship === undefined && partner === undefined) return [];
  const selection = selectionOf(subject, { filter });
  const view = await answered(flowsView(model, selection, audience));
  return view !== null && names(view, found)
    ? [use(subject, "flows", "Who reported of whom", "/flows", "/api/flows", selection)]
    : [];
}

const MEASURES: Readonly<Record<Selection["measure"], string>> = {
  count: "",
  per100k: "per 100,000 inhabitants",
  index: "as an index of its first figure",
  change: "as change on the year before",
  relative: "as relative change on the year before",
  share: "as a share of its total",
  average: "as a moving average",
};

async function derivedUses(subject: Subject): Promise<readonly ViewUse[]> {
  const { model, audience, found } = subject;
  const { state, year } = found.observation.key;
  const uses: ViewUse[] = [];
  for (const measure of MEASURE_NAMES) {
    const selection = selectionOf(subject, { states: [state], measure });
    const view = measure === "count" ? null : await answered(seriesView(model, selection, audience));
    const point = view?.series.flatMap((series) => series.points).find((candidate) => candidate.year === year);
    if (point === undefined || point.cell !== found.shown.id || intervalOf(point) === null) continue;
    uses.push(use(subject, "derived", `The figure ${MEASURES[measure]}`, "/trends", "/api/series", selection));
  }
  if (intervalOf(found.shown) === null) return uses;
  const period = selectionOf(subject, periodOf(subject));
  const change = await answered(decompositionView(model, period, audience));
  const ends = change === null ? [] : [...change.earlier.reporters, ...change.later.reporters];
  if (change !== null && [change.from, change.to].includes(year) && ends.includes(state)) {
    const says = `The regional change of ${formatPeriod(change.from, change.to)}, taken apart`;
    uses.push(use(subject, "derived", says, "/trends", "/api/decomposition", period));
  }
  const own = selectionOf(subject, { states: [state] });
  if (names(await answered(tendencyView(model, own, null, audience)), found)) {
    uses.push(
      use(subject, "derived", "How the series moves: slope, test, turning points", "/trends", "/api/tendency", own),
    );
  }
  return uses;
}

function coverageUses({ found, isLatest, indicator }: Subject): readonly ViewUse[] {
  const { state, year } = found.observation.key;
  if (intervalOf(found.shown) === null) return [];
  const named = isLatest ? {} : { release: found.holding.id };
  const says = `Counts as an answer on this subject, ${year}`;
  const page = addressOf("/coverage", { ...named, answers: `${state}-${year}-${indicator.section}` });
  return [{ kind: "coverage", says, page, api: addressOf("/api/coverage", named) }];
}
