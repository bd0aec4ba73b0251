import type { CompositionView } from "../contract/composition.ts";
import type { DecompositionView } from "../contract/decomposition.ts";
import type { Block } from "../contract/review.ts";
import type { Selection } from "../contract/selection.ts";
import { bridgeFigure, comparisonFigure, compositionFigure, regionFigure, trendFigure } from "./figures.ts";
import { selected, type Frame } from "./frame.ts";
import type { Topic, TopicFigure } from "./outline.ts";
import type { Longer } from "./rules/longer.ts";

/** Years before the period that a trend figure shows for context. */
export const CONTEXT_YEARS = 4;

/** A figure of a topic, by its kind; nothing where there is nothing to draw. */
export async function topicFigure(
  frame: Frame,
  topic: Topic,
  kind: TopicFigure,
  change: DecompositionView | null,
): Promise<readonly Block[]> {
  const { views, settings, from, to } = frame;
  switch (kind) {
    case "trend": {
      const wider = selected(frame, topic, { from: from - CONTEXT_YEARS });
      return [trendFigure(wider, await views.series(wider), settings)];
    }
    case "index": {
      const all = selected(frame, topic, { ...frame.all, to, measure: "index" });
      return [trendFigure(all, await views.series(all), settings, false)];
    }
    case "region": {
      const selection = selected(frame, topic);
      return [regionFigure(selection, await views.region(selection), await views.series(selection), settings)];
    }
    case "bridge": {
      const isWhole = change !== null && change.earlier.low !== null && change.later.low !== null;
      return isWhole ? [bridgeFigure(selected(frame, topic), change, settings)] : [];
    }
    case "rate": {
      const selection = selected(frame, topic, { measure: "per100k" });
      return [comparisonFigure(selection, await views.comparison(selection, { year: to, earlier: null }), settings)];
    }
    case "comparison":
    case "level": {
      const selection = selected(frame, topic);
      const earlier = kind === "comparison" && to > from ? from : null;
      return [comparisonFigure(selection, await views.comparison(selection, { year: to, earlier }), settings)];
    }
    default:
      return kind satisfies never;
  }
}

/** The sum over the longer run of years: those that reported every year beside all that reported. */
export async function longerFigure(frame: Frame, topic: Topic, longer: Longer): Promise<Block> {
  const selection = selected(frame, topic, { from: longer.from, to: longer.to });
  const ghost = await frame.views.region({ ...selection, panel: "available" });
  return regionFigure(selection, longer.region, longer.series, frame.settings, ghost);
}

/** What the total of the last year is made of. */
export function partFigure(frame: Frame, selection: Selection, view: CompositionView): Block {
  return compositionFigure(selection, view, frame.settings);
}
