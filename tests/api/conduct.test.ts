import { expect, test } from "vitest";

import { startingApp } from "./starting-app.ts";

test("while starting, /health says so and everything else asks to come back", async () => {
  const { app } = startingApp();
  const health = await app.request("/api/health");
  expect(health.status).toBe(503);
  expect(await health.json()).toEqual({ status: "starting" });
  const releases = await app.request("/api/releases");
  expect(releases.status).toBe(503);
  expect(releases.headers.get("retry-after")).toBe("2");
  expect(await releases.json()).toEqual({
    type: "about:blank",
    title: "Starting",
    status: 503,
    detail: "The figures are being loaded. Ask again in a few seconds.",
    reference: "ref-1",
  });
});

test.each(["/api/health", "/api/nothing", "/", "/api/releases", "/api//health"])(
  "%s is answered with headers that let a page use this server only",
  async (path) => {
    const { headers } = await startingApp().app.request(`http://127.0.0.1${path}`);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'self';.*script-src 'self';/);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
  },
);

test("an address that is not there is a failure with a reference, not a page", async () => {
  const answer = await startingApp().app.request("/api/nothing");
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 404, title: "Nothing here", reference: "ref-1" });
});

test("a parameter that an address does not know is refused by name", async () => {
  const answer = await startingApp().app.request("/api/health?verbose=1");
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ detail: "This address takes no parameters; verbose was given." });
});

test.each([
  "//api/health",
  "/api//health",
  "/api/%2fhealth",
  "/api%2Fhealth",
  "/api/%5chealth",
  "/api/%2e%2e/health",
  "/api/..;/health",
  "/api/health%00",
  "/api\\health",
])("the address %s, which two readers could understand differently, is refused", async (path) => {
  // A URL would tidy the path up: the server sees the raw one on the wire.
  const bindings = { incoming: { url: path, socket: { remoteAddress: "127.0.0.1" } } };
  const answer = await startingApp().app.request("/api/health", {}, bindings);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ title: "Address not canonical" });
});

test("a page of another site cannot make a browser send", async () => {
  const { app } = startingApp();
  const send = (headers: Record<string, string>) =>
    app.request("http://127.0.0.1:8787/api/check?state=ROU&round=2018-2020", { method: "POST", body: "x", headers });
  expect((await send({ host: "127.0.0.1:8787", origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await send({ host: "127.0.0.1:8787", "sec-fetch-site": "cross-site" })).status).toBe(403);
});

test("writing needs a connection from the machine itself", async () => {
  const { app } = startingApp();
  const send = (remoteAddress: string, headers: Record<string, string> = {}) =>
    app.request(
      "http://127.0.0.1:8787/api/contributions?state=ROU&round=2018-2020",
      { method: "POST", body: "x", headers: { host: "127.0.0.1:8787", ...headers } },
      { incoming: { url: "/api/contributions", socket: { remoteAddress } } },
    );
  expect((await send("192.0.2.7")).status).toBe(403);
  expect((await send("127.0.0.1", { "x-forwarded-for": "192.0.2.7" })).status).toBe(403);
  // Let through, it comes as far as the query: no state is known while no edition is loaded.
  expect((await send("127.0.0.1")).status).toBe(400);
});

test("what nobody foresaw is answered with a reference and logged under it, without its inside", async () => {
  const { app, logged } = startingApp(() => {
    throw new Error("cannot read /srv/secret");
  });
  const answer = await app.request("/api/releases");
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).toContain("ref-1");
  expect(text).not.toContain("secret");
  expect(logged.join()).toMatch(/^ref-1 GET \/api\/releases 500 .*secret/s);
});
