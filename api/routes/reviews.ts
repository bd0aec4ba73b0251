import { Hono } from "hono";

import type { Edition } from "../../questionnaire/edition.ts";
import { createMemory } from "../aggregates/memory.ts";
import { RequestFailure } from "../failure.ts";
import { buildReview } from "../review/build.ts";
import type { Review } from "../review/document.ts";
import { reviewDocx } from "../review/docx/review-docx.ts";
import { reviewHtml } from "../review/html/review-html.ts";
import { released } from "./caching.ts";
import type { Deps, Env } from "./context.ts";
import { releaseQuery } from "./query.ts";
import { ready } from "./ready.ts";

/** A Review takes a second to build and is the same for a release: the last few are kept. */
const rememberReview = createMemory<Review>(4);
const rememberDocx = createMemory<Uint8Array>(4);

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function reviewsRoutes(deps: Deps) {
  return new Hono<Env>().get("/:review", releaseQuery, released(deps), async (c) => {
    const { edition, format } = readName(deps.editions, c.req.param("review"));
    const answers = ready(deps);
    const release = c.req.valid("query").release ?? answers.latest().id;
    const key = `${edition.id} ${release}`;
    const review = await rememberReview(answers, key, () => buildReview(answers, edition, { release }));
    if (format === "json") return c.json(review, 200);
    if (format === "html") return c.html(reviewHtml(review), 200);
    c.header("content-type", DOCX);
    c.header("content-disposition", `attachment; filename="annual-review-${edition.id}.docx"`);
    return c.body(Uint8Array.from(await rememberDocx(answers, key, () => reviewDocx(review))), 200);
  });
}

type Format = "html" | "docx" | "json";

function readName(editions: readonly Edition[], name: string): { readonly edition: Edition; readonly format: Format } {
  const [period, ending] = name.split(".");
  const edition = editions.find(({ id }) => id === period);
  const format = (["html", "docx", "json"] as const).find((known) => known === ending);
  if (edition !== undefined && format !== undefined && name === `${period}.${ending}`) return { edition, format };
  const periods = editions.map(({ id }) => id).join(", ");
  throw new RequestFailure(404, "No such Review", `${name}: there are ${periods}, each as .html, .docx and .json.`);
}
