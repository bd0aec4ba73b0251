import { Hono } from "hono";

import type { Edition } from "../../questionnaire/edition.ts";
import { RequestFailure } from "../failure.ts";
import { coordinatorOnly } from "../access/conduct.ts";
import { readFile } from "./body.ts";
import type { Deps, Env } from "./context.ts";
import { noQuery, query } from "./query.ts";
import { ready } from "./ready.ts";
import { stateNamed } from "./selection-query.ts";

/** Checks a file and stores nothing: open to whoever can reach the server. */
export function checkRoutes(deps: Deps) {
  const readQuery = query(["state", "round", "filename", "observations"], (parameters) => ({
    ...readSender(deps.editions, parameters),
    observations: parameters.observations === "1",
  }));
  return new Hono<Env>().post("/", readQuery, async (c) => {
    const { observations, ...sender } = c.req.valid("query");
    const bytes = await readFile(c);
    return c.json(ready(deps).check({ ...sender, bytes, onBehalf: null }, observations), 200);
  });
}

export function contributionsRoutes(deps: Deps) {
  const readQuery = query(["state", "round", "filename", "onBehalf"], (parameters) => ({
    ...readSender(deps.editions, parameters),
    onBehalf: parameters.onBehalf ?? null,
  }));
  return new Hono<Env>()
    .get("/", noQuery, (c) => c.json(ready(deps).contributions(), 200))
    .post("/", coordinatorOnly(deps.host), readQuery, async (c) => {
      const sender = c.req.valid("query");
      const received = await ready(deps).receive({ ...sender, bytes: await readFile(c) });
      const { id, vintage, sha256, report, outcome } = received;
      if (outcome === "refused" || id === null || vintage === null) return c.json(report, 422);
      const receipt = { id, vintage, sha256, report };
      return outcome === "known" ? c.json(receipt, 200) : c.json(receipt, 201);
    })
    .get("/:id", noQuery, (c) => c.json(known(ready(deps).contribution(c.req.param("id")), c.req.param("id")), 200))
    .get("/:id/report", noQuery, (c) => c.json(known(ready(deps).report(c.req.param("id")), c.req.param("id")), 200))
    .get("/:id/file", noQuery, (c) => {
      const id = c.req.param("id");
      const { filename } = known(ready(deps).contribution(id), id);
      const bytes = known(ready(deps).file(id), id);
      // Never shown in the page's origin: a received file may be anything.
      c.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`);
      c.header("content-security-policy", "default-src 'none'; sandbox");
      c.header("content-type", "application/octet-stream");
      return c.body(Uint8Array.from(bytes), 200);
    });
}

function known<T>(found: T | null, id: string): T {
  if (found !== null) return found;
  throw new RequestFailure(404, "No such contribution", `${id}: GET /api/contributions lists those received.`);
}

interface SenderParameters {
  readonly state?: string;
  readonly round?: string;
  readonly filename?: string;
}

function readSender(editions: readonly Edition[], { state, round, filename }: SenderParameters) {
  const wrong: string[] = [];
  const iso3 = stateNamed(editions, state ?? "");
  if (iso3 === null) wrong.push(`state=${state ?? ""}: expected one of the 13 states, such as ROU.`);
  const edition = editions.find((candidate) => candidate.round.id === round);
  if (edition === undefined) {
    wrong.push(`round=${round ?? ""}: expected one of ${editions.map((candidate) => candidate.round.id).join(", ")}.`);
  }
  if (iso3 === null || edition === undefined) throw new RequestFailure(400, "Query not understood", wrong.join(" "));
  return { state: iso3, round: edition.round.id, filename: filename ?? `${iso3}-${edition.round.id}.csv` };
}
