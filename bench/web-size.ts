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
 * Read from the built files: the scripts of index.html, the page's own chunk, and what these import; for Trends also the
 * chunk with the chart library that it fetches. Sizes are those that the server sends (gzip, level 9).
 */
export function measureWebSize(): readonly Figure[] {
  if (!existsSync(join(WEB, "index.html"))) {
    return [notMeasured("P5", WHAT, "kB", "<= 150", "The dashboard is not built: npm run build.")];
  }
  const page = readFileSync(join(WEB, "index.html"), "utf8");
  const start = new Set<string>();
  for (const [, address = ""] of page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) collect(address, start);
  const overview = withPage("Overview", start);
  const trends = withPage("Trends", start);
  for (const path of [...trends].filter((each) => !start.has(each)).flatMap(fetchedBy)) {
    if (carriesCharts(path)) collect(path, trends);
  }
  return [
    figureOf("Overview", 150, overview, overview.size > start.size ? null : "Overview has no chunk of its own."),
    figureOf(
      "Trends with its line chart",
      320,
      trends,
      [...trends].some(carriesCharts) ? null : "The chart library was not found in the build.",
    ),
  ];
}

/** What a page needs besides the start: its own chunk, fetched by its name, with what that imports. */
function withPage(name: string, start: ReadonlySet<string>): Set<string> {
  const scripts = new Set(start);
  const chunk = new RegExp(`^${name}-[\\w-]+\\.js$`);
  for (const file of readdirSync(join(WEB, "assets"))) {
    if (chunk.test(file)) collect(`assets/${file}`, scripts);
  }
  return scripts;
}

/** `lacking`: why the scripts found are not those the goal is about; else a renamed chunk would look like a success. */
function figureOf(place: string, limit: number, scripts: ReadonlySet<string>, lacking: string | null): Figure {
  const what = `${WHAT}: ${place}`;
  if (lacking !== null) return notMeasured("P5", what, "kB", `<= ${limit}`, lacking);
  let bytes = 0;
  for (const path of scripts) bytes += gzipSync(textOf(path), { level: 9 }).byteLength;
  const detail = `${[...scripts].join(", ")}; ${[...scripts].some(carriesCharts) ? "with" : "without"} the chart library`;
  return atMost(limit, { id: "P5", what, value: bytes / 1000, unit: "kB" }, detail);
}

function carriesCharts(path: string): boolean {
  return textOf(path).includes(CHART_LIBRARY);
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
