import { Hono } from "hono";

import { RequestFailure } from "../failure.ts";
import { allowed } from "../access/conduct.ts";
import { releasedByPath, releasedSoFar } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { noQuery, query } from "./query.ts";
import { ready } from "./ready.ts";

export function releasesRoutes(deps: Deps) {
  const readNote = query(["note"], ({ note }) => ({ note: note ?? "" }));
  return new Hono<Env>()
    .get("/", noQuery, releasedSoFar(deps), (c) => c.json(ready(deps).releases(), 200))
    .post("/", allowed(deps.host, "freeze"), readNote, async (c) =>
      c.json(await ready(deps).freeze(c.req.valid("query").note), 201),
    )
    .get("/:id", noQuery, releasedByPath(deps, ["id"]), (c) => {
      const id = c.req.param("id");
      const release = ready(deps).release(id);
      if (release === null) throw new RequestFailure(404, "No such release", `${id}: GET /api/releases lists them.`);
      return c.json(release, 200);
    });
}
