import { Hono } from "hono";

import { seriesCsv } from "../exporting/series-csv.ts";
import { released } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { query } from "./query.ts";
import { ready } from "./ready.ts";
import { readSelection, SELECTION_NAMES } from "./selection-query.ts";

export function downloadRoutes(deps: Deps) {
  const readQuery = query(SELECTION_NAMES, (parameters) => ({ selection: readSelection(deps.editions, parameters) }));
  return new Hono<Env>().get("/series.csv", readQuery, released(deps), async (c) => {
    const series = await ready(deps).series(c.req.valid("query").selection);
    c.header("content-type", "text/csv; charset=utf-8");
    c.header("content-disposition", `attachment; filename="${series.indicator}-${series.release}.csv"`);
    return c.body(seriesCsv(series), 200);
  });
}
