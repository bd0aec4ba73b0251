import { Hono } from "hono";

import { allowed, identityOf, refuse } from "../access/conduct.ts";
import { judgeAct } from "../access/policy.ts";
import { releasedByPath } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { readFiling } from "./filing.ts";
import { noQuery, query } from "./query.ts";
import { ready } from "./ready.ts";
import { diffWithReview } from "./review-uses.ts";
import { readFileSender } from "./sender.ts";

/** What is different between two releases; of what is not released yet, for the coordinator. */
export function releaseDiffRoutes(deps: Deps) {
  return new Hono<Env>().get("/:a/diff/:b", noQuery, releasedByPath(deps, ["a", "b"]), async (c) => {
    const [earlier, later] = [c.req.param("a"), c.req.param("b")];
    if ([earlier, later].includes("draft")) refuse(judgeAct("readDraft", identityOf(c, deps.host), null));
    return c.json(await diffWithReview(deps, await ready(deps).releaseDiff(earlier, later)), 200);
  });
}

/** What changes when a contribution that was accepted is released. */
export function whatIfRoutes(deps: Deps) {
  return new Hono<Env>().get("/:id/what-if", allowed(deps.host, "readDraft"), noQuery, async (c) =>
    c.json(await diffWithReview(deps, await ready(deps).whatIf(c.req.param("id"))), 200),
  );
}

/** What would change if a file were accepted. It is read and forgotten: open to whoever may check one. */
export function whatIfFileRoutes(deps: Deps) {
  const readQuery = query(["state", "round", "filename", "release"], ({ release, ...parameters }) => ({
    sender: readFileSender(deps.editions, parameters),
    release: release === undefined || release === "" ? null : release,
  }));
  return new Hono<Env>().post("/", readQuery, async (c) => {
    const { sender, release } = c.req.valid("query");
    const identity = identityOf(c, deps.host);
    if (release === "draft") refuse(judgeAct("readDraft", identity, null));
    const diff = await ready(deps).whatIfFile({ ...sender, ...(await readFiling(c)) }, release, identity);
    return c.json(await diffWithReview(deps, diff), 200);
  });
}
