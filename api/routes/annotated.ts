import { Hono } from "hono";

import { identityOf } from "../access/conduct.ts";
import { RequestFailure } from "../failure.ts";
import type { Deps, Env } from "./context.ts";
import { readFiling } from "./filing.ts";
import { noQuery, query } from "./query.ts";
import { ready } from "./ready.ts";
import { readFileSender } from "./sender.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file that is not sent, given back with what its check found; nothing of it is kept. */
export function annotateRoutes(deps: Deps) {
  const readQuery = query(["state", "round", "filename"], (parameters) => readFileSender(deps.editions, parameters));
  return new Hono<Env>().post("/annotated", readQuery, async (c) => {
    const sender = c.req.valid("query");
    const filing = await readFiling(c);
    const workbook = await ready(deps).annotate({ ...sender, ...filing }, identityOf(c, deps.host));
    return c.body(workbook, 200, headersFor(sender.filename));
  });
}

/** A contribution, given back with what was found in it. */
export function annotatedRoutes(deps: Deps) {
  return new Hono<Env>().get("/:id/annotated.xlsx", noQuery, async (c) => {
    const id = c.req.param("id");
    const identity = identityOf(c, deps.host);
    const contribution = ready(deps).contribution(id, identity);
    if (contribution === null) {
      throw new RequestFailure(404, "No such contribution", `${id}: GET /api/contributions lists those there are.`);
    }
    const workbook = await ready(deps).annotated(contribution, identity);
    if (workbook === null) {
      throw new RequestFailure(403, "Not allowed", "What a state sent is opened by it and the coordinator only.");
    }
    return c.body(workbook, 200, headersFor(contribution.filename));
  });
}

function headersFor(filename: string): Record<string, string> {
  const name = `${filename.replace(/\.[^.]*$/, "")}-annotated.xlsx`;
  return {
    "content-type": XLSX,
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    "content-security-policy": "default-src 'none'; sandbox",
  };
}
