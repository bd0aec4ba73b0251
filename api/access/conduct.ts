import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";

import { RequestFailure } from "../failure.ts";
import { type Identity, identityNamed, identityWord, PUBLIC } from "./identity.ts";
import { type Act, type Approach, judgeAct, judgeLocal, judgeOrigin, judgeWriting, type Verdict } from "./policy.ts";

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

/** Lets only those through who may say who they are, before anything of the request is read. */
export function localOnly(listeningName: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    refuse(judgeWriting(approachOf(c), listeningName));
    await next();
  };
}

/** Lets only those through who may do something that is no single state's. */
export function allowed(listeningName: string, act: Act): MiddlewareHandler<Env> {
  return async (c, next) => {
    refuse(judgeWriting(approachOf(c), listeningName));
    refuse(judgeAct(act, identityOf(c, listeningName), null));
    await next();
  };
}

const HEADER = "x-euxine-acting-as";
const COOKIE = "euxine-acting-as";

/**
 * Who makes a request. Until accounts exist, whoever sits at the machine says so by a header or a cookie, and is the
 * coordinator without; from elsewhere everybody is the public, whatever they say.
 */
export function identityOf(c: Context<Env>, listeningName: string): Identity {
  if (judgeLocal(approachOf(c), listeningName) !== null) return PUBLIC;
  return identityNamed(c.req.header(HEADER) ?? getCookie(c, COOKIE));
}

/** Makes the browser say from now on who acts; no script can read it, no other site makes a browser send it. */
export function rememberIdentity(c: Context<Env>, identity: Identity): void {
  setCookie(c, COOKIE, identityWord(identity), { path: "/", httpOnly: true, sameSite: "Strict" });
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
