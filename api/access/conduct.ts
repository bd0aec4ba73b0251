import type { Context, MiddlewareHandler } from "hono";

import { RequestFailure } from "../failure.ts";
import type { Reader } from "./audience.ts";
import { type Approach, judgeCoordinator, judgeOrigin, judgeWriting, type Verdict } from "./policy.ts";

/** What is looked at of the connection; absent where the app is called without a socket. */
interface Connection {
  readonly incoming?: {
    /** The address as it stood on the wire, before anything tidied it up. */
    readonly url?: string | undefined;
    readonly socket: { readonly remoteAddress?: string | undefined };
  };
}

/** What every handler finds in its context. */
export interface Env {
  Bindings: Connection;
  Variables: {
    /** Stands in the answer to a request that failed, and in the log. */
    reference: string;
  };
}

const SAFE = ["GET", "HEAD", "OPTIONS"];
const PROXY_HEADERS = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/** Refuses every unsafe method that a page of another site made a browser send. Stands before all routes. */
export const sameSite: MiddlewareHandler = async (c, next) => {
  if (!SAFE.includes(c.req.method)) refuse(judgeOrigin(approachOf(c)));
  await next();
};

/** Lets only the coordinator through: whoever sits at the machine that runs the server. */
export function coordinatorOnly(listeningName: string): MiddlewareHandler {
  return async (c, next) => {
    refuse(judgeWriting(approachOf(c), listeningName));
    await next();
  };
}

/** Who reads, as far as it can be known: until accounts exist, the coordinator or anybody. */
export function readerOf(c: Context<Env>, listeningName: string): Reader {
  return isCoordinator(c, listeningName) ? { role: "coordinator" } : { role: "public" };
}

/** Whether the reader may see what was received but not released yet. */
export function isCoordinator(c: Context<Env>, listeningName: string): boolean {
  return judgeCoordinator(approachOf(c), listeningName) === null;
}

/**
 * Refuses addresses that two readers could understand differently (`//`, encoded slashes and dots, NUL), so that no
 * rule that looks at a path can be walked around.
 */
export const canonicalPath: MiddlewareHandler<Env> = async (c, next) => {
  const raw = c.env?.incoming?.url ?? new URL(c.req.url).pathname;
  const [path = ""] = raw.split("?");
  if (!path.startsWith("/") || /\/\/|\\|%2f|%5c|%2e|%00|\/\.{1,2}(\/|;|$)/i.test(path)) {
    throw new RequestFailure(400, "Address not canonical", "Write the path with single slashes and without dots.");
  }
  await next();
};

function approachOf(c: Context<Env>): Approach {
  return {
    remoteAddress: c.env?.incoming?.socket.remoteAddress ?? null,
    host: c.req.header("host") ?? null,
    origin: c.req.header("origin") ?? null,
    fetchSite: c.req.header("sec-fetch-site") ?? null,
    forwarded: PROXY_HEADERS.some((name) => c.req.header(name) !== undefined),
  };
}

/** Refuses what a policy does not allow, in its words. */
export function refuse(reason: Verdict): void {
  if (reason !== null) throw new RequestFailure(403, "Not allowed", reason);
}
