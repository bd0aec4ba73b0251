import type { Context, MiddlewareHandler } from "hono";
import { z } from "zod";

import { RequestFailure } from "../failure.ts";
import { LIMITS } from "../reading/limits.ts";
import type { Env } from "./context.ts";

/**
 * The bytes of a file that was sent, counted as they arrive: what a `content-length` claims is not believed.
 *
 * Throws 413 above the limit and 415 for a compressed body, which could unpack to anything.
 */
export async function readFile(c: Context<Env>): Promise<Uint8Array> {
  const encoding = c.req.header("content-encoding");
  if (encoding !== undefined && encoding !== "identity") {
    throw new RequestFailure(415, "Compressed body", `Send the file as it is, without content-encoding ${encoding}.`);
  }
  const body = c.req.raw.body;
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > LIMITS.sent) throw tooLarge();
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** A middleware that tells the typed client what a route takes as JSON. */
type ReadsJson<Schema extends z.ZodType> = MiddlewareHandler<
  Env,
  string,
  { in: { json: z.input<Schema> }; out: { json: z.output<Schema> } }
>;

/** Reads the JSON body of a route, as its schema has it. Throws 400 in the schema's words. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema): ReadsJson<Schema> {
  return async (c, next) => {
    const text = new TextDecoder().decode(await readFile(c));
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) throw new RequestFailure(400, "Body not understood", z.prettifyError(parsed.error));
    // The schema has just said so; Hono's type cannot follow a schema that is a parameter.
    c.req.addValidatedData("json", Object(parsed.data));
    await next();
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestFailure(400, "Body not understood", "The body is not JSON.");
  }
}

function tooLarge(): RequestFailure {
  return new RequestFailure(
    413,
    "File too large",
    `A file may have ${LIMITS.sent / 1024 / 1024} MB at most. Send the sheet of the questionnaire alone, saved as CSV.`,
  );
}
