/** Which chart and which words belong to each kind of figure. */

import type { SeriesView } from "../../api/contract/series.ts";
import type { Caption } from "../../web/charts/caption.ts";
import type { ClaimSettings } from "../../web/charts/claims.ts";
import type { Theme } from "../../web/charts/palette.ts";
import { trendCaption } from "../../web/charts/trend-caption.ts";
import { trendLayout, trendOption, type ChartEvent } from "../../web/charts/trend.ts";
import { chartSvg } from "./svg.ts";

/** The kinds of figure and the views that each is made of. `settings` are the floors of the edition. */
export type FigureContent = { readonly settings: ClaimSettings } & {
  readonly kind: "trends";
  readonly series: SeriesView;
  readonly focus?: readonly string[];
  readonly events?: readonly ChartEvent[];
};

/** A chart ready to be set into a figure: its words, its natural height, and how to draw it at another. */
export interface Content {
  readonly caption: Caption;
  readonly height: number;
  /** The inside of an SVG, as wide as asked for and of this height. */
  readonly draw: (height: number) => string;
}

/** Chooses chart and caption for a figure `width` pixels wide inside its margins. */
export function figureContent(input: FigureContent, theme: Theme, width: number): Content {
  const natural = Math.round(width * 0.56);
  const drawing = { theme, width, height: natural };
  const { series, settings } = input;
  const style = { ...drawing, focus: input.focus ?? [], events: input.events ?? [] };
  return {
    caption: trendCaption(series, settings, trendLayout(series, style).unlabelled),
    height: natural,
    draw: (height) => chartSvg(trendOption(series, { ...style, height }), width, height),
  };
}
