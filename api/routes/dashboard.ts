import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

import { Hono } from "hono";

import type { Env } from "./context.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
};

/** Below this a compressed file is no smaller on the wire. */
const WORTH_COMPRESSING = 1400;

interface Served {
  readonly plain: Uint8Array<ArrayBuffer>;
  /** Null where compressing does not help. */
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
  readonly type: string;
  readonly etag: string;
  /** Names under `assets/` hold a hash of the content: such a file never changes. */
  readonly hashed: boolean;
}

/** The check as one file: it holds its scripts, which no page of this server may; so it is for taking away. */
const ALONE = "/check.html";

const NOT_BUILT = "The dashboard is not built yet: run npm start, or npm run build. The API is at /api/docs.\n";

/**
 * The built dashboard. Only files that were there when a name was first asked for, found in a list made by walking the
 * folder, are served: no path of a request ever reaches the file system.
 *
 * Every other address is a page of the dashboard and gets its one HTML file.
 */
export function dashboardRoutes(folder: string | null) {
  const names = folder === null ? new Map<string, string>() : listFiles(folder);
  const served = new Map<string, Served>();
  const fetchFile = (name: string): Served | null => {
    const held = served.get(name);
    const path = names.get(name);
    if (held !== undefined || path === undefined) return held ?? null;
    const file = readServed(name, path);
    served.set(name, file);
    return file;
  };
  return new Hono<Env>().get("*", (c) => {
    const name = c.req.path === "/" ? "/index.html" : c.req.path;
    // A missing asset must not come back as a page: the browser would run HTML as a script.
    const file = fetchFile(name) ?? (name.startsWith("/assets/") ? null : fetchFile("/index.html"));
    if (file === null) return names.size === 0 ? c.text(NOT_BUILT, 404) : c.notFound();
    c.header("etag", file.etag);
    c.header("vary", "accept-encoding");
    c.header("cache-control", file.hashed ? "public, max-age=31536000, immutable" : "public, no-cache");
    if (c.req.header("if-none-match") === file.etag) return c.body(null, 304);
    c.header("content-type", file.type);
    if (name === ALONE) c.header("content-disposition", 'attachment; filename="euxine-check.html"');
    if (file.gzipped === null || !/\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) return c.body(file.plain);
    c.header("content-encoding", "gzip");
    return c.body(file.gzipped);
  });
}

function listFiles(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(folder, path).split(sep).join("/")}`, path]),
  );
}

function readServed(name: string, path: string): Served {
  const plain = new Uint8Array(readFileSync(path));
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  const compresses = /text|javascript|json|svg|wasm|ttf/.test(type) && plain.byteLength > WORTH_COMPRESSING;
  return {
    plain,
    gzipped: compresses ? new Uint8Array(gzipSync(plain, { level: 9 })) : null,
    type,
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    hashed: name.startsWith("/assets/"),
  };
}
