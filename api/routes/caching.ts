import { createHash } from "node:crypto";

import type { MiddlewareHandler } from "hono";

import { RequestFailure } from "../failure.ts";
import type { Deps, Env } from "./context.ts";
import { ready } from "./ready.ts";

/** A named release never changes; only a new version of the software could draw it otherwise, hence a day, not a year. */
const NAMED = "public, max-age=86400, immutable";
const LATEST = "public, no-cache";

/**
 * Public reading of a release: the answer is marked with what it was made from, the release and the whole address, and
 * a reader whose copy is still good gets a 304 before anything is computed.
 */
export function released(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const answers = ready(deps);
    const named = c.req.query("release") ?? "";
    const release = answers.releases().find((candidate) => (named === "" ? candidate.latest : candidate.id === named));
    if (release === undefined) {
      throw new RequestFailure(400, "No such release", `release=${named}: GET /api/releases lists those there are.`);
    }
    const address = `${c.req.path}?${canonicalQuery(c.req.query())}`;
    const etag = tagOf([deps.version, release.id, release.frozenAt, address].join("\n"), release.id);
    const cacheControl = named === "" ? LATEST : NAMED;
    if (holds(c.req.header("if-none-match"), etag)) {
      return new Response(null, { status: 304, headers: { etag, "cache-control": cacheControl } });
    }
    await next();
    if (c.res.status === 200) {
      c.header("etag", etag);
      c.header("cache-control", cacheControl);
    }
    return undefined;
  };
}

function tagOf(made: string, release: string): string {
  return `"${release}-${createHash("sha256").update(made).digest("base64url").slice(0, 22)}"`;
}

function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

function canonicalQuery(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}
