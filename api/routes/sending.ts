import { type Context, Hono } from "hono";

import type { Contribution } from "../contract/contribution.ts";
import { RequestFailure } from "../failure.ts";
import { identityOf, localOnly, refuse } from "../access/conduct.ts";
import { actorOf, type Identity } from "../access/identity.ts";
import { type Act, judgeAct } from "../access/policy.ts";
import type { Deps, Env } from "./context.ts";
import { readFiling } from "./filing.ts";
import { noQuery, query } from "./query.ts";
import { ready } from "./ready.ts";
import { readFileSender, readStateCode } from "./sender.ts";

/** Checks a file and stores nothing: open to whoever can reach the server. */
export function checkRoutes(deps: Deps) {
  const readQuery = query(["state", "round", "filename", "observations"], (parameters) => ({
    ...readFileSender(deps.editions, parameters),
    observations: parameters.observations === "1",
  }));
  return new Hono<Env>().post("/", readQuery, async (c) => {
    const { observations, ...sender } = c.req.valid("query");
    const filing = await readFiling(c);
    // As it comes from the worker that made it: a large report is not written a second time here.
    const json = await ready(deps).check({ ...sender, ...filing }, observations, identityOf(c, deps.host));
    return c.body(json, 200, { "content-type": "application/json" });
  });
}

export function contributionsRoutes(deps: Deps) {
  const readQuery = query(["state", "round", "filename", "onBehalf"], (parameters) => ({
    ...readFileSender(deps.editions, parameters),
    onBehalf: parameters.onBehalf ?? null,
  }));
  const readState = query(["state"], ({ state }) => ({ state: readStateCode(deps.editions, state) }));
  return new Hono<Env>()
    .get("/", noQuery, (c) => c.json(ready(deps).contributions(identityOf(c, deps.host)), 200))
    .post("/", localOnly(deps.host), readQuery, async (c) => {
      const sender = c.req.valid("query");
      const identity = acting(c, deps, "send", sender.state);
      if (sender.onBehalf !== null) acting(c, deps, "sendOnBehalf", sender.state);
      const received = await ready(deps).receive({ ...sender, ...(await readFiling(c)), actor: actorOf(identity) });
      const { id, vintage, sha256, report, outcome } = received;
      if (outcome === "rejected" || id === null || vintage === null) return c.json(report, 422);
      const receipt = { id, vintage, sha256, report };
      return outcome === "already" ? c.json(receipt, 200) : c.json(receipt, 201);
    })
    .get("/accepted", localOnly(deps.host), readState, (c) => {
      const { state } = c.req.valid("query");
      acting(c, deps, "open", state);
      return c.json(ready(deps).accepted(state), 200);
    })
    .get("/remembered", localOnly(deps.host), readState, (c) => {
      const { state } = c.req.valid("query");
      acting(c, deps, "open", state);
      return c.json(ready(deps).remembered(state), 200);
    })
    .get("/:id", noQuery, (c) => c.json(contributionOf(c, deps, c.req.param("id")), 200))
    .get("/:id/report", noQuery, (c) => {
      const contribution = contributionOf(c, deps, c.req.param("id"));
      return c.json(opened(ready(deps).report(contribution, identityOf(c, deps.host))), 200);
    })
    .get("/:id/totals", noQuery, (c) => {
      const contribution = contributionOf(c, deps, c.req.param("id"));
      return c.json(opened(ready(deps).totals(contribution, identityOf(c, deps.host))), 200);
    })
    .get("/:id/file", noQuery, (c) => {
      const contribution = contributionOf(c, deps, c.req.param("id"));
      const bytes = opened(ready(deps).file(contribution, identityOf(c, deps.host)));
      // Never shown in the page's origin: a received file may be anything.
      c.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(contribution.filename)}`);
      c.header("content-security-policy", "default-src 'none'; sandbox");
      c.header("content-type", "application/octet-stream");
      return c.body(Uint8Array.from(bytes), 200);
    });
}

/** Throws where a released contribution may be named but not opened. */
function opened<T>(content: T | null): T {
  if (content !== null) return content;
  throw new RequestFailure(
    403,
    "Not allowed",
    "What a state sent is opened by it and the coordinator only; see /api/series.",
  );
}

/** Who asks; throws where they may not do it with what is this state's. */
function acting(c: Context<Env>, deps: Deps, act: Act, state: string): Identity {
  const identity = identityOf(c, deps.host);
  refuse(judgeAct(act, identity, state));
  return identity;
}

/** Throws the same 404 for what is not there and for what the reader may not see. */
function contributionOf(c: Context<Env>, deps: Deps, id: string): Contribution {
  const found = ready(deps).contribution(id, identityOf(c, deps.host));
  if (found !== null) return found;
  throw new RequestFailure(404, "No such contribution", `${id}: GET /api/contributions lists those there are.`);
}
