import { Hono } from "hono";

import type { Deps, Env } from "./context.ts";
import { noQuery } from "./query.ts";

export function healthRoutes(deps: Deps) {
  return new Hono<Env>().get("/", noQuery, (c) => {
    c.header("cache-control", "no-store");
    const answers = deps.answers();
    if (answers === null) return c.json({ status: "starting" as const }, 503);
    return c.json({ status: "ok" as const, version: deps.version, release: answers.latest().id }, 200);
  });
}
