import { type Context, Hono } from "hono";
import { z } from "zod";

import { allowed, identityOf, localOnly } from "../access/conduct.ts";
import { actorOf } from "../access/identity.ts";
import { erasureRequestSchema } from "../contract/contribution.ts";
import { type ProseAnswer, proseAnswerSchema, quotingRequestSchema } from "../contract/prose.ts";
import { RequestFailure } from "../failure.ts";
import { documentKind } from "../reading/document.ts";
import { jsonBody } from "./body.ts";
import type { Deps, Env } from "./context.ts";
import { readForm } from "./filing.ts";
import { acting } from "./opening.ts";
import { noQuery, query } from "./query.ts";
import { ready } from "./ready.ts";
import { readPaper, readSender } from "./sender.ts";

/** What states say in words, and the documents that they attach; kept and listed, never opened. */
export function proseRoutes(deps: Deps) {
  const readQuery = query(["state", "round", "onBehalf", "onBehalfDate", "quotable"], (parameters) => {
    const { state, edition } = readSender(deps.editions, parameters);
    return { state, edition, onBehalf: readPaper(parameters), quotable: readQuotable(parameters.quotable) };
  });
  return new Hono<Env>()
    .get("/prose", noQuery, (c) => c.json(ready(deps).prose(identityOf(c, deps.host)), 200))
    .post("/prose", localOnly(deps.host), readQuery, async (c) => {
      const { state, edition, onBehalf, quotable } = c.req.valid("query");
      const identity = acting(c, deps, "send", state);
      if (onBehalf !== null) acting(c, deps, "sendOnBehalf", state);
      const form = await readForm(c);
      const sections = ["", ...edition.sections.map(({ code }) => code)];
      const answers = answersFrom(form.get("answers"), sections);
      const documents = await documentsFrom(form.getAll("document"));
      if (answers.length + documents.length === 0) throw misread("There is neither an answer nor a document in it.");
      const said = { state, round: edition.round.id, onBehalf, quotable, answers, documents };
      return c.json(ready(deps).receiveProse(said, actorOf(identity)), 201);
    })
    .post("/prose/:id/quotes", allowed(deps.host, "quote"), noQuery, jsonBody(quotingRequestSchema), (c) => {
      const actor = actorOf(identityOf(c, deps.host));
      return c.json(ready(deps).quoteProse(c.req.param("id"), c.req.valid("json"), actor), 201);
    })
    .post("/prose/:id/erasure", allowed(deps.host, "erase"), noQuery, jsonBody(erasureRequestSchema), async (c) => {
      const actor = actorOf(identityOf(c, deps.host));
      return c.json(await ready(deps).eraseProse(c.req.param("id"), c.req.valid("json").reason, actor), 201);
    })
    .get("/documents/:sha256", localOnly(deps.host), noQuery, (c) => {
      const { bytes, filename } = ready(deps).document(c.req.param("sha256"), identityOf(c, deps.host));
      return attachment(c, bytes, filename);
    });
}

/** Gives bytes as a file to keep. Never shown in the page's origin: a received file may be anything. */
export function attachment(c: Context<Env>, bytes: Uint8Array, filename: string) {
  c.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`);
  c.header("content-security-policy", "default-src 'none'; sandbox");
  c.header("content-type", "application/octet-stream");
  return c.body(Uint8Array.from(bytes), 200);
}

/** Nothing is printed of what nobody offered. */
function readQuotable(word = "no"): boolean {
  if (word === "yes" || word === "no") return word === "yes";
  throw new RequestFailure(400, "Query not understood", `quotable=${word}: expected yes or no.`);
}

function answersFrom(part: FormDataEntryValue | null, sections: readonly string[]): readonly ProseAnswer[] {
  if (part === null) return [];
  if (typeof part !== "string") throw misread("The part named answers is text: a list of answers as JSON.");
  const parsed = z.array(proseAnswerSchema).max(500).safeParse(parseJson(part));
  if (!parsed.success) throw misread(z.prettifyError(parsed.error));
  const unknown = parsed.data.find(({ section }) => !sections.includes(section));
  if (unknown !== undefined) throw misread(`Section ${unknown.section} is not one of the round.`);
  return parsed.data;
}

async function documentsFrom(parts: readonly FormDataEntryValue[]) {
  const documents = [];
  for (const part of parts) {
    if (typeof part === "string") throw misread("The parts named document are files with a name.");
    const bytes = new Uint8Array(await part.arrayBuffer());
    const kind = documentKind(bytes, part.name);
    if (kind === null || part.name.length > 255 || /\p{Cc}/u.test(part.name)) {
      const expected = "a PDF, DOCX or ODT document without macros, or plain text in UTF-8, with a name that says so";
      throw new RequestFailure(415, "Document not taken", `${part.name.slice(0, 100)}: expected ${expected}.`);
    }
    documents.push({ bytes, filename: part.name, kind });
  }
  return documents;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw misread("The part named answers is not JSON.");
  }
}

function misread(why: string): RequestFailure {
  return new RequestFailure(400, "Answers not understood", why);
}
