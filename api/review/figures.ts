import { regionTable } from "../../web/charts/region-table.ts";
import { sumsWithout } from "../../web/charts/region-without.ts";
import {
  comparisonTable,
  compositionTable,
  coverageTable,
  seriesTable,
  type ChartTable,
} from "../../web/charts/table.ts";
import { decompositionTable } from "../../web/charts/decomposition-table.ts";
import { flowsTable } from "../../web/charts/flow-table.ts";
import type { Settings } from "../../questionnaire/edition.ts";
import type { ComparisonView } from "../contract/comparison.ts";
import type { CompositionView } from "../contract/composition.ts";
import type { CoverageView } from "../contract/coverage.ts";
import type { DecompositionView } from "../contract/decomposition.ts";
import type { FlowsView } from "../contract/flows.ts";
import type { RegionView } from "../contract/region.ts";
import type { Selection } from "../contract/selection.ts";
import type { SeriesView } from "../contract/series.ts";
import type { Source } from "../contract/view.ts";
import type { FigureContent } from "../contract/figure-content.ts";
import { figureContent } from "../exporting/figure-content.ts";
import type { Block, FigureBlock } from "../contract/review.ts";
import { sourcesLine } from "./sources.ts";
import { chartTable } from "./tables.ts";
import { selectionOf } from "./views.ts";

/**
 * The states over the years, a panel each on a scale of its own: lines of 13 states in one plot hide each other, and a
 * common scale hides the states with small figures. Every panel says its largest value.
 */
export function trendFigure(selection: Selection, series: SeriesView, settings: Settings, ownScale = true): Block {
  return figureOf({ kind: "multiples", series, ownScale, settings }, selection, seriesTable(series), series.sources);
}

/**
 * The sum over the states that reported in every year; `series` says whether one of them drives it, `ghost` is the sum of
 * all that reported, drawn beside it.
 */
export function regionFigure(
  selection: Selection,
  region: RegionView,
  series: SeriesView,
  settings: Settings,
  ghost: RegionView | null = null,
): Block {
  const beside = ghost === null ? {} : { ghost };
  const content = { kind: "region", region, series, settings, ...beside } as const;
  const table = regionTable(region, null, sumsWithout(region, series, settings));
  return figureOf(content, selection, table, region.sources);
}

/** What the change of the sum is made of, state by state. */
export function bridgeFigure(selection: Selection, decomposition: DecompositionView, settings: Settings): Block {
  const table = decompositionTable(decomposition);
  return figureOf({ kind: "bridge", decomposition, settings }, selection, table, decomposition.sources);
}

/** Who reported of whom. */
export function flowsFigure(selection: Selection, flows: FlowsView, settings: Settings): Block {
  return figureOf({ kind: "matrix", flows, settings }, selection, flowsTable(flows), flows.sources);
}

/** The states beside each other, in one year or in two. */
export function comparisonFigure(selection: Selection, comparison: ComparisonView, settings: Settings): Block {
  return figureOf(
    { kind: "compare", comparison, settings },
    selection,
    comparisonTable(comparison),
    comparison.sources,
  );
}

/** What the total of the last year is made of, state by state and over those that gave parts. */
export function compositionFigure(selection: Selection, composition: CompositionView, settings: Settings): Block {
  return figureOf(
    { kind: "breakdown", composition, settings },
    selection,
    compositionTable(composition),
    composition.sources,
  );
}

/** The coverage matrix: 13 states by subjects and years. */
export function coverageFigure(coverage: CoverageView, settings: Settings): Block {
  const selection = selectionOf({
    indicator: "",
    from: coverage.years[0] ?? null,
    to: coverage.years.at(-1) ?? null,
    release: coverage.release,
  });
  const block = figureOf(
    { kind: "coverage", coverage, settings },
    selection,
    coverageTable(coverage),
    coverage.sources,
  );
  // The computed headline counts over all years of the release, which is not what the Review says of its period.
  return { ...block, figure: { ...block.figure, headline: "Who answered what, and when" } };
}

/** Width at which the words of a figure are made; the drawing itself is made by each writer at its own. */
const WORDS_WIDTH = 640;

function figureOf(
  content: FigureContent,
  selection: Selection,
  table: ChartTable,
  sources: readonly Source[],
): FigureBlock {
  const { caption } = figureContent(content, "light", WORDS_WIDTH);
  const body = chartTable(table);
  return {
    kind: "figure",
    figure: {
      id: "",
      number: 0,
      headline: caption.headline,
      subtitle: caption.subtitle,
      content,
      selection,
      alt: caption.alt,
      notes: caption.notes,
      source: sourcesLine(sources),
      table: { id: "", number: null, caption: table.caption, source: "", ...body },
    },
  };
}
