import { Hono } from "hono";

import { coordinatorOnly, isCoordinator } from "../access/conduct.ts";
import { RequestFailure } from "../failure.ts";
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
    if ([earlier, later].includes("draft") && !isCoordinator(c, deps.host)) {
      throw new RequestFailure(403, "Not allowed", "What is not released yet is for the coordinator only.");
    }
    return c.json(await diffWithReview(deps, await ready(deps).releaseDiff(earlier, later)), 200);
  });
}

/** What changes when a contribution that was accepted is released. */
export function whatIfRoutes(deps: Deps) {
  return new Hono<Env>().get("/:id/what-if", coordinatorOnly(deps.host), noQuery, async (c) =>
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
    const seen = isCoordinator(c, deps.host) ? "all" : "released";
    if (release === "draft" && seen !== "all") {
      throw new RequestFailure(403, "Not allowed", "What is not released yet is for the coordinator only.");
    }
    const diff = await ready(deps).whatIfFile({ ...sender, ...(await readFiling(c)) }, release, seen);
    return c.json(await diffWithReview(deps, diff), 200);
  });
}
