import { FONT } from "../../web/charts/drawing.ts";
import { figureContent } from "../exporting/figure-content.ts";
import type { Figure } from "../contract/review.ts";

/** Width in pixels at which figures are drawn for paper and wide screens. */
export const WIDE = 760;

/** A figure drawn: the inside of an SVG of this size. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly inner: string;
}

/** Drawings already made, by figure: the HTML and the Word file of one Review show the same ones. */
const drawings = new WeakMap<Figure, Map<number, Drawn>>();

/** Draws a figure at a width, or gives the drawing made before. Ids in it are the figure's own. */
export function drawnFigure(figure: Figure, width: number): Drawn {
  const known = drawings.get(figure) ?? new Map<number, Drawn>();
  drawings.set(figure, known);
  const made = known.get(width) ?? draw(figure, width);
  known.set(width, made);
  return made;
}

/** The drawing as a picture of its own, on white. */
export function svgOf({ width, height, inner }: Drawn): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}"><rect width="${width}" height="${height}" fill="#ffffff"/>${inner}</svg>`;
}

function draw(figure: Figure, width: number): Drawn {
  const content = figureContent(figure.content, "light", width);
  const inner = withPrefix(content.draw(content.height), `${figure.id}-${width}`);
  return { width, height: content.height, inner };
}

/** Ids are the figure's own, so that the drawings of one page never refer to each other's parts. */
function withPrefix(svg: string, prefix: string): string {
  return svg.replace(
    /((?:id="|url\(#|href="#))(c\d+)\b/g,
    (_, before: string, id: string) => `${before}${prefix}-${id}`,
  );
}
