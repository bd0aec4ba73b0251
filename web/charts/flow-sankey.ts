/** Flows between two columns of countries, as wide as what was reported; the part that is uncertain is light. */

import type { FlowScope } from "../../api/contract/flow-scope.ts";
import type { FlowsView } from "../../api/contract/flows.ts";
import { baseOption, type ChartOption, type Drawing, type Element, FONT, FONT_SIZE, gridOf } from "./drawing.ts";
import { flowLinks, type FlowLink, type FlowLinks, type FlowNode } from "./flow-links.ts";
import { CERTAIN, drawnSeries, flowKey, KEY_HEIGHT, linkColour, UNCERTAIN } from "./flow-key.ts";
import { formatNumber, formatRange } from "./format.ts";
import { palette, type Palette } from "./palette.ts";
import type { Shape } from "./shapes.ts";
import { clipText, textWidth } from "./text-width.ts";

/** How a Sankey is to look. */
export interface SankeyDrawing extends Drawing {
  readonly scope: FlowScope;
}

/** A node with its place, as fractions of the height of the plot. */
interface PlacedNode extends FlowNode {
  readonly from: number;
  readonly to: number;
}

/** A link with where it begins and ends, as fractions of the height of the plot: the middles and the thickness. */
export interface PlacedLink extends FlowLink {
  readonly start: number;
  readonly end: number;
  readonly thickness: number;
}

/** The picture with every place known, as fractions of the plot: independent of the width. */
export interface SankeyLayout {
  readonly left: readonly PlacedNode[];
  readonly right: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  /** Of the plot, in pixels, at its natural size. */
  readonly height: number;
  readonly flows: FlowLinks;
}

/** Pixels that all figures of a column take together, and the room of a label. */
const BODY = 340;
const SLOT = 17;
const HEAD = 26;
const BAR = 7;

/** Persons come from the left: of a citizenship to the state that reported, or own citizens to the country where they were. */
export function isReporterLeft(view: Pick<FlowsView, "by">): boolean {
  return view.by === "partner";
}

/** Places nodes and links. */
export function sankeyLayout(view: FlowsView, scope: FlowScope): SankeyLayout {
  const flows = flowLinks(view, scope);
  const [left, right] = isReporterLeft(view) ? [flows.states, flows.countries] : [flows.countries, flows.states];
  const total = left.reduce((sum, { high }) => sum + high, 0);
  const size = (high: number): number => (total === 0 ? 0 : (high / total) * BODY);
  const room = (nodes: readonly FlowNode[]): number =>
    nodes.reduce((sum, { high }) => sum + Math.max(SLOT, size(high) + 6), 0);
  const height = Math.max(room(left), room(right), 80);
  const placed = (nodes: readonly FlowNode[]): readonly PlacedNode[] => {
    const spare = (height - room(nodes)) / Math.max(1, nodes.length);
    let top = 0;
    return nodes.map((node) => {
      const slot = Math.max(SLOT, size(node.high) + 6) + spare;
      const middle = top + slot / 2;
      top += slot;
      return { ...node, from: (middle - size(node.high) / 2) / height, to: (middle + size(node.high) / 2) / height };
    });
  };
  const [lefts, rights] = [placed(left), placed(right)];
  const ends = (link: FlowLink) =>
    isReporterLeft(view) ? { left: link.state, right: link.country } : { left: link.country, right: link.state };
  const order = (nodes: readonly FlowNode[], id: string): number => nodes.findIndex((node) => node.id === id);
  const sorted = flows.links.toSorted(
    (a, b) =>
      order(lefts, ends(a).left) - order(lefts, ends(b).left) ||
      order(rights, ends(a).right) - order(rights, ends(b).right),
  );
  const used = new Map<string, number>();
  const next = (side: string, node: PlacedNode | undefined, thickness: number): number => {
    const key = `${side} ${node?.id ?? ""}`;
    const start = used.get(key) ?? node?.from ?? 0;
    used.set(key, start + thickness);
    return start + thickness / 2;
  };
  const links = sorted.map((link): PlacedLink => {
    const thickness = size(link.high) / height;
    const start = next(
      "left",
      lefts.find(({ id }) => id === ends(link).left),
      thickness,
    );
    const end = next(
      "right",
      rights.find(({ id }) => id === ends(link).right),
      thickness,
    );
    return { ...link, start, end, thickness };
  });
  return { left: lefts, right: rights, links, height, flows };
}

/** The natural height of the chart, in pixels. */
export function sankeyHeight(view: FlowsView, scope: FlowScope): number {
  return Math.round(sankeyLayout(view, scope).height + HEAD + KEY_HEIGHT);
}

/** The ECharts option. Hidden axes from 0 to 1 lead from a link to its pixels. */
export function sankeyOption(view: FlowsView, drawing: SankeyDrawing): ChartOption {
  const layout = sankeyLayout(view, drawing.scope);
  const colours = palette(drawing.theme);
  const isNarrow = drawing.width < 560;
  const reporters = isReporterLeft(view) ? layout.left : layout.right;
  const label = (node: PlacedNode): string => labelOf(node, isNarrow, reporters.includes(node));
  const margin = (nodes: readonly PlacedNode[]): number =>
    Math.min(drawing.width * 0.34, Math.max(40, ...nodes.map((node) => textWidth(label(node), FONT_SIZE)))) + 10;
  const plot = {
    left: margin(layout.left),
    right: drawing.width - margin(layout.right),
    top: HEAD,
    bottom: drawing.height - KEY_HEIGHT,
  };
  const tall = plot.bottom - plot.top;
  const at = (fraction: number): number => plot.top + fraction * tall;
  const text = (node: PlacedNode, side: "left" | "right"): Element => ({
    type: "text",
    silent: true,
    x: side === "left" ? plot.left - 6 : plot.right + 6,
    y: at((node.from + node.to) / 2),
    style: {
      text: clipText(label(node), side === "left" ? plot.left - 6 : drawing.width - plot.right - 6, FONT_SIZE),
      font: `${FONT_SIZE}px ${FONT}`,
      fill: colours.ink,
      align: side === "left" ? "right" : "left",
      verticalAlign: "middle",
    },
  });
  return {
    ...baseOption(drawing),
    grid: gridOf(plot, drawing),
    xAxis: { type: "value", min: 0, max: 1, show: false },
    yAxis: { type: "value", min: 0, max: 1, inverse: true, show: false },
    graphic: {
      elements: [
        ...layout.left.map((node) => text(node, "left")),
        ...layout.right.map((node) => text(node, "right")),
        ...titleElements(view, drawing, colours),
        ...flowKey(layout.links, drawing),
      ],
    },
    series: [
      drawnSeries(
        "links",
        layout.links.map((link) => ribbon(link, { ...plot, at }, colours)),
      ),
      drawnSeries("nodes", [
        ...layout.left.map((node) => bar(node, plot.left, at, colours)),
        ...layout.right.map((node) => bar(node, plot.right - BAR, at, colours)),
      ]),
    ],
  };
}

/** "Romania 12–16": on a phone, the states that reported by their code and no amounts. */
function labelOf(node: FlowNode, isNarrow: boolean, reports: boolean): string {
  if (isNarrow) return reports ? node.id : node.label;
  return `${node.label} ${formatRange(formatNumber(node.low), formatNumber(node.high))}`;
}

interface Between {
  readonly left: number;
  readonly right: number;
  readonly at: (fraction: number) => number;
}

/** The whole range in light, its certain part in full: both from the same upper edge. */
function ribbon(link: PlacedLink, { left, right, at }: Between, colours: Palette): Shape {
  const fill = linkColour(link.kind, colours);
  const [x0, x1] = [left + BAR, right - BAR];
  const middle = (x0 + x1) / 2;
  const certain = link.high === 0 ? 0 : link.low / link.high;
  const path = (share: number): string => {
    const [a0, b0] = [at(link.start - link.thickness / 2), at(link.end - link.thickness / 2)];
    const [a1, b1] = [at(link.start + link.thickness * (share - 0.5)), at(link.end + link.thickness * (share - 0.5))];
    return `M${x0} ${a0}C${middle} ${a0} ${middle} ${b0} ${x1} ${b0}L${x1} ${b1}C${middle} ${b1} ${middle} ${a1} ${x0} ${a1}Z`;
  };
  const layer = (share: number, fillOpacity: number): Shape => ({
    type: "path",
    shape: { pathData: path(share) },
    style: { fill, fillOpacity },
  });
  return { type: "group", children: [layer(1, UNCERTAIN), ...(certain > 0 ? [layer(certain, CERTAIN)] : [])] };
}

function bar(
  { from, to, low, high }: PlacedNode,
  x: number,
  at: (fraction: number) => number,
  colours: Palette,
): Shape {
  const certain = high === 0 ? 0 : low / high;
  const rect = (share: number, fillOpacity: number): Shape => ({
    type: "rect",
    shape: { x, y: at(from), width: BAR, height: Math.max(1, (at(to) - at(from)) * share) },
    style: { fill: colours.ink, fillOpacity },
  });
  return { type: "group", children: [rect(1, UNCERTAIN + 0.1), rect(certain, CERTAIN)] };
}

/** What stands in the two columns. */
function titleElements(view: FlowsView, drawing: Drawing, colours: Palette): readonly Element[] {
  const [left, right] = isReporterLeft(view)
    ? ["Citizens of", "Identified in"]
    : [view.byLabel, drawing.width < 560 ? "Reported by" : "State that reported"];
  const title = (text: string, x: number, align: "left" | "right"): Element => ({
    type: "text",
    silent: true,
    x,
    y: 6,
    style: { text, font: `${FONT_SIZE}px ${FONT}`, fill: colours.secondary, align, verticalAlign: "middle" },
  });
  return [title(left, 0, "left"), title(right, drawing.width, "right")];
}
