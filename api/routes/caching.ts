import { createHash } from "node:crypto";

import type { Context, MiddlewareHandler, Next } from "hono";

import type { ReleaseSummary } from "../contract/release.ts";
import { RequestFailure } from "../failure.ts";
import type { Deps, Env } from "./context.ts";
import { ready } from "./ready.ts";

/** A named release never changes, unless something of it is erased. The dashboard, which a new version may replace, always asks whether its copy is good. */
const NAMED = "public, max-age=31536000, immutable";
const LATEST = "public, no-cache";

/**
 * Public reading of a release: the answer is marked with what it was made from, the release and the whole address, and
 * a reader whose copy is still good gets a 304 before anything is computed.
 */
export function released(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const named = c.req.query("release") ?? "";
    const releases = ready(deps).releases();
    const release = releases.find((candidate) => (named === "" ? candidate.latest : candidate.id === named));
    if (release === undefined) {
      throw new RequestFailure(400, "No such release", `release=${named}: GET /api/releases lists those there are.`);
    }
    return answerOnce(deps, c, next, [release], named === "" ? LATEST : NAMED);
  };
}

/** The same for an address whose path names its releases, in the parameters given; what else they name is not cached. */
export function releasedByPath(deps: Deps, names: readonly string[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    const releases = ready(deps).releases();
    const found = names.flatMap((name) => releases.find((release) => release.id === c.req.param(name)) ?? []);
    if (found.length < names.length) return next();
    return answerOnce(deps, c, next, found, NAMED);
  };
}

/** The list of releases: as good as the last of them. */
export function releasedSoFar(deps: Deps): MiddlewareHandler<Env> {
  return (c, next) => answerOnce(deps, c, next, ready(deps).releases().slice(-1), LATEST);
}

async function answerOnce(
  { version }: Deps,
  c: Context<Env>,
  next: Next,
  releases: readonly ReleaseSummary[],
  cacheControl: string,
): Promise<Response | undefined> {
  const address = `${c.req.path}?${canonicalQuery(c.req.query())}`;
  const made = releases.flatMap((release) => [release.id, release.frozenAt, release.hash]);
  const etag = tagOf([version, ...made, address].join("\n"), releases.map((release) => release.id).join("-"));
  if (holds(c.req.header("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers: { etag, "cache-control": cacheControl } });
  }
  await next();
  if (c.res.status === 200) {
    // Not by `c.header`, which would make a new answer for each and wrap its body every time.
    c.res.headers.set("etag", etag);
    c.res.headers.set("cache-control", cacheControl);
  }
  return undefined;
}

function tagOf(made: string, release: string): string {
  return `"${release}-${createHash("sha256").update(made).digest("base64url").slice(0, 22)}"`;
}

/** Whether the copy that a reader already has is the one with this tag. */
export function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

function canonicalQuery(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}
