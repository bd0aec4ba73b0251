import { Hono, type MiddlewareHandler } from "hono";

import { judgeReading } from "../access/audience.ts";
import { allowed, identityOf, refuse } from "../access/conduct.ts";
import { BREAK_KINDS, type BreakKind } from "../contract/breaks.ts";
import { DIMENSIONS } from "../contract/selection.ts";
import { RequestFailure } from "../failure.ts";
import { released } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { type Parameters, query } from "./query.ts";
import { ready } from "./ready.ts";
import { readSelection, readWords } from "./selection-query.ts";
import { readStateCode } from "./sender.ts";

/** What `askedQuery` hands on. */
interface Asked {
  readonly out: { readonly query: { readonly asked: { readonly states: readonly string[] } } };
}

const ASKED = ["indicator", "states", "from", "to", "release"] as const;

/** The register of breaks: what stands in a release is public, what was declared since is the coordinator's. */
export function breaksRoutes(deps: Deps) {
  const readDeclaration = query(["state", "indicator", "year", "kind", "text", "source", ...DIMENSIONS], (given) =>
    declarationOf(deps, given),
  );
  const readReason = query(["reason"], ({ reason }) => ({ reason: worded("reason", reason) }));
  return new Hono<Env>()
    .get("/", askedQuery(deps), releasedOrDraft(deps), async (c) =>
      c.json(await ready(deps).breaks(c.req.valid("query").asked), 200),
    )
    .post("/", allowed(deps.host, "declare"), readDeclaration, async (c) =>
      c.json(await ready(deps).declareBreak(c.req.valid("query")), 201),
    )
    .post("/:id/withdrawal", allowed(deps.host, "declare"), readReason, async (c) =>
      c.json(await ready(deps).withdrawBreak(c.req.param("id"), c.req.valid("query").reason), 201),
    );
}

/** The register of unexplained jumps, each a query to its state. */
export function queriesRoutes(deps: Deps) {
  return new Hono<Env>().get("/", askedQuery(deps), releasedOrDraft(deps), async (c) =>
    c.json(await ready(deps).queries(c.req.valid("query").asked), 200),
  );
}

/** The totals of one state over its breakdowns, side by side. */
export function totalsRoutes(deps: Deps) {
  const readQuery = query(["state", "release"], ({ state, release }) => ({
    asked: {
      state: readStateCode(deps.editions, state),
      release: release === undefined || release === "" ? null : release,
    },
  }));
  return new Hono<Env>().get("/", readQuery, released(deps), async (c) =>
    c.json(await ready(deps).totalsOf(c.req.valid("query").asked), 200),
  );
}

function askedQuery(deps: Deps) {
  return query(ASKED, (parameters) => {
    const { indicator, states, from, to, release } = readWords(deps.editions, parameters);
    return { asked: { indicator, states, from, to, release } };
  });
}

/** A release as everybody reads it; the draft for those whom it concerns, and never kept by a cache. */
function releasedOrDraft(deps: Deps): MiddlewareHandler<Env, string, Asked> {
  const asReleased = released(deps);
  return async (c, next) => {
    if (c.req.query("release") !== "draft") return asReleased(c, next);
    refuse(judgeReading("draft", identityOf(c, deps.host), c.req.valid("query").asked.states));
    await next();
    return undefined;
  };
}

type Given = Parameters<"state" | "indicator" | "year" | "kind" | "text" | "source" | (typeof DIMENSIONS)[number]>;

/** Throws with everything that is missing or not understood. Whether the indicator has such a series, the answer says. */
function declarationOf(deps: Deps, given: Given) {
  const { kind, year, text, source, state, ...words } = given;
  const { indicator, filter } = readSelection(deps.editions, words);
  if (!/^(19|20)\d\d$/.test(year ?? "")) {
    throw new RequestFailure(
      400,
      "Query not understood",
      `year=${year ?? ""}: expected the first year after the break.`,
    );
  }
  return {
    state: readStateCode(deps.editions, state),
    indicator,
    breakdown: filter,
    year: Number(year),
    kind: readKind(kind),
    text: worded("text", text),
    source: worded("source", source),
  };
}

function readKind(kind: string | undefined): BreakKind {
  const found = BREAK_KINDS.find((known) => known === kind);
  if (found !== undefined) return found;
  throw new RequestFailure(400, "Query not understood", `kind=${kind ?? ""}: expected ${BREAK_KINDS.join(", ")}.`);
}

const LONGEST = 2000;

function worded(name: string, text: string | undefined): string {
  const words = (text ?? "").trim();
  if (words !== "" && words.length <= LONGEST && !/[^\P{Cc}\n]/u.test(words)) return words;
  const expected = `expected between 1 and ${LONGEST} plain characters`;
  throw new RequestFailure(400, "Query not understood", `${name}: ${expected}.`);
}
