import { Hono } from "hono";

import { RequestFailure } from "../failure.ts";
import { released } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { type Parameters, query } from "./query.ts";
import { ready } from "./ready.ts";
import { readSelection, SELECTION_NAMES, type SelectionName } from "./selection-query.ts";

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
  const readQuery = query(["release"], ({ release }) => ({ release: release ?? null }));
  return new Hono<Env>().get("/", readQuery, released(deps), async (c) =>
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

function readYear(parameters: Parameters<SelectionName | "year" | "earlier">, name: "year" | "earlier"): number | null {
  const text = parameters[name];
  if (text === undefined || text === "") return null;
  if (/^(19|20)\d\d$/.test(text)) return Number(text);
  throw new RequestFailure(400, "Query not understood", `${name}=${text}: expected a year such as 2020.`);
}
