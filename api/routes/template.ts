import { Hono } from "hono";

import { templateCsv, type TemplateLayout } from "../exporting/template.ts";
import { RequestFailure } from "../failure.ts";
import type { Deps, Env } from "./context.ts";
import { query } from "./query.ts";
import { readSender } from "./sender.ts";

export function templateRoutes(deps: Deps) {
  const readQuery = query(["state", "round", "layout", "format"], (parameters) => {
    const { layout = "long", format = "csv" } = parameters;
    const sender = readSender(deps.editions, parameters);
    if (format !== "csv") {
      throw new RequestFailure(400, "No such format", `format=${format}: templates come as csv.`);
    }
    return { ...sender, layout: readLayout(layout) };
  });
  return new Hono<Env>().get("/", readQuery, (c) => {
    const { state, edition, layout } = c.req.valid("query");
    c.header("content-type", "text/csv; charset=utf-8");
    c.header("content-disposition", `attachment; filename="${state}-${edition.id}-${layout}.csv"`);
    return c.body(templateCsv(edition, layout), 200);
  });
}

function readLayout(layout: string): TemplateLayout {
  if (layout === "long" || layout === "wide") return layout;
  throw new RequestFailure(400, "Query not understood", `layout=${layout}: expected long or wide.`);
}
