/**
 * `npm run bench [-- P2 P5]`: the figures of the goals that can be measured here, as a table and as bench.json.
 *
 * It keeps to a folder and ports of its own and does not look at EUXINE_*.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { measureCheck } from "./check.ts";
import { measureLarge } from "./cube.ts";
import type { Figure } from "./figure.ts";
import { measureRebuild } from "./rebuild.ts";
import { measureReview } from "./review.ts";
import { measureSeries } from "./series.ts";
import { measureStart } from "./start.ts";
import { measureThroughput } from "./throughput.ts";
import { measureWebSize } from "./web-size.ts";

type Measure = (folder: string) => readonly Figure[] | Promise<readonly Figure[]>;

const MEASURES: Readonly<Record<string, Measure>> = {
  P1: measureCheck,
  P2: measureSeries,
  P3: measureLarge,
  P4: measureThroughput,
  P5: measureWebSize,
  P8: measureReview,
  P9: measureStart,
  P10: measureRebuild,
};

const asked = process.argv.slice(2).map((id) => id.toUpperCase());
const unknown = asked.filter((id) => MEASURES[id] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`Not measured here: ${unknown.join(", ")}. There are ${Object.keys(MEASURES).join(", ")}.\n`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "euxine-bench-"));
const figures: Figure[] = [];
try {
  for (const [id, measure] of Object.entries(MEASURES)) {
    if (asked.length > 0 && !asked.includes(id)) continue;
    process.stderr.write(`${id} …\n`);
    figures.push(...(await measure(folder)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync("bench.json", `${JSON.stringify(figures, null, 2)}\n`);
process.stdout.write(`${table(figures)}\n`);

function table(rows: readonly Figure[]): string {
  const cells = rows.map(({ id, what, value, unit, goal, met }) => [
    id,
    what,
    value === null ? "not measured" : `${value} ${unit}`,
    goal,
    met === null ? "–" : met ? "met" : "MISSED",
  ]);
  const lines = [["", "what", "measured", "goal", ""], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
