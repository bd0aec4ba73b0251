/** Flows inside a circle: each country once, whoever reported; for how closely a region hangs together. */

import type { FlowScope } from "../../api/contract/flow-scope.ts";
import type { FlowsView } from "../../api/contract/flows.ts";
import {
  baseOption,
  type ChartOption,
  type Drawing,
  type Element,
  FONT,
  FONT_SIZE,
  gridOf,
  LINE_HEIGHT,
} from "./drawing.ts";
import { CERTAIN, drawnSeries, flowKey, KEY_HEIGHT, linkColour, UNCERTAIN } from "./flow-key.ts";
import { type FlowLink, flowLinks } from "./flow-links.ts";
import { placeLabels } from "./labels.ts";
import { palette, type Palette } from "./palette.ts";
import type { Shape } from "./shapes.ts";
import { clipText } from "./text-width.ts";

/** A stretch of the circle, in radians from the top, clockwise. */
interface Arc {
  readonly from: number;
  readonly to: number;
}

/** A country on the circle: all that was reported of it and all that it reported. */
interface ChordNode extends Arc {
  readonly id: string;
  readonly label: string;
  readonly member: string | null;
}

/** A link with its two ends on the circle. */
export interface ChordLink extends FlowLink {
  readonly country: string;
  readonly origin: Arc;
  readonly reporter: Arc;
}

/** The circle with every place known. */
interface ChordLayout {
  readonly nodes: readonly ChordNode[];
  readonly links: readonly ChordLink[];
}

/** Space between neighbours, in radians, and the most of the circle that all of it takes: names need it on a phone. */
const GAP = 0.13;
const MOST_GAPS = 0.58;
const LARGEST = 230;
const BAND = 7;

/** The radius for a width, and the room that names need beside the circle. */
function radiusFor(width: number): number {
  return Math.max(70, Math.min(LARGEST, width / 2 - (width < 560 ? 92 : 190)));
}

/** The natural height of the chart, in pixels. */
export function chordHeight(width: number): number {
  return Math.round(2 * radiusFor(width) + 60 + KEY_HEIGHT);
}

/** Places countries on the circle, members of BSEC first; the same for every width. */
export function chordLayout(view: FlowsView, scope: FlowScope): ChordLayout {
  const { countries, states, links } = flowLinks(view, scope);
  const known = [...countries, ...states.filter(({ id }) => !countries.some((country) => country.id === id))];
  const members = known
    .filter(({ member }) => member !== null)
    .toSorted((a, b) => a.label.localeCompare(b.label, "en"));
  const order = [...members, ...known.filter(({ member }) => member === null)];
  const total = 2 * links.reduce((sum, { high }) => sum + high, 0);
  const gap = Math.min(GAP, (MOST_GAPS * 2 * Math.PI) / Math.max(1, order.length));
  const open = 2 * Math.PI - gap * order.length;
  const angle = (high: number): number => (total === 0 ? 0 : (high / total) * open);
  let at = 0;
  const nodes = order.map(({ id, label, member }): ChordNode => {
    const own = links.reduce(
      (sum, link) => sum + (link.country === id ? link.high : 0) + (link.state === id ? link.high : 0),
      0,
    );
    const from = at;
    at += angle(own) + gap;
    return { id, label, member, from, to: from + angle(own) };
  });
  const used = new Map(nodes.map(({ id, from }) => [id, from]));
  const next = (id: string, high: number): Arc => {
    const from = used.get(id) ?? 0;
    used.set(id, from + angle(high));
    return { from, to: from + angle(high) };
  };
  const place = (id: string): number => nodes.findIndex((node) => node.id === id);
  const sorted = links.toSorted((a, b) => place(a.country) - place(b.country) || place(a.state) - place(b.state));
  return {
    nodes,
    links: sorted.map((link) => ({
      ...link,
      origin: next(link.country, link.high),
      reporter: next(link.state, link.high),
    })),
  };
}

/** The ECharts option. Hidden axes from −1 to 1 lead from a place on the circle to its pixels. */
export function chordOption(view: FlowsView, drawing: Drawing & { readonly scope: FlowScope }): ChartOption {
  const colours = palette(drawing.theme);
  const radius = radiusFor(drawing.width);
  const { nodes, links } = chordLayout(view, drawing.scope);
  const [x, y] = [drawing.width / 2, (drawing.height - KEY_HEIGHT) / 2];
  const plot = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  const at = (angle: number, r: number): string => {
    const [across, down] = onCircle(angle);
    return `${round(x + across * r)} ${round(y + down * r)}`;
  };
  return {
    ...baseOption(drawing),
    grid: gridOf(plot, drawing),
    xAxis: { type: "value", min: -1, max: 1, show: false },
    yAxis: { type: "value", min: -1, max: 1, inverse: true, show: false },
    graphic: {
      elements: [...nameElements(nodes, { x, y, radius: radius + 8 }, drawing, colours), ...flowKey(links, drawing)],
    },
    series: [
      drawnSeries(
        "links",
        links.map((link) => ribbon(link, radius, at, colours)),
      ),
      drawnSeries(
        "nodes",
        nodes.map((node) => band(node, radius, at, colours)),
      ),
    ],
  };
}

/** A point of the circle of radius 1: across and down from its middle. */
export function onCircle(angle: number): readonly [number, number] {
  return [Math.sin(angle), -Math.cos(angle)];
}

type At = (angle: number, radius: number) => string;

/** It touches the circle at the citizenship and stops short of the state that reported. */
function ribbon({ origin, reporter, low, high, kind }: ChordLink, radius: number, at: At, colours: Palette): Shape {
  const [outer, inner] = [radius - BAND - 1, radius - BAND - 9];
  const certain = high === 0 ? 0 : low / high;
  const path = (share: number): string => {
    const [a, b] = [
      origin.from + (origin.to - origin.from) * share,
      reporter.from + (reporter.to - reporter.from) * share,
    ];
    const start = `M${at(origin.from, outer)}A${outer} ${outer} 0 ${large(a - origin.from)} 1 ${at(a, outer)}`;
    const middle = at(0, 0);
    const end = `Q${middle} ${at(reporter.from, inner)}A${inner} ${inner} 0 ${large(b - reporter.from)} 1 ${at(b, inner)}`;
    return `${start}${end}Q${middle} ${at(origin.from, outer)}Z`;
  };
  const layer = (share: number, fillOpacity: number): Shape => ({
    type: "path",
    shape: { pathData: path(share) },
    style: { fill: linkColour(kind, colours), fillOpacity },
  });
  return { type: "group", children: [layer(1, UNCERTAIN), ...(certain > 0 ? [layer(certain, CERTAIN)] : [])] };
}

function band({ from, to, member }: ChordNode, radius: number, at: At, colours: Palette): Shape {
  // A hair at least, so that the smallest is seen.
  const end = Math.max(to, from + 1.5 / radius);
  const inner = radius - BAND;
  const outside = `M${at(from, radius)}A${radius} ${radius} 0 ${large(end - from)} 1 ${at(end, radius)}`;
  const inside = `L${at(end, inner)}A${inner} ${inner} 0 ${large(end - from)} 0 ${at(from, inner)}Z`;
  return {
    type: "path",
    shape: { pathData: outside + inside },
    style: { fill: member === null ? colours.secondary : colours.ink },
  };
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The names beside the circle, none over another: moved up or down where they would be, and then out of the circle. */
function nameElements(
  nodes: readonly ChordNode[],
  { x, y, radius }: Circle,
  drawing: Drawing,
  colours: Palette,
): readonly Element[] {
  const middle = ({ from, to }: ChordNode): number => (from + to) / 2;
  const side = (isRight: boolean): readonly Element[] => {
    const own = nodes.filter((node) => middle(node) < Math.PI === isRight);
    const wanted = own.map((node) => ({ id: node.id, y: y + onCircle(middle(node))[1] * radius, priority: 0 }));
    const { placed } = placeLabels(wanted, 0, drawing.height - KEY_HEIGHT, LINE_HEIGHT);
    return placed.flatMap((place): Element[] => {
      const node = own.find(({ id }) => id === place.id);
      if (node === undefined) return [];
      const out = Math.sqrt(Math.max(0, radius ** 2 - (place.y - y) ** 2));
      const across = Math.max(out, Math.abs(onCircle(middle(node))[0]) * radius);
      const left = isRight ? x + across : x - across;
      const words = drawing.width < 560 && node.member !== null ? node.id : node.label;
      const text = clipText(words, isRight ? drawing.width - left : left, FONT_SIZE);
      const style = { text, font: `${FONT_SIZE}px ${FONT}`, fill: colours.ink, verticalAlign: "middle" as const };
      return [
        { type: "text", silent: true, x: left, y: place.y, style: { ...style, align: isRight ? "left" : "right" } },
      ];
    });
  };
  return [...side(true), ...side(false)];
}

function large(angle: number): 0 | 1 {
  return angle > Math.PI ? 1 : 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
