import { Hono, type MiddlewareHandler } from "hono";

import type { Edition } from "../../questionnaire/edition.ts";
import { createMemory } from "../aggregates/memory.ts";
import { RequestFailure } from "../failure.ts";
import type { Review } from "../contract/review.ts";
import { released } from "./caching.ts";
import type { Answers, Deps, Env } from "./context.ts";
import { releaseQuery } from "./query.ts";
import { ready } from "./ready.ts";

// Loaded with the first Review: Word and charts would make every start slower by half.
const loadBuilding = () => import("../review/build.ts");
const loadPage = () => import("../review/html/review-html.ts");
const loadWord = () => import("../review/docx/review-docx.ts");
const loadPdf = () => import("../review/pdf/review-pdf.ts");

/** A Review takes a second to build and is the same for a release: the last few are kept. */
const rememberReview = createMemory<Review>(4);
const rememberFile = createMemory<Uint8Array>(4);

const MEDIA = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

export function reviewsRoutes(deps: Deps) {
  return new Hono<Env>().get("/:review", releaseQuery, released(deps), writtenOut(deps), async (c) => {
    const { review } = await reviewOf(deps, c.req.param("review"), c.req.valid("query").release);
    return c.json(review, 200);
  });
}

/** The Review as a page, a Word document or a PDF; anything else is left to the route, whose JSON the typed client knows. */
function writtenOut(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const release = c.req.query("release") ?? "";
    const name = c.req.param("review") ?? "";
    const { review, key, edition, format } = await reviewOf(deps, name, release === "" ? null : release);
    if (format === "json") {
      await next();
      return undefined;
    }
    if (format === "html") return c.html((await loadPage()).reviewHtml(review), 200);
    c.header("content-type", MEDIA[format]);
    c.header("content-disposition", `attachment; filename="annual-review-${edition.id}.${format}"`);
    const bytes = await rememberFile(ready(deps), `${key} ${format}`, async () =>
      format === "pdf" ? (await loadPdf()).reviewPdf(review) : (await loadWord()).reviewDocx(review),
    );
    return c.body(Uint8Array.from(bytes), 200);
  };
}

/** The Review of an edition's years over a release, built once for as long as it is remembered. */
export function builtReview(answers: Answers, edition: Edition, release: string): Promise<Review> {
  // By its hash: a release reads differently once something of it was erased.
  return rememberReview(answers, keyOf(answers, edition, release), async () =>
    (await loadBuilding()).buildReview(answers, edition, { release }),
  );
}

async function reviewOf(deps: Deps, name: string, named: string | null) {
  const { edition, format } = readName(deps.editions, name);
  const answers = ready(deps);
  const release = named ?? answers.latest().id;
  const review = await builtReview(answers, edition, release);
  return { review, key: keyOf(answers, edition, release), edition, format };
}

function keyOf(answers: Answers, edition: Edition, release: string): string {
  return `${edition.id} ${release} ${answers.releases().find(({ id }) => id === release)?.hash}`;
}

const FORMATS = ["html", "docx", "pdf", "json"] as const;
type Format = (typeof FORMATS)[number];

function readName(editions: readonly Edition[], name: string): { readonly edition: Edition; readonly format: Format } {
  const [period, ending] = name.split(".");
  const edition = editions.find(({ id }) => id === period);
  const format = FORMATS.find((known) => known === ending);
  if (edition !== undefined && format !== undefined && name === `${period}.${ending}`) return { edition, format };
  const periods = editions.map(({ id }) => id).join(", ");
  throw new RequestFailure(
    404,
    "No such Review",
    `${name}: there are ${periods}, each as .html, .docx, .pdf and .json.`,
  );
}
