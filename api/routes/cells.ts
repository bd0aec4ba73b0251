import { Hono } from "hono";

import type { CellUses } from "../contract/cell-uses.ts";
import { RequestFailure } from "../failure.ts";
import { released } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { query, releaseQuery } from "./query.ts";
import { ready } from "./ready.ts";
import { placesOf } from "./review-uses.ts";
import { readSelection, SELECTION_NAMES } from "./selection-query.ts";

/** The way back from a cell, where it is used, and the cells behind any figure. */
export function cellsRoutes(deps: Deps) {
  const readBehind = query([...SELECTION_NAMES, "sum"], ({ sum, ...parameters }) => ({
    selection: readSelection(deps.editions, parameters),
    inSum: sum === "1",
  }));
  return new Hono<Env>()
    .get("/", readBehind, released(deps), async (c) => {
      const { selection, inSum } = c.req.valid("query");
      return c.json(await ready(deps).behind(selection, inSum), 200);
    })
    .get("/:cell", releaseQuery, released(deps), async (c) => {
      const cell = c.req.param("cell");
      const lineage = await ready(deps).lineage(cell, c.req.valid("query").release);
      return c.json(lineage ?? noSuchCell(cell), 200);
    })
    .get("/:cell/uses", releaseQuery, released(deps), async (c) => {
      const cell = c.req.param("cell");
      const { release, year, views } = (await ready(deps).uses(cell, c.req.valid("query").release)) ?? noSuchCell(cell);
      const places = await placesOf(deps, release, [cell], new Set([year]));
      const uses: CellUses = { cell, release, views: [...views], review: places.flatMap((place) => [...place.uses]) };
      return c.json(uses, 200);
    });
}

function noSuchCell(cell: string): never {
  throw new RequestFailure(404, "No such cell", `${cell} is not a cell of this release. Ids come from /api/series.`);
}
