/** Which chart and which words belong to each kind of figure. */

import type {
  ComparisonContent,
  CompositionContent,
  CoverageContent,
  FigureContent,
  FlowsContent,
  RegionContent,
  TendencyContent,
  TrendContent,
} from "../contract/figure-content.ts";
import type { Caption } from "../../web/charts/caption.ts";
import type { ClaimSettings } from "../../web/charts/claims.ts";
import { bridgeCaption } from "../../web/charts/bridge-caption.ts";
import { bridgeHeight, bridgeOption } from "../../web/charts/bridge.ts";
import { comparisonCaption } from "../../web/charts/comparison-caption.ts";
import { comparisonHeight, comparisonOption } from "../../web/charts/comparison.ts";
import { compositionCaption } from "../../web/charts/composition-caption.ts";
import { compositionHeight, compositionOption } from "../../web/charts/composition.ts";
import { coverageCaption } from "../../web/charts/coverage-caption.ts";
import { coverageLayout, coverageOption } from "../../web/charts/coverage.ts";
import type { ChartOption, Drawing } from "../../web/charts/drawing.ts";
import { medianSeries } from "../../web/charts/median-line.ts";
import { flowCaption } from "../../web/charts/flow-caption.ts";
import { chordHeight, chordOption } from "../../web/charts/flow-chord.ts";
import { flowMatrixHeight, flowMatrixSvg } from "../../web/charts/flow-matrix-svg.ts";
import { sankeyHeight, sankeyOption } from "../../web/charts/flow-sankey.ts";
import { matrixCaption, matrixHeight, matrixOption } from "../../web/charts/matrix.ts";
import { multiplesHeight, multiplesOption } from "../../web/charts/multiples.ts";
import type { Theme } from "../../web/charts/palette.ts";
import { regionCaption } from "../../web/charts/region-caption.ts";
import { withoutDriver } from "../../web/charts/region-without.ts";
import { regionOption } from "../../web/charts/region.ts";
import { slopeHeight, slopeOption } from "../../web/charts/slope.ts";
import { seriesOfTendency, tendencyCaption } from "../../web/charts/tendency-caption.ts";
import { tendencyOption } from "../../web/charts/tendency.ts";
import { tilesHeight, tilesSvg } from "../../web/charts/tiles.ts";
import { trendCaption } from "../../web/charts/trend-caption.ts";
import { PANDEMIC, trendLayout, trendOption } from "../../web/charts/trend.ts";
import { chartSvg } from "./svg.ts";

/** A chart ready to be set into a figure: its words, its natural height, and how to draw it at another. */
export interface Content {
  readonly caption: Caption;
  readonly height: number;
  /** The inside of an SVG, as wide as asked for and of this height. */
  readonly draw: (height: number) => string;
}

/** Chooses chart and caption for a figure `width` pixels wide inside its margins. */
export function figureContent(input: FigureContent, theme: Theme, width: number): Content {
  const drawing = { theme, width, height: Math.max(320, Math.round(width * 0.56)) };
  const { settings } = input;
  if (input.kind === "region") return region(input, settings, drawing);
  if (input.kind === "breakdown") return breakdown(input, settings, drawing);
  if (input.kind === "coverage") return coverage(input, drawing);
  if (input.kind === "flows") return flows(input, drawing);
  if (input.kind === "tendency") return tendency(input, drawing);
  if (input.kind === "bridge") {
    const { decomposition } = input;
    return charted(bridgeCaption(decomposition), { ...drawing, height: bridgeHeight(decomposition) }, (height) =>
      bridgeOption(decomposition, { ...drawing, height }),
    );
  }
  if (input.kind === "matrix") {
    const { flows: view } = input;
    return charted(matrixCaption(view), { ...drawing, height: matrixHeight(view) }, (height) =>
      matrixOption(view, { ...drawing, height }),
    );
  }
  return "series" in input ? trends(input, settings, drawing) : compared(input, settings, drawing);
}

function trends(input: TrendContent, settings: ClaimSettings, drawing: Drawing): Content {
  const { series } = input;
  if (input.kind === "multiples") {
    const height = multiplesHeight(series, drawing.width);
    return charted(trendCaption(series, settings), { ...drawing, height }, (chosen) =>
      multiplesOption(series, { ...drawing, height: chosen, ownScale: input.ownScale ?? false }),
    );
  }
  const style = { ...drawing, focus: input.focus ?? [], events: [PANDEMIC] };
  const { unlabelled } = trendLayout(series, style);
  return charted(trendCaption(series, settings, { unlabelled, median: medianSeries(series) }), drawing, (height) =>
    trendOption(series, { ...style, height }),
  );
}

function region(input: RegionContent, settings: ClaimSettings, drawing: Drawing): Content {
  const style = {
    ...drawing,
    ...(input.ghost === undefined ? {} : { ghost: input.ghost }),
    without: withoutDriver(input.region, input.series, settings),
  };
  return charted(regionCaption(input.region, input.series, settings, input.ghost ?? null), drawing, (height) =>
    regionOption(input.region, { ...style, height }),
  );
}

function tendency({ tendency: view, of }: TendencyContent, drawing: Drawing): Content {
  const series = seriesOfTendency(view, of ?? null);
  if (series === undefined) throw new Error("A tendency without any series.");
  return charted(tendencyCaption(series, view), drawing, (height) =>
    tendencyOption(series, view, { ...drawing, height }),
  );
}

function compared(input: ComparisonContent, settings: ClaimSettings, drawing: Drawing): Content {
  const { comparison, kind } = input;
  const style = { ...drawing, focus: input.focus ?? [], order: input.order ?? ("alphabetical" as const) };
  if (kind === "tiles") {
    const height = tilesHeight(drawing.width);
    return {
      caption: comparisonCaption(comparison, settings, "Tile grid"),
      height,
      draw: () => tilesSvg(comparison, drawing),
    };
  }
  if (kind === "slope") {
    const caption = comparisonCaption(comparison, settings, "Slope chart");
    return charted(caption, { ...drawing, height: slopeHeight(comparison) }, (height) =>
      slopeOption(comparison, { ...style, height }),
    );
  }
  const caption = comparisonCaption(comparison, settings);
  return charted(caption, { ...drawing, height: comparisonHeight(comparison) }, (height) =>
    comparisonOption(comparison, { ...style, height }),
  );
}

function breakdown(input: CompositionContent, settings: ClaimSettings, drawing: Drawing): Content {
  const { composition, year = composition.to } = input;
  const style = { ...drawing, year, scale: input.scale ?? ("share" as const) };
  const height = compositionHeight(composition, style);
  return charted(compositionCaption(composition, settings, year), { ...drawing, height }, (chosen) =>
    compositionOption(composition, { ...style, height: chosen }),
  );
}

function coverage(input: CoverageContent, drawing: Drawing): Content {
  const style = { ...drawing, ...(input.sections === undefined ? {} : { sections: input.sections }) };
  const { height } = coverageLayout(input.coverage, style);
  return charted(coverageCaption(input.coverage, input.sections), { ...drawing, height }, (chosen) =>
    coverageOption(input.coverage, { ...style, height: chosen }),
  );
}

function flows({ flows: view, scope = "abroad", picture = "sankey" }: FlowsContent, drawing: Drawing): Content {
  if (picture === "matrix") {
    const draw = (): string => flowMatrixSvg(view, { ...drawing, scope });
    return { caption: flowCaption(view, scope, picture), height: flowMatrixHeight(view, scope), draw };
  }
  if (picture === "chord") {
    return charted(flowCaption(view, scope, picture), { ...drawing, height: chordHeight(drawing.width) }, (chosen) =>
      chordOption(view, { ...drawing, height: chosen, scope }),
    );
  }
  const height = sankeyHeight(view, scope);
  return charted(flowCaption(view, scope), { ...drawing, height }, (chosen) =>
    sankeyOption(view, { ...drawing, height: chosen, scope }),
  );
}

function charted(caption: Caption, drawing: Drawing, option: (height: number) => ChartOption): Content {
  const { width, height } = drawing;
  return { caption, height, draw: (chosen) => chartSvg(option(chosen), width, chosen) };
}
