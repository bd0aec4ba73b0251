import type { MiddlewareHandler } from "hono";

import type { Deps, Env } from "./context.ts";
import { ready } from "./ready.ts";
import { releasesMark } from "./remembering.ts";

/** Addresses whose answers take the better part of a second. */
export const PRESSED = ["/api/figures/*", "/api/reviews/*", "/api/download/release.zip"];

/** Gives a reading request to the press, where there is one; without, and inside the press, the routes answer. */
export function pressed(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { press } = deps;
    if (press === undefined || c.req.method !== "GET" || deps.answers() === null) return next();
    const { pathname, search } = new URL(c.req.url);
    const { status, headers, body } = await press({
      path: `${pathname}${search}`,
      headers: c.req.header(),
      remoteAddress: c.env?.incoming?.socket.remoteAddress ?? null,
      reference: c.get("reference"),
      releases: releasesMark(ready(deps)),
    });
    return new Response(status === 304 ? null : body, { status, headers });
  };
}
