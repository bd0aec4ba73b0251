import { Hono } from "hono";

import { localOnly } from "../access/conduct.ts";
import { actorOf } from "../access/identity.ts";
import { dispositionRequestSchema } from "../contract/disposition.ts";
import { jsonBody } from "./body.ts";
import type { Deps, Env } from "./context.ts";
import { acting, contributionOf } from "./opening.ts";
import { noQuery } from "./query.ts";
import { ready } from "./ready.ts";

/** What is said of findings after a contribution was kept: its state explains, the coordinator decides. */
export function dispositionsRoutes(deps: Deps) {
  return new Hono<Env>().post(
    "/:id/dispositions",
    localOnly(deps.host),
    noQuery,
    jsonBody(dispositionRequestSchema),
    (c) => {
      const contribution = contributionOf(c, deps, c.req.param("id"));
      const request = c.req.valid("json");
      const act = request.state === "explained" ? "explain" : "decide";
      const actor = actorOf(acting(c, deps, act, contribution.state));
      return c.json(ready(deps).dispose(contribution, request, actor), 201);
    },
  );
}
