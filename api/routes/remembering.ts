import type { MiddlewareHandler } from "hono";

import { holds } from "./caching.ts";
import type { Answers, Deps, Env } from "./context.ts";

/** Bytes of answers that are kept; the dashboard's own addresses over all indicators take a tenth of it. */
const MOST_BYTES = 64 * 1024 * 1024;
/** A larger answer is a file that somebody takes away once. */
const LARGEST = 1024 * 1024;

interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
}

/**
 * Answers made from a release are kept as they went out, and given again to whoever asks the same until there is another
 * release, or something was erased. Stands before everything else.
 *
 * What may be kept is said by its headers: a tag, and that caches of the public may have it. So it is the same for all
 * readers, and a request that fails is never remembered.
 */
export function remembering(deps: Deps): MiddlewareHandler<Env> {
  let kept = createShelf("");
  return async (c, next) => {
    const answers = c.req.method === "GET" ? deps.answers() : null;
    if (answers === null) return next();
    const release = releasesMark(answers);
    if (kept.release !== release) kept = createShelf(release);
    const address = addressOf(c.req.url);
    const known = kept.get(address);
    if (known !== null) {
      const { etag, headers, bytes } = known;
      if (!holds(c.req.header("if-none-match"), etag)) return new Response(bytes, { headers });
      const { "content-type": _type, "content-length": _length, ...others } = headers;
      return new Response(null, { status: 304, headers: others });
    }
    await next();
    const etag = c.res.headers.get("etag");
    const isPublic = c.res.headers.get("cache-control")?.startsWith("public") ?? false;
    if (c.res.status !== 200 || etag === null || !isPublic || !c.req.path.startsWith("/api/")) return undefined;
    const headers = Object.fromEntries(c.res.headers);
    const bytes = new Uint8Array(await c.res.arrayBuffer());
    c.res = undefined;
    c.res = new Response(bytes, { headers });
    // A release that came meanwhile has its own answers.
    if (bytes.byteLength <= LARGEST && releasesMark(answers) === release) kept.put(address, { bytes, headers, etag });
    return undefined;
  };
}

/** Stands for all that the public can read: another one with another release, or once something was erased. */
export function releasesMark(answers: Pick<Answers, "releases">): string {
  return answers
    .releases()
    .map(({ id, frozenAt, hash }) => `${id} ${frozenAt} ${hash}`)
    .join("\n");
}

/** Path and query as they stand on the wire; the host does not matter. */
function addressOf(url: string): string {
  return url.slice(url.indexOf("/", url.indexOf("//") + 2));
}

/** Answers of one release up to `MOST_BYTES`; those asked for least recently go first. */
function createShelf(release: string) {
  const answers = new Map<string, Kept>();
  let size = 0;
  return {
    release,
    get: (address: string): Kept | null => {
      const known = answers.get(address);
      if (known === undefined) return null;
      answers.delete(address);
      answers.set(address, known);
      return known;
    },
    put: (address: string, answer: Kept): void => {
      size += answer.bytes.byteLength - (answers.get(address)?.bytes.byteLength ?? 0);
      answers.delete(address);
      answers.set(address, answer);
      for (const [oldest, { bytes }] of answers) {
        if (size <= MOST_BYTES) break;
        size -= bytes.byteLength;
        answers.delete(oldest);
      }
    },
  };
}
