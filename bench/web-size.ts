import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { gzipSync } from "node:zlib";

import { atMost, type Figure, notMeasured } from "./figure.ts";

const WEB = "dist/web";
const WHAT = "JavaScript before first paint, gzip";

/**
 * P5: the JavaScript that a browser must have before Overview, and Trends with its chart, can be drawn.
 *
 * Read from the built files: the scripts of index.html, what they import, and for Trends its own chunk with all that it
 * imports or fetches itself. Sizes are those that the server sends (gzip, level 9).
 */
export function measureWebSize(): readonly Figure[] {
  if (!existsSync(join(WEB, "index.html"))) {
    return [notMeasured("P5", WHAT, "kB", "<= 150", "The dashboard is not built: npm run build.")];
  }
  const first = scriptsOfPage();
  const trends = readdirSync(join(WEB, "assets")).filter((name) => /^Trends-[\w-]+\.js$/.test(name));
  const withTrends = new Set(first);
  for (const name of trends) collect(`assets/${name}`, withTrends, true);
  const overview = { id: "P5", what: `${WHAT}: Overview`, value: sizeOf(first), unit: "kB" };
  const chart = { id: "P5", what: `${WHAT}: Trends with its line chart`, value: sizeOf(withTrends), unit: "kB" };
  return [
    atMost(150, overview, `${[...first].join(", ")}; ${carriesCharts(first) ? "WITH" : "without"} the chart library`),
    trends.length === 0
      ? notMeasured("P5", chart.what, "kB", "<= 320", "There is no chunk of the Trends page in the build.")
      : atMost(
          320,
          chart,
          `${[...withTrends].join(", ")}${carriesCharts(withTrends) ? "" : "; no chart library found"}`,
        ),
  ];
}

function scriptsOfPage(): ReadonlySet<string> {
  const page = readFileSync(join(WEB, "index.html"), "utf8");
  const scripts = new Set<string>();
  for (const [, address = ""] of page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) collect(address, scripts, false);
  return scripts;
}

/** Adds a script and whatever it needs; with `fetched`, what it fetches later as well. */
function collect(path: string, into: Set<string>, fetched: boolean): void {
  if (into.has(path) || !existsSync(join(WEB, path))) return;
  into.add(path);
  const text = readFileSync(join(WEB, path), "utf8");
  const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)];
  const later = fetched ? [...text.matchAll(/\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)] : [];
  for (const [, specifier = ""] of [...imports, ...later]) {
    collect(posix.join(dirname(path), specifier), into, fetched);
  }
}

function sizeOf(paths: ReadonlySet<string>): number {
  let bytes = 0;
  for (const path of paths) bytes += gzipSync(readFileSync(join(WEB, path)), { level: 9 }).byteLength;
  return bytes / 1000;
}

/** zrender's class names survive minifying, since they are its public words. */
function carriesCharts(paths: ReadonlySet<string>): boolean {
  return [...paths].some((path) => readFileSync(join(WEB, path), "utf8").includes("zrender"));
}
