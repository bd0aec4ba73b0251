/** Which chart and which words belong to each kind of figure. */

import type { RegionView } from "../../api/contract/region.ts";
import type { SeriesView } from "../../api/contract/series.ts";
import type { Caption } from "../../web/charts/caption.ts";
import type { ClaimSettings } from "../../web/charts/claims.ts";
import type { ChartOption, Drawing } from "../../web/charts/drawing.ts";
import type { Theme } from "../../web/charts/palette.ts";
import { regionCaption } from "../../web/charts/region-caption.ts";
import { driverOf, regionClaim } from "../../web/charts/region-claim.ts";
import { withoutState } from "../../web/charts/region-without.ts";
import { regionOption } from "../../web/charts/region.ts";
import { trendCaption } from "../../web/charts/trend-caption.ts";
import { trendLayout, trendOption, type ChartEvent } from "../../web/charts/trend.ts";
import { chartSvg } from "./svg.ts";

interface TrendContent {
  readonly kind: "trends";
  readonly series: SeriesView;
  readonly focus?: readonly string[];
  readonly events?: readonly ChartEvent[];
}

interface RegionContent {
  readonly kind: "region";
  readonly region: RegionView;
  /** The states' own series of the same selection: who drives the sum is read from them. */
  readonly series: SeriesView;
  /** The same selection with the other panel, drawn as a ghost. */
  readonly ghost?: RegionView;
}

/** The kinds of figure and the views that each is made of. `settings` are the floors of the edition. */
export type FigureContent = { readonly settings: ClaimSettings } & (TrendContent | RegionContent);

/** A chart ready to be set into a figure: its words, its natural height, and how to draw it at another. */
export interface Content {
  readonly caption: Caption;
  readonly height: number;
  /** The inside of an SVG, as wide as asked for and of this height. */
  readonly draw: (height: number) => string;
}

/** Chooses chart and caption for a figure `width` pixels wide inside its margins. */
export function figureContent(input: FigureContent, theme: Theme, width: number): Content {
  const drawing = { theme, width, height: Math.round(width * 0.56) };
  switch (input.kind) {
    case "trends":
      return trends(input, input.settings, drawing);
    case "region":
      return region(input, input.settings, drawing);
  }
}

function trends(input: TrendContent, settings: ClaimSettings, drawing: Drawing): Content {
  const style = { ...drawing, focus: input.focus ?? [], events: input.events ?? [] };
  const { unlabelled } = trendLayout(input.series, style);
  return charted(trendCaption(input.series, settings, unlabelled), drawing, (height) =>
    trendOption(input.series, { ...style, height }),
  );
}

function region(input: RegionContent, settings: ClaimSettings, drawing: Drawing): Content {
  const driver = driverOf(regionClaim(input.region, input.series, settings));
  const style = {
    ...drawing,
    ...(input.ghost === undefined ? {} : { ghost: input.ghost }),
    ...(driver === null ? {} : { without: withoutState(input.region, input.series, driver) }),
  };
  return charted(regionCaption(input.region, input.series, settings), drawing, (height) =>
    regionOption(input.region, { ...style, height }),
  );
}

function charted(caption: Caption, drawing: Drawing, option: (height: number) => ChartOption): Content {
  const { width, height } = drawing;
  return { caption, height, draw: (chosen) => chartSvg(option(chosen), width, chosen) };
}
