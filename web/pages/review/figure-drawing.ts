import { bridgeHeight, bridgeOption } from "../../charts/bridge.ts";
import { comparisonHeight, comparisonOption } from "../../charts/comparison.ts";
import { compositionHeight, compositionOption } from "../../charts/composition.ts";
import { coverageLayout, coverageOption } from "../../charts/coverage.ts";
import type { ChartOption, Drawing } from "../../charts/drawing.ts";
import { sankeyHeight, sankeyOption } from "../../charts/flow-sankey.ts";
import { matrixHeight, matrixOption } from "../../charts/matrix.ts";
import { multiplesHeight, multiplesOption } from "../../charts/multiples.ts";
import type { Theme } from "../../charts/palette.ts";
import { withoutDriver } from "../../charts/region-without.ts";
import { regionOption } from "../../charts/region.ts";
import { slopeHeight, slopeOption } from "../../charts/slope.ts";
import { seriesOfTendency } from "../../charts/tendency-caption.ts";
import { tendencyOption } from "../../charts/tendency.ts";
import { PANDEMIC, trendOption } from "../../charts/trend.ts";
import { bridgeMarks, matrixMarks } from "../../components/change-marks.ts";
import { comparisonMarks, compositionMarks } from "../../components/comparison-marks.ts";
import { trendMarks } from "../../components/figure-marks.ts";
import { tendencyMarks } from "../../components/tendency-marks.ts";
import { regionMarks } from "../../components/region-marks.ts";
import { flowMarks } from "../../components/flow-marks.ts";
import type { MarkRow } from "../../components/marks.ts";
import type { FigureContent } from "../../../api/contract/figure-content.ts";

/** A figure of the Review ready for a chart: how to draw it, the points that the keyboard finds, its height. */
export interface FigureDrawing {
  readonly draw: (drawing: Drawing) => ChartOption;
  readonly rows: readonly MarkRow[];
  readonly height: (width: number) => number;
}

/** Chooses the chart of a figure, as the writers of HTML and Word do, so that the page shows what the files show. */
export function figureDrawing(content: FigureContent, theme: Theme): FigureDrawing {
  switch (content.kind) {
    case "trends":
      return {
        draw: (drawing) => trendOption(content.series, { ...drawing, focus: content.focus ?? [], events: [PANDEMIC] }),
        rows: trendMarks(content.series, false),
        height: proportional,
      };
    case "multiples":
      return {
        draw: (drawing) => multiplesOption(content.series, { ...drawing, ownScale: content.ownScale ?? false }),
        rows: trendMarks(content.series, true),
        height: (width) => multiplesHeight(content.series, width),
      };
    case "region":
      return regionDrawing(content);
    case "breakdown": {
      const { composition, year = composition.to, scale = "share" } = content;
      return {
        draw: (drawing) => compositionOption(composition, { ...drawing, year, scale }),
        rows: compositionMarks(composition, year),
        height: (width) => compositionHeight(composition, { theme, width, height: 0, year, scale }),
      };
    }
    case "bridge": {
      const { decomposition } = content;
      return {
        draw: (drawing) => bridgeOption(decomposition, drawing),
        rows: bridgeMarks(decomposition),
        height: () => bridgeHeight(decomposition),
      };
    }
    case "tendency": {
      const series = seriesOfTendency(content.tendency, content.of ?? null);
      if (series === undefined) throw new Error("A tendency without any series.");
      return {
        draw: (drawing) => tendencyOption(series, content.tendency, drawing),
        rows: tendencyMarks(series, content.tendency),
        height: proportional,
      };
    }
    case "matrix": {
      const { flows } = content;
      return {
        draw: (drawing) => matrixOption(flows, drawing),
        rows: matrixMarks(flows),
        height: () => matrixHeight(flows),
      };
    }
    case "coverage": {
      const sections = content.sections === undefined ? {} : { sections: content.sections };
      return {
        draw: (drawing) => coverageOption(content.coverage, { ...drawing, ...sections }),
        rows: [],
        height: (width) => coverageLayout(content.coverage, { theme, width, height: 320, ...sections }).height,
      };
    }
    case "flows": {
      const { flows, scope = "abroad" } = content;
      return {
        draw: (drawing) => sankeyOption(flows, { ...drawing, scope }),
        rows: flowMarks(flows, scope),
        height: () => sankeyHeight(flows, scope),
      };
    }
    case "compare":
    case "slope":
    case "tiles":
      return comparisonDrawing(content);
    default:
      return content satisfies never;
  }
}

function regionDrawing(content: Extract<FigureContent, { readonly kind: "region" }>): FigureDrawing {
  const { region, series, settings } = content;
  const without = withoutDriver(region, series, settings);
  const ghost = content.ghost === undefined ? {} : { ghost: content.ghost };
  return {
    draw: (drawing) => regionOption(region, { ...drawing, ...ghost, without }),
    rows: regionMarks({ ...region, withoutLargest: without }, content.ghost ?? region),
    height: proportional,
  };
}

/** The tiles of the files are a dot plot here: both show the same figures, and this one opens their cells. */
function comparisonDrawing(content: Extract<FigureContent, { readonly comparison: unknown }>): FigureDrawing {
  const { comparison, focus = [], order = "alphabetical" } = content;
  if (content.kind === "slope") {
    return {
      draw: (drawing) => slopeOption(comparison, { ...drawing, focus }),
      rows: comparisonMarks(comparison, "slope"),
      height: () => slopeHeight(comparison),
    };
  }
  return {
    draw: (drawing) => comparisonOption(comparison, { ...drawing, focus, order }),
    rows: comparisonMarks(comparison, order),
    height: () => comparisonHeight(comparison),
  };
}

function proportional(width: number): number {
  return Math.max(320, Math.round(width * 0.56));
}
