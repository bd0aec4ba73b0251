import { Hono } from "hono";

import { RequestFailure } from "../failure.ts";
import type { Deps, Env } from "./context.ts";
import { noQuery } from "./query.ts";
import { ready } from "./ready.ts";

export function releasesRoutes(deps: Deps) {
  return new Hono<Env>()
    .get("/", noQuery, (c) => c.json(ready(deps).releases(), 200))
    .get("/:id", noQuery, (c) => {
      const id = c.req.param("id");
      const release = ready(deps).release(id);
      if (release === null) throw new RequestFailure(404, "No such release", `${id}: GET /api/releases lists them.`);
      return c.json(release, 200);
    });
}
