import { Hono } from "hono";

import { sourcesView } from "../exporting/licences.ts";
import { released } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { releaseQuery } from "./query.ts";
import { ready } from "./ready.ts";

/** Where the figures of a release come from, and under what terms. */
export function sourcesRoutes(deps: Deps) {
  return new Hono<Env>().get("/", releaseQuery, released(deps), async (c) => {
    const answers = ready(deps);
    const coverage = await answers.coverage(c.req.valid("query").release);
    return c.json(sourcesView(coverage, answers.licences()), 200);
  });
}
