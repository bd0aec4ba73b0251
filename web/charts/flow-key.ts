/** The colours of flows and the key that explains them. */

import type { CustomSeriesOption } from "echarts/charts";

import { type Drawing, type Element, FONT } from "./drawing.ts";
import type { FlowLink } from "./flow-links.ts";
import { palette, type Palette } from "./palette.ts";
import type { Shape } from "./shapes.ts";
import { textWidth } from "./text-width.ts";

/** How much of a colour is left where a number may be smaller, and what lies on it where it is certain. */
export const UNCERTAIN = 0.28;
export const CERTAIN = 0.5;

/** Pixels that the key takes along the lower edge. */
export const KEY_HEIGHT = 50;

/** Shapes whose pixels are known, as a series. */
export function drawnSeries(name: string, drawn: readonly Shape[]): CustomSeriesOption {
  return {
    type: "custom",
    coordinateSystem: "none",
    name,
    data: drawn.map(() => 0),
    renderItem: ({ dataIndex }) => drawn[dataIndex] ?? null,
  };
}

/** Between members of BSEC, from elsewhere, and of a state's own citizens: three quiet colours, none of them a warning. */
export function linkColour(kind: FlowLink["kind"], colours: Palette): string {
  if (kind === "bsec") return colours.sea;
  return kind === "own" ? (colours.ramp[2] ?? colours.sea) : colours.context;
}

const KIND_WORDS: Readonly<Record<FlowLink["kind"], string>> = {
  bsec: "other BSEC member states",
  outside: "countries outside BSEC",
  own: "own citizens",
};

/** The key along the lower edge; it breaks into a second line where the drawing is narrow. */
export function flowKey(links: readonly FlowLink[], drawing: Drawing): readonly Element[] {
  const colours = palette(drawing.theme);
  const kinds = (["own", "bsec", "outside"] as const).filter((kind) => links.some((link) => link.kind === kind));
  const entries = [
    ...kinds.map((kind) => ({
      words: KIND_WORDS[kind],
      fill: linkColour(kind, colours),
      opacity: CERTAIN + UNCERTAIN,
    })),
    ...(links.some(({ low, high }) => low < high)
      ? [{ words: "light: up to so many, where a range was given", fill: colours.context, opacity: UNCERTAIN }]
      : []),
  ];
  let [x, y] = [0, drawing.height - 28];
  return entries.flatMap(({ words, fill, opacity }): Element[] => {
    const width = 18 + textWidth(words, 11);
    if (x > 0 && x + width > drawing.width) [x, y] = [0, y + 18];
    const left = x;
    x += width + 14;
    const style = { text: words, font: `11px ${FONT}`, fill: colours.secondary, verticalAlign: "middle" as const };
    return [
      { type: "rect", silent: true, shape: { x: left, y: y - 6, width: 12, height: 12 }, style: { fill, opacity } },
      { type: "text", silent: true, x: left + 18, y, style },
    ];
  });
}
