import { expect, test } from "vitest";

import { classesOf, classOf } from "../../../web/charts/classes.ts";
import { hatchPath } from "../../../web/charts/hatch.ts";
import { sparkline } from "../../../web/charts/sparkline.ts";
import { STATE_ORDER } from "../../../web/charts/states.ts";
import { TILE_PLACES, tilesSvg } from "../../../web/charts/tiles.ts";
import { comparisonView, point, seriesView, VICTIMS } from "../../support/views.ts";

const box = { width: 100, height: 30, pad: 0 };

test("a sparkline goes from zero to the largest, and breaks where a year is missing", () => {
  const points = [point(2018, 0), point(2019, 10), point(2020, null), point(2021, 5), point(2022, 10)];
  expect(sparkline(points, box)).toMatchObject({
    line: "M0 30L25 0M75 15L100 0",
    lone: [],
    last: { x: 100, y: 0, year: 2022 },
  });
});

test("a value alone is a dot, and nothing at all has no last point", () => {
  expect(sparkline([point(2018, 4), point(2019, null)], box).lone).toEqual([{ x: 0, y: 0 }]);
  expect(sparkline([point(2018, null)], box).last).toBeNull();
});

test("a range is an area, not a line", () => {
  const drawn = sparkline([point(2018, 4), point(2019, [1, 4])], box);
  expect(drawn.line).toBe("M0 0");
  expect(drawn.range).toContain("L100 22.5V0L0 0Z");
});

test("all 13 states have a tile of their own", () => {
  const places = STATE_ORDER.map((state) => TILE_PLACES[state]);
  expect(new Set(places.map((place) => `${place?.row} ${place?.column}`)).size).toBe(13);
  expect(places).not.toContain(undefined);
});

test("a tile without a figure is hatched and says why; no tile is left out", () => {
  const view = comparisonView(seriesView({ ...VICTIMS, GEO: [7, 29, null] }), 2020);
  const svg = tilesSvg(view, { theme: "light", width: 752 });
  expect(svg).toContain(">not reported<");
  for (const name of Object.values(view.stateNames)) expect(svg).toContain(`>${name}<`);
});

test("classes hold about as many states each, and a range over two of them has none", () => {
  const points = [6, 7, 11, 37, 38, 86, 94, 152, 167, 281, 290, 457, 596].map((value) => point(2020, value));
  const classes = classesOf(points);
  expect(classes).toEqual({ limits: [37, 86, 167, 290], least: 6, most: 596 });
  if (classes === null) return;
  expect([6, 36, 37, 596].map((value) => classOf(point(2020, value), classes))).toEqual([1, 1, 2, 5]);
  expect(classOf(point(2020, [1, 4]), classes)).toBe(1);
  expect(classOf(point(2020, [30, 40]), classes)).toBeNull();
});

test("a rate of a very small count has no shade, and moves no class", () => {
  const few = { ...point(2020, 0.5), poisson: { low: 0.2, high: 1 } };
  const classes = classesOf([few, point(2020, 6), point(2020, 40)]);
  expect(classes).toMatchObject({ least: 6, most: 40 });
  expect(classes === null ? null : classOf(few, classes)).toBeNull();
});

test("hatching stays inside its box", () => {
  const numbers = [...hatchPath({ x: 10, y: 20, width: 12, height: 8 }).matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
  expect(numbers.length).toBeGreaterThan(4);
  for (const [, x, y] of numbers) {
    expect(Number(x)).toBeGreaterThanOrEqual(10);
    expect(Number(x)).toBeLessThanOrEqual(22);
    expect(Number(y)).toBeGreaterThanOrEqual(20);
    expect(Number(y)).toBeLessThanOrEqual(28);
  }
});
