import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";

import { atMost, type Figure, notMeasured } from "./figure.ts";

const WEB = "dist/web";
const WHAT = "JavaScript before first paint, gzip";

/** A property name inside ECharts that minifying leaves alone. */
const CHART_LIBRARY = "_ec_inner";

/**
 * P5: the JavaScript that a browser must have before Overview, and Trends with its chart, can be drawn.
 *
 * Read from the built files: the scripts of index.html and what they import; for Trends also its own chunk with what that
 * imports, and the chunk with the chart library that it fetches. Sizes are those that the server sends (gzip, level 9).
 */
export function measureWebSize(): readonly Figure[] {
  if (!existsSync(join(WEB, "index.html"))) {
    return [notMeasured("P5", WHAT, "kB", "<= 150", "The dashboard is not built: npm run build.")];
  }
  const page = readFileSync(join(WEB, "index.html"), "utf8");
  const overview = new Set<string>();
  for (const [, address = ""] of page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) collect(address, overview);
  const trends = new Set(overview);
  for (const name of readdirSync(join(WEB, "assets"))) {
    if (/^Trends-[\w-]+\.js$/.test(name)) collect(`assets/${name}`, trends);
  }
  for (const path of [...trends].filter((each) => !overview.has(each)).flatMap(fetchedBy)) {
    if (textOf(path).includes(CHART_LIBRARY)) collect(path, trends);
  }
  return [figureOf("Overview", 150, overview, false), figureOf("Trends with its line chart", 320, trends, true)];
}

function figureOf(place: string, limit: number, scripts: ReadonlySet<string>, withCharts: boolean): Figure {
  const what = `${WHAT}: ${place}`;
  const carriesCharts = [...scripts].some((path) => textOf(path).includes(CHART_LIBRARY));
  // What was measured must be what the goal is about: without this a renamed chunk would look like a success.
  if (withCharts && !carriesCharts) {
    return notMeasured("P5", what, "kB", `<= ${limit}`, "The chart library was not found in the build.");
  }
  let bytes = 0;
  for (const path of scripts) bytes += gzipSync(textOf(path), { level: 9 }).byteLength;
  const detail = `${[...scripts].join(", ")}; ${carriesCharts ? "with" : "without"} the chart library`;
  return atMost(limit, { id: "P5", what, value: bytes / 1000, unit: "kB" }, detail);
}

/** Adds a script and all that it imports. */
function collect(path: string, into: Set<string>): void {
  if (into.has(path) || !existsSync(join(WEB, path))) return;
  into.add(path);
  for (const imported of specifiers(path, /(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)) {
    collect(imported, into);
  }
}

/** The scripts that a script fetches only when it needs them. */
function fetchedBy(path: string): readonly string[] {
  return specifiers(path, /\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g);
}

function specifiers(path: string, pattern: RegExp): readonly string[] {
  return [...textOf(path).matchAll(pattern)].map(([, specifier = ""]) => posix.join(posix.dirname(path), specifier));
}

function textOf(path: string): string {
  return readFileSync(join(WEB, path), "utf8");
}
