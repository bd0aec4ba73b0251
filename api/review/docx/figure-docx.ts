import { ImageRun, LineRuleType, Paragraph, type FileChild } from "docx";
import { ChartRun } from "docx/charts";

import { figurePng } from "../../exporting/figure.ts";
import { allFigures, type Figure, type Review } from "../../contract/review.ts";
import { drawnFigure, svgOf, WIDE } from "../drawn.ts";
import { footDocx } from "./foot-docx.ts";
import { nativeChart } from "./native-chart.ts";
import { TEXT_PIXELS } from "./styles.ts";
import { captionRuns } from "./table-docx.ts";

/** Width of a picture in device pixels: 190 dots an inch across the text. */
const PICTURE_PIXELS = 2 * TEXT_PIXELS;

/** No picture is taller on the page, so that two figures with their words stand on one. */
const TALLEST = 315;

/** The PNG of every figure that Word cannot draw itself, by figure id. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Draws the pictures of a Review, several at a time. */
export async function picturesOf(review: Review): Promise<Pictures> {
  const drawn = allFigures(review).filter((figure) => nativeChart(figure.content, figure.alt) === null);
  const pictures = await Promise.all(
    drawn.map(async (figure): Promise<readonly [string, Uint8Array]> => {
      return [figure.id, await figurePng(svgOf(drawnFigure(figure, WIDE)), PICTURE_PIXELS / WIDE)];
    }),
  );
  return new Map(pictures);
}

/** A figure: caption, subtitle, chart (one that Word edits where there is such a type, else a picture), notes, source. */
export function figureDocx(figure: Figure, pictures: Pictures): readonly FileChild[] {
  return [
    new Paragraph({ style: "Caption", children: captionRuns("Figure", figure.number, figure.headline) }),
    new Paragraph({ style: "Subtitle", text: figure.subtitle }),
    new Paragraph({
      keepNext: true,
      spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO },
      children: [chartOf(figure, pictures)],
    }),
    ...footDocx([figure.notes.join(" "), figure.source]),
  ];
}

function chartOf(figure: Figure, pictures: Pictures): ChartRun | ImageRun {
  const picture = pictures.get(figure.id);
  const native = picture === undefined ? nativeChart(figure.content, figure.alt) : null;
  if (native !== null) return new ChartRun(native);
  const { height } = drawnFigure(figure, WIDE);
  const scale = Math.min(TEXT_PIXELS / WIDE, TALLEST / height);
  return new ImageRun({
    type: "png",
    data: picture ?? new Uint8Array(),
    transformation: { width: Math.round(WIDE * scale), height: Math.round(height * scale) },
    altText: { name: `Figure ${figure.number}`, title: figure.headline, description: figure.alt },
  });
}
