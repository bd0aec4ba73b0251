import type { Context } from "hono";

import type { FailureBody } from "../contract/failure.ts";
import { RequestFailure, StoreFailure } from "../failure.ts";
import type { Env } from "./context.ts";

/** Said of what we did not foresee: the reader gets the reference, the log gets the rest. */
const UNFORESEEN = "The server failed at this request. Nothing was stored. Quote the reference to whoever runs it.";

/** Turns whatever was thrown into the one body that all failures have, and logs it under the same reference. */
export function failureResponse(error: unknown, c: Context<Env>, log: (line: string) => void): Response {
  const reference = c.get("reference");
  const body = failureBody(error, reference);
  if (body.status >= 500) log(`${reference} ${c.req.method} ${c.req.path} ${body.status} ${describe(error)}`);
  // A body that was refused half read must not be taken for the next request on the same connection.
  const headers: Record<string, string> = { "content-type": "application/problem+json", "cache-control": "no-store" };
  if (body.status === 413 || body.status === 415) headers["connection"] = "close";
  if (body.status === 503) headers["retry-after"] = "2";
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

function failureBody(error: unknown, reference: string): FailureBody {
  if (error instanceof RequestFailure) {
    return { type: "about:blank", title: error.title, status: error.status, detail: error.message, reference };
  }
  if (error instanceof StoreFailure) {
    const detail = `${error.message} Nothing was acknowledged; what was stored before is safe.`;
    return { type: "about:blank", title: "The store is not available", status: 503, detail, reference };
  }
  return { type: "about:blank", title: "Unforeseen failure", status: 500, detail: UNFORESEEN, reference };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : ` <- ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
