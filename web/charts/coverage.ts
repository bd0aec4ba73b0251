/** Who answered what and when: 13 rows, a small square a year, the subjects side by side. */

import type { CustomSeriesOption } from "echarts/charts";

import type { CoverageView } from "../../api/contract/coverage.ts";
import { baseOption, FONT, FONT_SIZE, LINE_HEIGHT, type ChartOption, type Drawing, type Element } from "./drawing.ts";
import { hatchElement, hatchPath } from "./hatch.ts";
import { palette } from "./palette.ts";
import type { Shape } from "./shapes.ts";
import { clipText, textWidth, wrapWords } from "./text-width.ts";

/** How a coverage matrix is to look. */
export interface CoverageDrawing extends Drawing {
  /** Section codes, `A`; the core subjects unless given. */
  readonly sections?: readonly string[];
}

/** A square of the matrix, in pixels of the drawing. */
interface CoverageSquare {
  readonly state: string;
  readonly section: string;
  readonly year: number;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** 1 to 5 by the number of indicators answered; 0 for none; null where nothing was asked. */
  readonly step: number | null;
  readonly contribution: string | null;
}

/** The matrix with every place known. */
export interface CoverageLayout {
  readonly squares: readonly CoverageSquare[];
  /** `lines`: the label broken to the width of the block, two lines at most. */
  readonly blocks: readonly { readonly lines: readonly string[]; readonly x: number; readonly width: number }[];
  readonly rows: readonly { readonly name: string; readonly y: number }[];
  readonly height: number;
}

const BLOCK_GAP = 18;
const HEAD = 3 * LINE_HEIGHT + 16;
const KEY = 38;

/** Steps of the ramp by the number of indicators answered: 1, up to 3, up to 6, up to 9, more. */
const STEP_LIMITS = [1, 3, 6, 9];
const STEP_LABELS = ["1 indicator", "2–3", "4–6", "7–9", "10 or more"];

/** Places the squares. They are as large as the width allows, 22 pixels at most. */
export function coverageLayout(view: CoverageView, drawing: CoverageDrawing): CoverageLayout {
  const sections = view.sections.filter((section) =>
    drawing.sections === undefined ? !section.optional : drawing.sections.includes(section.code),
  );
  const names = Math.ceil(Math.max(0, ...view.states.map((state) => textWidth(state.name, FONT_SIZE)))) + 14;
  const room = drawing.width - names - BLOCK_GAP * (sections.length - 1);
  const step = Math.min(22, room / Math.max(1, sections.length * view.years.length));
  const height = Math.max(step, 18);
  const width = view.years.length * step;
  const blocks = sections.map((section, index) => ({
    lines: wrapWords(section.label, width + 8, FONT_SIZE, 2).map((line) => clipText(line, width + 8, FONT_SIZE)),
    x: names + index * (width + BLOCK_GAP),
    width,
  }));
  const cells = new Map(view.cells.map((cell) => [`${cell.section} ${cell.state} ${cell.year}`, cell]));
  const squares = sections.flatMap((section, block) =>
    view.states.flatMap((state, row) =>
      view.years.map((year, column): CoverageSquare => {
        const cell = cells.get(`${section.code} ${state.iso3} ${year}`);
        const answered = cell?.answered.length ?? 0;
        const asked = cell?.asked ?? 0;
        const side = step - Math.min(2, step * 0.15);
        return {
          state: state.iso3,
          section: section.code,
          year,
          x: (blocks[block]?.x ?? names) + column * step,
          y: HEAD + row * height + (height - side) / 2,
          side,
          step: answered > 0 ? stepOf(answered) : asked === 0 ? null : 0,
          contribution: cell?.contribution ?? null,
        };
      }),
    ),
  );
  const rows = view.states.map((state, row) => ({ name: state.name, y: HEAD + (row + 0.5) * height }));
  return { squares, blocks, rows, height: HEAD + view.states.length * height + KEY };
}

/** The ECharts option of the matrix. Data items carry `state`, `year`, `section` and `contribution`. */
export function coverageOption(view: CoverageView, drawing: CoverageDrawing): ChartOption {
  const layout = coverageLayout(view, drawing);
  const colours = palette(drawing.theme);
  const text = (
    value: string,
    x: number,
    y: number,
    align: "left" | "right" | "center",
    size = FONT_SIZE,
  ): Element => ({
    type: "text",
    silent: true,
    x,
    y,
    style: { text: value, font: `${size}px ${FONT}`, fill: colours.ink, align, verticalAlign: "middle" },
  });
  const [first, last] = [view.years[0], view.years.at(-1)];
  const names = (layout.blocks[0]?.x ?? 0) - 10;
  return {
    ...baseOption(drawing),
    graphic: {
      elements: [
        ...layout.rows.map((row) => text(row.name, names, row.y, "right")),
        ...layout.blocks.flatMap((block) => [
          ...block.lines.map((line, index) =>
            text(line, block.x, (2 - block.lines.length + index + 0.5) * LINE_HEIGHT, "left"),
          ),
          text(String(first), block.x, 2 * LINE_HEIGHT + 12, "left", 11),
          text(String(last), block.x + block.width, 2 * LINE_HEIGHT + 12, "right", 11),
        ]),
        ...keyElements(layout, drawing),
      ],
    },
    series: [squareSeries(layout, drawing)],
  };
}

/** The step of the ramp, 1 to 5, for a number of answered indicators above zero. */
export function stepOf(answered: number): number {
  const step = STEP_LIMITS.findIndex((limit) => answered <= limit);
  return step === -1 ? STEP_LIMITS.length + 1 : step + 1;
}

function squareSeries(layout: CoverageLayout, drawing: Drawing): CustomSeriesOption {
  return {
    type: "custom",
    coordinateSystem: "none",
    name: "coverage",
    data: layout.squares.map(({ state, year, section, contribution }) => ({
      value: 0,
      state,
      year,
      section,
      contribution,
    })),
    renderItem: ({ dataIndex }) => {
      const square = layout.squares[dataIndex];
      return square === undefined ? null : squareShape(square.x, square.y, square.side, square.step, drawing);
    },
  };
}

function squareShape(x: number, y: number, side: number, step: number | null, drawing: Drawing): Shape {
  const colours = palette(drawing.theme);
  const shape = { x, y, width: side, height: side };
  if (step !== null && step > 0) return { type: "rect", shape, style: { fill: colours.ramp[step - 1] ?? colours.sea } };
  const outline: Shape = { type: "rect", shape, style: { fill: "transparent", stroke: colours.rule, lineWidth: 0.8 } };
  if (step === null) return outline;
  const pathData = hatchPath(shape, 4);
  return {
    type: "group",
    children: [
      outline,
      { type: "path", shape: { pathData }, style: { fill: "none", stroke: colours.hatch, lineWidth: 0.8 } },
    ],
  };
}

function keyElements(layout: CoverageLayout, drawing: Drawing): readonly Element[] {
  const colours = palette(drawing.theme);
  const y = layout.height - 18;
  const entries = [
    ...STEP_LABELS.map((label, index) => ({ label, step: index + 1 })),
    { label: "nothing reported", step: 0 },
    { label: "not asked", step: null },
  ];
  let x = layout.blocks[0]?.x ?? 0;
  const widths = entries.map(({ label }) => 18 + textWidth(label, 11) + 14);
  // On a phone the key starts at the edge, not under the first block.
  if (x + widths.reduce((sum, width) => sum + width, 0) > drawing.width) x = 0;
  return entries.flatMap(({ label, step }, index): Element[] => {
    const at = x;
    x += widths[index] ?? 0;
    const style = { text: label, font: `11px ${FONT}`, fill: colours.secondary, verticalAlign: "middle" as const };
    const text: Element = { type: "text", silent: true, x: at + 18, y: y + 6, style };
    const box = { x: at, y, width: 12, height: 12 };
    const filled = step !== null && step > 0;
    const fill = filled ? (colours.ramp[step - 1] ?? colours.sea) : "transparent";
    const square: Element = {
      type: "rect",
      silent: true,
      shape: box,
      style: filled ? { fill } : { fill, stroke: colours.rule, lineWidth: 0.8 },
    };
    if (step !== 0) return [square, text];
    return [square, hatchElement(box, colours.hatch, 4), text];
  });
}
