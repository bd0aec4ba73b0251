import { Hono } from "hono";

import { judgeReading } from "../access/audience.ts";
import { identityOf, refuse } from "../access/conduct.ts";
import { released } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { readYear } from "./figure-query.ts";
import { query } from "./query.ts";
import { ready } from "./ready.ts";
import { readSelection, readWords, SELECTION_NAMES } from "./selection-query.ts";

export function decompositionRoutes(deps: Deps) {
  return new Hono<Env>().get("/", selectionQuery(deps), released(deps), async (c) =>
    c.json(await ready(deps).decomposition(c.req.valid("query").selection), 200),
  );
}

const TENDENCY_NAMES = [...SELECTION_NAMES, "since"] as const;

export function tendencyRoutes(deps: Deps) {
  const readQuery = query(TENDENCY_NAMES, (parameters) => ({
    selection: readSelection(deps.editions, parameters),
    since: readYear(parameters, "since"),
  }));
  return new Hono<Env>().get("/", readQuery, released(deps), async (c) => {
    const { selection, since } = c.req.valid("query");
    return c.json(await ready(deps).tendency(selection, since), 200);
  });
}

export function jumpsRoutes(deps: Deps) {
  return new Hono<Env>().get("/", selectionQuery(deps), released(deps), async (c) =>
    c.json(await ready(deps).jumps(c.req.valid("query").selection), 200),
  );
}

export function flowsRoutes(deps: Deps) {
  return new Hono<Env>().get("/", selectionQuery(deps), released(deps), async (c) =>
    c.json(await ready(deps).flows(c.req.valid("query").selection), 200),
  );
}

/** Shown to the two states and the coordinator; until accounts exist, to the coordinator. */
export function mirrorRoutes(deps: Deps) {
  const readQuery = query(["states", "from", "to", "release"], (parameters) => {
    const { release, from, to, states } = readWords(deps.editions, parameters);
    return { asked: { release, from, to, states } };
  });
  return new Hono<Env>().get("/", readQuery, async (c) => {
    const { asked } = c.req.valid("query");
    refuse(judgeReading("mirror", identityOf(c, deps.host), asked.states));
    return c.json(await ready(deps).mirror(asked), 200);
  });
}

function selectionQuery(deps: Deps) {
  return query(SELECTION_NAMES, (parameters) => ({ selection: readSelection(deps.editions, parameters) }));
}
