import { Hono } from "hono";

import { newestEdition } from "./asked.ts";
import type { Deps, Env } from "./context.ts";
import { docsPage } from "./docs.ts";
import { documentedRoutes, openApiDocument, type RouteEntry } from "./openapi.ts";
import { noQuery } from "./query.ts";

/** The reference of the very route table that serves it; the table is complete only once a request comes. */
export function referenceRoutes(deps: Deps, table: () => readonly RouteEntry[]) {
  return new Hono<Env>()
    .get("/openapi.json", noQuery, (c) => {
      const document = openApiDocument(documentedRoutes(table()), newestEdition(deps.editions), deps.version);
      return c.json(document, 200);
    })
    .get("/docs", noQuery, (c) =>
      c.html(docsPage(documentedRoutes(table()), newestEdition(deps.editions), deps.version), 200),
    );
}
