import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { imports, sourceFiles, type SourceFile } from "./support/sources.ts";

/**
 * The table of ARCHITECTURE.md: folder (or file) -> layer. A file imports from its own folder and from lower layers.
 * A longer path wins over a shorter one.
 */
const LAYERS: Readonly<Record<string, number>> = {
  questionnaire: 0,
  "api/statistics": 1,
  "api/contract": 2,
  "api/findings": 2.5,
  "api/failure.ts": 2,
  "web/charts": 3,
  "api/reading": 4,
  "api/normalising": 5,
  "api/validating": 6,
  "api/record": 7,
  "api/isolation": 7,
  "api/readmodel": 7.5,
  "api/disclosure": 8,
  "api/aggregates": 8.5,
  "api/exporting": 9,
  "api/review": 9.3,
  "api/intake.ts": 9.6,
  "api/access": 10,
  "api/routes": 10.5,
  api: 11,
  "web/client": 12,
  "web/workers": 12,
  "web/queries": 13,
  "web/state": 13,
  "web/components": 14,
  "web/pages": 15,
  web: 16,
  "web/styles": 16,
  "web/fonts": 16,
};

/** Tools beside the product: they may import any of it, nothing of it imports them. */
const TOOLS = ["datasets/build", "bench", "scripts", "trials"];

const PURE = 6;

const files = sourceFiles();

test("ARCHITECTURE.md shows the same table", () => {
  const rows = [...readFileSync("ARCHITECTURE.md", "utf8").matchAll(/^\| ([\d.]+) \| ([^|]+) \|/gm)];
  const shown = rows.flatMap(([, layer, places = ""]) =>
    [...places.matchAll(/`([^`]+?)\/?`/g)].map(([, place = ""]): [string, number] => [place, Number(layer)]),
  );
  expect(Object.fromEntries(shown)).toEqual(LAYERS);
});

test("every source file stands in a folder of the table", () => {
  const strangers = files.filter((file) => layerOf(file.path) === null && toolOf(file.path) === null);
  expect(strangers.map((file) => file.path)).toEqual([]);
});

test("a file imports from its own folder and from lower layers only", () => {
  expect(
    files.flatMap((file) =>
      imports(file)
        .filter((to) => !mayImport(file.path, to))
        .map((to) => `${file.path} -> ${to}`),
    ),
  ).toEqual([]);
});

test("the pure layers import nothing of Node and no framework", () => {
  const pure = files.filter((file) => (layerOf(file.path) ?? PURE + 1) <= PURE);
  const impure = pure.flatMap((file) =>
    file.packages
      .filter((name) => /^(node:|fs|path|react|hono|@hono|@duckdb)/.test(name))
      .map((name) => `${file.path} -> ${name}`),
  );
  expect(impure).toEqual([]);
});

test("no file imports itself through others", () => {
  expect(findCycles(files)).toEqual([]);
});

test("no hand-written file is longer than 250 lines", () => {
  expect(files.filter((file) => file.lines > 250).map((file) => `${file.path}: ${file.lines}`)).toEqual([]);
});

test("no file has a name that says nothing", () => {
  const vague = /(^|\/)(utils?|helpers?|common|types|misc|index)\.[a-z]+$/;
  expect(
    files.map((file) => file.path).filter((path) => vague.test(path) && path !== "questionnaire/index.ts"),
  ).toEqual([]);
});

/** The longest entry of the table that covers a path. */
function placeOf(path: string): string | null {
  const places = Object.keys(LAYERS).filter((key) => path === key || path.startsWith(`${key}/`));
  return places.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function layerOf(path: string): number | null {
  return LAYERS[placeOf(path) ?? ""] ?? null;
}

function toolOf(path: string): string | null {
  return TOOLS.find((tool) => path.startsWith(`${tool}/`)) ?? null;
}

function mayImport(from: string, to: string): boolean {
  const ownTool = toolOf(from);
  if (ownTool !== null) return toolOf(to) === null || toolOf(to) === ownTool;
  if (toolOf(to) !== null) return false;
  const lower = layerOf(from);
  const upper = layerOf(to);
  if (lower === null || upper === null) return false;
  if (from.startsWith("web/") && !from.startsWith("web/charts/") && to.startsWith("api/"))
    return upper <= PURE || to === "api/app.ts";
  if (from.startsWith("api/") && to.startsWith("web/")) return to.startsWith("web/charts/") && lower > 3;
  return upper < lower || placeOf(from) === placeOf(to);
}

/** Groups of files that reach each other, found by Tarjan's algorithm; type imports count. */
function findCycles(sources: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(sources.map((file) => [file.path, file]));
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[] = [];
  const visit = (path: string): void => {
    const at = order.size;
    order.set(path, at);
    low.set(path, at);
    stack.push(path);
    const file = byPath.get(path);
    for (const to of file === undefined ? [] : imports(file)) {
      if (!byPath.has(to)) continue;
      if (!order.has(to)) visit(to);
      if (stack.includes(to)) low.set(path, Math.min(low.get(path) ?? 0, low.get(to) ?? 0));
    }
    if (low.get(path) !== at) return;
    const group = stack.splice(stack.indexOf(path));
    if (group.length > 1) cycles.push(group.toSorted().join(" <-> "));
  };
  for (const file of sources) if (!order.has(file.path)) visit(file.path);
  return cycles;
}
