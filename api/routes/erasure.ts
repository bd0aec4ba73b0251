import { Hono } from "hono";

import { allowed, identityOf } from "../access/conduct.ts";
import { actorOf } from "../access/identity.ts";
import { erasureRequestSchema } from "../contract/contribution.ts";
import { jsonBody } from "./body.ts";
import type { Deps, Env } from "./context.ts";
import { contributionOf } from "./opening.ts";
import { noQuery } from "./query.ts";
import { ready } from "./ready.ts";

/** Erasing what should never have been sent, such as personal data. */
export function erasureRoutes(deps: Deps) {
  return new Hono<Env>().post(
    "/:id/erasure",
    allowed(deps.host, "erase"),
    noQuery,
    jsonBody(erasureRequestSchema),
    async (c) => {
      const contribution = contributionOf(c, deps, c.req.param("id"));
      const actor = actorOf(identityOf(c, deps.host));
      return c.json(await ready(deps).erase(contribution, c.req.valid("json").reason, actor), 201);
    },
  );
}
