import { afterAll, expect, test } from "vitest";

import { documentedRoutes } from "../../api/routes/openapi.ts";
import { OPERATIONS, SCHEMAS, type SchemaName } from "../../api/routes/operations.ts";
import { filledApp } from "./filled-app.ts";

const { app, get, close } = await filledApp();
afterAll(close);

/** What the router really serves below /api, middleware left out. */
const served = [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly parameters: readonly { name: string }[] }>>>
  >;
}

async function readDocument(): Promise<Document> {
  return JSON.parse(await (await get("/api/openapi.json")).text());
}

test("the reference describes every route that is served, and no other", async () => {
  expect(served.toSorted()).toEqual(Object.keys(OPERATIONS).toSorted());
  const { openapi, paths } = await readDocument();
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} /api${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
  );
  expect(openapi).toBe("3.1.0");
  expect(listed.toSorted()).toEqual(served.toSorted());
});

test("a route that nobody described stops the reference", () => {
  const route = { method: "GET", path: "/api/secret", handler: () => null };
  expect(() => documentedRoutes([route])).toThrow("GET /api/secret is not described");
});

test("the parameters of the reference are those that the route reads", async () => {
  const { paths } = await readDocument();
  const names = (path: string) => paths[path]?.["get"]?.parameters.map(({ name }) => name);
  expect(names("/cells/{cell}")).toEqual(["cell", "release"]);
  expect(names("/series")).toEqual(expect.arrayContaining(["indicator", "states", "by", "sex", "weapon", "release"]));
  expect(names("/health")).toEqual([]);
});

const examples = Object.entries(OPERATIONS).flatMap(([, { examples: addresses, answers }]) =>
  addresses.map((address): [string, SchemaName | null] => [`/api${address}`, answers[200]?.schema ?? null]),
);

test.each(examples.filter(([, schema]) => schema !== null))(
  "the example %s works, and its answer has the shape that the reference gives (%s)",
  async (address, schema) => {
    const answer = await get(address);
    expect([answer.status, SCHEMAS[schema ?? "Failure"].safeParse(await answer.json())]).toMatchObject([
      200,
      { success: true },
    ]);
  },
);

test.each(examples.filter(([, schema]) => schema === null))("the example %s gives a file", async (address) => {
  const answer = await get(address);
  expect([answer.status, (await answer.arrayBuffer()).byteLength > 100]).toEqual([200, true]);
});

test("every route has an example, but for those of the machine itself and those that need an id of the day", () => {
  const without = Object.entries(OPERATIONS).filter(
    ([route, { examples: addresses }]) => route.startsWith("GET") && addresses.length === 0,
  );
  expect(without.map(([route]) => route).toSorted()).toEqual([
    "GET /api/cells/:cell",
    "GET /api/cells/:cell/uses",
    "GET /api/contributions/:id/what-if",
    "GET /api/contributions/accepted",
    "GET /api/contributions/documents/:sha256",
    "GET /api/contributions/others",
    "GET /api/contributions/remembered",
    "GET /api/mirror",
  ]);
});

test("the page of the reference loads nothing from elsewhere", async () => {
  const page = await (await get("/api/docs")).text();
  expect(page).toContain("/api/series?indicator=THB.VIC.DET");
  expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(page).not.toContain("<script");
});

/** Ways to write an address so that a rule which looks at the path might miss it. */
const MUTATIONS: readonly ((path: string) => string)[] = [
  (path) => `/${path}`,
  (path) => path.replace("/api", "//api"),
  (path) => path.replace("/api/", "/api//"),
  (path) => path.replace("/api/", "/api/./"),
  (path) => path.replace("/api/", "/x/../api/"),
  (path) => path.replace("/api/", "/api%2f"),
  (path) => path.replace("/api/", "/%2e/api/"),
  (path) => path.replace("/api/", "/api\\"),
  (path) => path.replace("/api/", "/api/%5c"),
  (path) => `${path}%00`,
  (path) => path.replace("/api/", "/api/..;/"),
];

test.each(served)("%s cannot be reached by an address written in another way", async (route) => {
  const [method = "", path = ""] = route.split(" ");
  for (const mutate of MUTATIONS) {
    const url = mutate(path.replaceAll(/:\w+/g, "x"));
    const answer = await app.request(
      `http://127.0.0.1:8787/api/health`,
      { method },
      { incoming: { url, socket: { remoteAddress: "127.0.0.1" } } },
    );
    expect([url, answer.status]).toEqual([url, 400]);
  }
});

test.each(served)("%s is not served under another spelling of its name", async (route) => {
  const [method = "", path = ""] = route.split(" ");
  const plain = path.replaceAll(/:\w+/g, "x");
  for (const url of [plain.toUpperCase(), `${plain}/`, plain.replace("/api", "/API"), `${plain}.json.bak`]) {
    const answer = await app.request(
      `http://127.0.0.1:8787${url}`,
      { method },
      { incoming: { url, socket: { remoteAddress: "192.0.2.7" } } },
    );
    expect([url, answer.status < 500]).toEqual([url, true]);
    expect([url, answer.status]).not.toEqual([url, 200]);
  }
});
