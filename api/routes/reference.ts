import { Hono } from "hono";

import { answeredExamples } from "./answered-examples.ts";
import { newestEdition } from "./asked.ts";
import type { Deps, Env } from "./context.ts";
import { docsPage } from "./docs.ts";
import { documentedRoutes, openApiDocument, type RouteEntry } from "./openapi.ts";
import { noQuery } from "./query.ts";

/**
 * The reference of the very route table that serves it; the table is complete only once a request comes.
 *
 * `ask` answers an address as the server does: the examples are what it says.
 */
export function referenceRoutes(
  deps: Deps,
  table: () => readonly RouteEntry[],
  ask: (path: string) => Promise<Response>,
) {
  const made = async () => ({
    routes: documentedRoutes(table()),
    edition: newestEdition(deps.editions),
    version: deps.version,
    answered: await answeredExamples(deps, ask),
  });
  return new Hono<Env>()
    .get("/openapi.json", noQuery, async (c) => c.json(openApiDocument(await made()), 200))
    .get("/docs", noQuery, async (c) => c.html(docsPage(await made(), new URL(c.req.url).origin), 200));
}
