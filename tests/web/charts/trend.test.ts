import { expect, test } from "vitest";

import type { SeriesMark } from "../../../api/contract/jumps.ts";
import { FONT_SIZE, LINE_HEIGHT } from "../../../web/charts/drawing.ts";
import { textWidth } from "../../../web/charts/text-width.ts";
import { marksOf, trendLayout, trendOption } from "../../../web/charts/trend.ts";
import { bandsOf } from "../../../web/charts/shapes.ts";
import { point, seriesView } from "../../support/views.ts";

const drawing = { theme: "light", width: 752, height: 420 } as const;

test("the names of all 13 states and of their median find room, one line apart and inside the drawing", () => {
  const { labels, plot, lines, unlabelled } = trendLayout(seriesView(), drawing);
  expect(labels.placed).toHaveLength(14);
  expect(unlabelled).toEqual([]);
  for (const [index, label] of labels.placed.entries()) {
    const above = labels.placed[index - 1]?.y ?? Number.NEGATIVE_INFINITY;
    expect(label.y - above).toBeGreaterThanOrEqual(LINE_HEIGHT - 1e-6);
    const line = lines.find((each) => each.id === label.id);
    const right = plot.right + 20 + textWidth(line?.label ?? "", FONT_SIZE, line?.focus);
    expect(right).toBeLessThanOrEqual(drawing.width);
  }
});

test("a drawing too low for all names lists those left out, never one in focus", () => {
  const { unlabelled, labels } = trendLayout(seriesView(), { ...drawing, height: 130, focus: ["UKR", "ROU"] });
  expect(unlabelled.length).toBe(14 - labels.placed.length);
  expect(unlabelled.length).toBeGreaterThan(0);
  expect(unlabelled).not.toContain("Ukraine");
  expect(unlabelled).not.toContain("Romania");
});

test("five lines are all in focus; of thirteen only those asked for", () => {
  const few = trendLayout(seriesView({ ALB: [1, 2], ARM: [1, 2], AZE: [1, 2], BGR: [1, 2], GEO: [1, 2] }), drawing);
  expect(few.lines.every((line) => line.focus)).toBe(true);
  const many = trendLayout(seriesView(), { ...drawing, focus: ["ROU"] });
  expect(many.lines.filter((line) => line.focus).map((line) => line.id)).toEqual(["median", "ROU"]);
  expect(many.lines.at(-1)?.id).toBe("ROU");
});

test("a state without any figure has no line", () => {
  const { lines } = trendLayout(seriesView({ ROU: [1, 2], UKR: [null, null] }), drawing);
  expect(lines.map((line) => line.id)).toEqual(["ROU"]);
});

test("a missing year is a gap, not a zero and not a bridge", () => {
  const option = trendOption(seriesView({ ROU: [10, null, 12] }), drawing);
  const series = Array.isArray(option.series) ? option.series : [];
  expect(series.find((each) => each.id === "ROU")).toMatchObject({
    connectNulls: false,
    data: [
      { value: [2018, 10], cell: "c_ROU_2018" },
      { value: [2019, "-"], cell: null },
      { value: [2020, 12], cell: "c_ROU_2020" },
    ],
  });
});

test("values without neighbours are dots, small numbers are ranges", () => {
  const view = seriesView({ ROU: [5, null, [1, 4], null, 7] });
  const [line] = trendLayout(view, drawing).lines;
  expect(line === undefined ? [] : marksOf(line, view).map(({ kind, point: at }) => [at.year, kind])).toEqual([
    [2018, "dot"],
    [2020, "range"],
    [2022, "dot"],
  ]);
});

test("between an exact value and a range lies a band, between exact values a line", () => {
  const points = [point(2018, 10), point(2019, [1, 4]), point(2020, null), point(2021, 3), point(2022, 4)];
  expect(bandsOf(points, "#000000").map(({ from, to }) => [from.year, to.year])).toEqual([[2018, 2019]]);
});

/** Marks of one state's series of totals. */
function marked(state: string, kind: SeriesMark["kind"], ...years: readonly number[]): readonly SeriesMark[] {
  return years.map((year) => ({ state, breakdown: {}, year, kind, text: "" }));
}

/** The drawn marks of one name, as they go into the picture. */
function drawnMarks(option: ReturnType<typeof trendOption>, name: string): readonly unknown[] {
  const series = [option.series].flat().find((one) => one?.name === name);
  return series === undefined || !("data" in series) || !Array.isArray(series.data) ? [] : series.data;
}

test("an unexplained jump has an open ring half way between its two figures; the line goes on", () => {
  const jumps = marked("UKR", "jump", 2018, 2019);
  const view = seriesView({ UKR: [198, 1192, 262] }, 2017, { marks: [...jumps] });
  const option = trendOption(view, drawing);
  expect(drawnMarks(option, "unexplained jumps")).toEqual([
    [2017.5, (198 + 1192) / 2],
    [2018.5, (1192 + 262) / 2],
  ]);
  expect(drawnMarks(option, "breaks")).toEqual([]);
  expect(drawnMarks(option, "Ukraine")).toMatchObject([{ year: 2017 }, { year: 2018 }, { year: 2019 }]);
});

test("a declared break has an upright in the gap of the line, and no ring", () => {
  const view = seriesView({ UKR: [198, 1192, 262] }, 2017, { marks: [...marked("UKR", "break", 2018)] });
  const option = trendOption(view, drawing);
  expect(drawnMarks(option, "breaks")).toEqual([[2017.5, 0]]);
  expect(drawnMarks(option, "unexplained jumps")).toEqual([]);
  expect(drawnMarks(option, "Ukraine")).toMatchObject([
    { value: [2017, 198] },
    { value: [2017.5, "-"] },
    { value: [2018, 1192] },
    { value: [2019, 262] },
  ]);
});

test("a figure alone on its side of a break is a dot, and no band crosses the break", () => {
  const view = seriesView({ UKR: [198, 1192, 262] }, 2017, { marks: [...marked("UKR", "break", 2018)] });
  const [line] = trendLayout(view, drawing).lines;
  expect(line === undefined ? [] : marksOf(line, view).map(({ kind, point: at }) => [at.year, kind])).toEqual([
    [2017, "dot"],
  ]);
});

test("lines in the background are cut at a break too, but carry no marks", () => {
  const marks = [...marked("ROU", "jump", 2019), ...marked("ROU", "break", 2020)];
  const option = trendOption({ ...seriesView(), marks }, { ...drawing, focus: ["UKR"] });
  expect([drawnMarks(option, "breaks"), drawnMarks(option, "unexplained jumps")]).toEqual([[], []]);
  expect(drawnMarks(option, "Romania").length).toBe(drawnMarks(option, "Greece").length + 1);
});

test("counts start from zero; an index far from zero does not", () => {
  expect(trendLayout(seriesView({ ROU: [497, 698, 596] }), drawing).scale.min).toBe(0);
  const index = seriesView({ ROU: [100, 110, 104] }, 2018, { measure: "index" });
  expect(trendLayout(index, drawing).scale.min).toBeGreaterThan(50);
});

test("a line that ends early says so in its label's text", () => {
  const option = trendOption(seriesView({ GEO: [7, 29, null], ROU: [497, 698, 596] }), drawing);
  expect(JSON.stringify(option.graphic)).toContain("Georgia, to 2019");
});
