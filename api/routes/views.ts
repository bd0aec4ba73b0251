import { Hono } from "hono";

import { released } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { readYear } from "./figure-query.ts";
import { query, releaseQuery } from "./query.ts";
import { ready } from "./ready.ts";
import { readSelection, SELECTION_NAMES } from "./selection-query.ts";

/** One view a question, all with the same words of selection. */
export function seriesRoutes(deps: Deps) {
  return new Hono<Env>().get("/", selectionQuery(deps), released(deps), async (c) =>
    c.json(await ready(deps).series(c.req.valid("query").selection), 200),
  );
}

export function regionRoutes(deps: Deps) {
  return new Hono<Env>().get("/", selectionQuery(deps), released(deps), async (c) =>
    c.json(await ready(deps).region(c.req.valid("query").selection), 200),
  );
}

export function comparisonRoutes(deps: Deps) {
  return new Hono<Env>().get("/", comparisonQuery(deps), released(deps), async (c) => {
    const { selection, years } = c.req.valid("query");
    return c.json(await ready(deps).comparison(selection, years), 200);
  });
}

export function compositionRoutes(deps: Deps) {
  return new Hono<Env>().get("/", selectionQuery(deps), released(deps), async (c) =>
    c.json(await ready(deps).composition(c.req.valid("query").selection), 200),
  );
}

export function coverageRoutes(deps: Deps) {
  return new Hono<Env>().get("/", releaseQuery, released(deps), async (c) =>
    c.json(await ready(deps).coverage(c.req.valid("query").release), 200),
  );
}

function selectionQuery(deps: Deps) {
  return query(SELECTION_NAMES, (parameters) => ({ selection: readSelection(deps.editions, parameters) }));
}

const COMPARISON_NAMES = [...SELECTION_NAMES, "year", "earlier"] as const;

function comparisonQuery(deps: Deps) {
  return query(COMPARISON_NAMES, (parameters) => ({
    selection: readSelection(deps.editions, parameters),
    years: { year: readYear(parameters, "year"), earlier: readYear(parameters, "earlier") },
  }));
}
