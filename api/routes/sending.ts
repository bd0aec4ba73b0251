import { Hono } from "hono";

import { identityOf, localOnly } from "../access/conduct.ts";
import { actorOf } from "../access/identity.ts";
import type { Deps, Env } from "./context.ts";
import { readFiling } from "./filing.ts";
import { acting, contributionOf, opened } from "./opening.ts";
import { attachment } from "./prose.ts";
import { noQuery, query } from "./query.ts";
import { ready } from "./ready.ts";
import { readFileSender, readPaper, readSender, readStateCode } from "./sender.ts";

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
  const readQuery = query(["state", "round", "filename", "onBehalf", "onBehalfDate"], (parameters) => ({
    ...readFileSender(deps.editions, parameters),
    onBehalf: readPaper(parameters),
  }));
  const readPlace = query(["state", "round"], (parameters) => {
    const { state, edition } = readSender(deps.editions, parameters);
    return { state, round: edition.round.id };
  });
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
    .get("/others", localOnly(deps.host), readPlace, async (c) => {
      const { state, round } = c.req.valid("query");
      const identity = acting(c, deps, "open", state);
      return c.json(await ready(deps).others(state, round, identity), 200);
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
      return attachment(c, bytes, contribution.filename);
    });
}
