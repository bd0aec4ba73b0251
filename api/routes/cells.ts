import { Hono } from "hono";

import { RequestFailure } from "../failure.ts";
import { released } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { releaseQuery } from "./query.ts";
import { ready } from "./ready.ts";

export function cellsRoutes(deps: Deps) {
  return new Hono<Env>().get("/:cell", releaseQuery, released(deps), async (c) => {
    const cell = c.req.param("cell");
    const lineage = await ready(deps).lineage(cell, c.req.valid("query").release);
    if (lineage === null) {
      throw new RequestFailure(
        404,
        "No such cell",
        `${cell} is not a cell of this release. Ids come from /api/series.`,
      );
    }
    return c.json(lineage, 200);
  });
}
