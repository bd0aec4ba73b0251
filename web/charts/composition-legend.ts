/** The key over the bars of a composition. */

import type { CompositionView } from "../../api/contract/composition.ts";
import { compositionRows, segmentsOf, type CompositionDrawing } from "./composition-rows.ts";
import { FONT, FONT_SIZE, LINE_HEIGHT, type Element } from "./drawing.ts";
import { hatchElement } from "./hatch.ts";
import { palette } from "./palette.ts";
import { partColours } from "./part-colours.ts";
import { textWidth } from "./text-width.ts";

/** The key: its elements from the top of the drawing, and how high they are. */
export interface Legend {
  readonly elements: readonly Element[];
  readonly height: number;
}

/** The key over the bars, in the order of the parts; wrapped to the width. */
export function compositionLegend(view: CompositionView, drawing: CompositionDrawing): Legend {
  const colours = palette(drawing.theme);
  const kind = drawing.scale ?? "share";
  const rows = compositionRows(view, drawing.year ?? view.to);
  const present = new Set(rows.flatMap((row) => segmentsOf(row, view.codes, kind)).map((segment) => segment.code));
  const fills = partColours(view, drawing.theme);
  const shown = view.codes.filter((code) => present.has(code));
  // Small parts share one grey; the table names them.
  const small = shown.filter((code) => fills.get(code)?.small === true);
  const entries = [
    ...shown
      .filter((code) => small.length < 2 || !small.includes(code))
      .map((code) => ({ code, label: view.codeLabels[code] ?? code })),
    ...(small.length < 2 ? [] : [{ code: small[0] ?? "", label: `${small.length} smaller parts` }]),
    ...(present.has("range") ? [{ code: "range", label: "within ranges" }] : []),
    ...(present.has("gap") ? [{ code: "gap", label: "not broken down" }] : []),
  ];
  let [x, y] = [0, 0];
  const elements = entries.flatMap(({ code, label }): Element[] => {
    const width = 18 + textWidth(label, FONT_SIZE) + 16;
    if (x > 0 && x + width > drawing.width) [x, y] = [0, y + LINE_HEIGHT + 4];
    const at = { x, y };
    x += width;
    const box = { x: at.x, y: at.y + 2, width: 12, height: 12 };
    const fill = fills.get(code)?.fill ?? colours.paper;
    const stroke = fills.has(code) ? fill : colours.rule;
    return [
      { type: "rect", silent: true, shape: box, style: { fill, stroke, lineWidth: 1 } },
      ...(code === "range" ? [hatchElement(box, colours.hatch, 4)] : []),
      {
        type: "text",
        silent: true,
        x: at.x + 18,
        y: at.y + 8,
        style: { text: label, font: `${FONT_SIZE}px ${FONT}`, fill: colours.ink, verticalAlign: "middle" },
      },
    ];
  });
  return { elements, height: entries.length === 0 ? 0 : y + LINE_HEIGHT + 8 };
}
