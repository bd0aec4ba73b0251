import type { Context } from "hono";
import { z } from "zod";

import { type CoveringNote, coveringNoteSchema, NO_COVERING_NOTE } from "../contract/covering-note.ts";
import { RequestFailure } from "../failure.ts";
import type { MetadataFile } from "../normalising/metadata.ts";
import { readFile } from "./body.ts";
import type { Env } from "./context.ts";

/** A file as it was handed in, with what its sender said of it. */
export interface Filing {
  readonly bytes: Uint8Array;
  readonly note: CoveringNote;
  /** How the figures were made, as a file of its own; null where none was handed in. */
  readonly meta: MetadataFile | null;
}

/**
 * Reads a file, or a form: `file`, and beside it `note` with the covering note as JSON and `meta` with the answers on how
 * the figures were made, a CSV of table, question and answer.
 *
 * Throws 413 and 415 like `readFile`, and 400 for a form or a note that is not understood.
 */
export async function readFiling(c: Context<Env>): Promise<Filing> {
  const type = c.req.header("content-type") ?? "";
  const body = await readFile(c);
  if (!/^multipart\/form-data\b/i.test(type)) return { bytes: body, note: NO_COVERING_NOTE, meta: null };
  const form = await parseForm(body, type);
  const file = form.get("file");
  if (!(file instanceof Blob)) throw misread("The form has no part named file with the bytes of the file.");
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { bytes, note: noteFrom(form.get("note")), meta: await metaFrom(form.get("meta")) };
}

/** Reads a multipart form, whatever its parts. Throws 413 and 415 like `readFile`, and 400 where it is none. */
export async function readForm(c: Context<Env>): Promise<FormData> {
  return parseForm(await readFile(c), c.req.header("content-type") ?? "");
}

async function parseForm(body: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(Uint8Array.from(body), { headers: { "content-type": type } }).formData();
  } catch (cause) {
    throw new RequestFailure(400, "Form not understood", "The body is no multipart form.", { cause });
  }
}

async function metaFrom(part: FormDataEntryValue | null): Promise<MetadataFile | null> {
  if (part === null) return null;
  if (typeof part === "string") return { bytes: new TextEncoder().encode(part), filename: "meta.csv" };
  return { bytes: new Uint8Array(await part.arrayBuffer()), filename: part.name };
}

function noteFrom(part: FormDataEntryValue | null): CoveringNote {
  if (part === null) return NO_COVERING_NOTE;
  if (typeof part !== "string") throw misread("The part named note is text: the covering note as JSON.");
  const parsed = coveringNoteSchema.safeParse(parseJson(part));
  if (parsed.success) return parsed.data;
  throw misread(z.prettifyError(parsed.error));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw misread("The part named note is not JSON.");
  }
}

function misread(why: string): RequestFailure {
  return new RequestFailure(400, "Covering note not understood", why);
}
