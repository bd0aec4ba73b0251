import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { afterAll, expect, test } from "vitest";

import { dashboardRoutes } from "../../api/routes/dashboard.ts";

const folder = mkdtempSync(join(tmpdir(), "euxine-web-"));
mkdirSync(join(folder, "web", "assets"), { recursive: true });
const page = "<!doctype html><title>Euxine</title>";
const script = "console.log(1);\n".repeat(200);
writeFileSync(join(folder, "web", "index.html"), page);
writeFileSync(join(folder, "web", "icon.svg"), "<svg/>");
writeFileSync(join(folder, "web", "assets", "index-abc123.js"), script);
writeFileSync(join(folder, "secret.txt"), "secret");
symlinkSync(join(folder, "secret.txt"), join(folder, "web", "link.txt"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const app = dashboardRoutes(join(folder, "web"));
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

test("a file whose name holds a hash of its content may be kept for ever", async () => {
  const answer = await get("/assets/index-abc123.js");
  expect(await answer.text()).toBe(script);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
});

test("a page is asked for again each time, and recognised", async () => {
  const answer = await get("/");
  expect(answer.headers.get("cache-control")).toBe("public, no-cache");
  expect(await answer.text()).toBe(page);
  const again = await get("/", { "if-none-match": answer.headers.get("etag") ?? "" });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test.each(["/trends", "/indicators/THB.VIC.DET", "/states/ROU", "/review/2018-2020"])(
  "the place %s is a page of the dashboard",
  async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([200, page]);
  },
);

test("a script that is gone is missing, not a page", async () => {
  expect((await get("/assets/index-old.js")).status).toBe(404);
});

test.each(["/../secret.txt", "/assets/../../secret.txt", "/link.txt", "/..%2fsecret.txt"])(
  "%s gives nothing from beside the dashboard",
  async (path) => {
    expect(await (await get(path)).text()).not.toContain("secret");
  },
);

test("scripts travel compressed to those who can read that", async () => {
  const answer = await get("/assets/index-abc123.js", { "accept-encoding": "gzip, br" });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(answer.headers.get("vary")).toBe("accept-encoding");
  expect(gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString()).toBe(script);
});

test("where the dashboard is not built, the answer says how to build it", async () => {
  const answer = await dashboardRoutes(join(folder, "nothing")).request("/trends");
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("npm run build")]);
});
