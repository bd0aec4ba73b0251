import { ImageRun, LineRuleType, Paragraph, type FileChild } from "docx";
import { ChartRun } from "docx/charts";

import { FONT } from "../../../web/charts/drawing.ts";
import { figurePng } from "../../exporting/figure.ts";
import { figureContent } from "../../exporting/figure-content.ts";
import type { Figure } from "../document.ts";
import { nativeChart } from "./native-chart.ts";
import { TEXT_PIXELS } from "./styles.ts";
import { captionRuns } from "./table-docx.ts";

/** Device pixels a CSS pixel: 192 dots an inch in print. */
const SCALE = 2;

/** A figure: caption, subtitle, chart (one that Word edits where there is such a type, else a picture), notes, source. */
export async function figureDocx(figure: Figure): Promise<readonly FileChild[]> {
  const native = nativeChart(figure.content, figure.alt);
  const run = native === null ? await pictureOf(figure) : new ChartRun(native);
  const foot = [...figure.notes, figure.source].filter((text) => text !== "");
  return [
    new Paragraph({ style: "Caption", children: captionRuns("Figure", figure.number, figure.headline) }),
    new Paragraph({ style: "Subtitle", text: figure.subtitle }),
    new Paragraph({ keepNext: true, spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO }, children: [run] }),
    ...foot.map((text, at) => new Paragraph({ style: "Fine", keepLines: true, keepNext: at < foot.length - 1, text })),
    new Paragraph({ style: "Fine" }),
  ];
}

async function pictureOf(figure: Figure): Promise<ImageRun> {
  const content = figureContent(figure.content, "light", TEXT_PIXELS);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${TEXT_PIXELS}" height="${content.height}" font-family="${FONT}"><rect width="100%" height="100%" fill="#ffffff"/>${content.draw(content.height)}</svg>`;
  const data = await figurePng(svg, SCALE);
  return new ImageRun({
    type: "png",
    data,
    transformation: { width: TEXT_PIXELS, height: content.height },
    altText: { name: `Figure ${figure.number}`, title: figure.headline, description: figure.alt },
  });
}
