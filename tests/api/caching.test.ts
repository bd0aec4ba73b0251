import { afterAll, beforeAll, expect, test } from "vitest";

import { filledApp } from "./filled-app.ts";

let filled: Awaited<ReturnType<typeof filledApp>>;

const FOR_EVER = "public, max-age=31536000, immutable";
const VICTIMS = "indicator=THB.VIC.DET&states=ROU&from=2018&to=2018";

/** One address of each kind that reads a release: views, files out, figures, the Review, lineage. */
const ADDRESSES = [
  `/api/series?${VICTIMS}`,
  `/api/region?${VICTIMS}`,
  `/api/coverage`,
  `/api/decomposition?indicator=THB.VIC.DET&from=2018&to=2020`,
  `/api/cells?${VICTIMS}`,
  `/api/download/series.csv?${VICTIMS}`,
  `/api/download/series.xlsx?${VICTIMS}`,
  `/api/download/release.zip`,
  `/api/figures/trends.svg?${VICTIMS}`,
  `/api/figures/coverage.png`,
  `/api/reviews/2018-2020.json`,
];

function named(address: string, release: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}release=${release}`;
}

beforeAll(async () => {
  filled = await filledApp();
}, 60_000);

afterAll(() => filled.close());

test.each(ADDRESSES)(
  "%s of a named release is good for ever, of the latest it is asked about again",
  async (address) => {
    const frozen = await filled.get(named(address, "r1"));
    expect([frozen.status, frozen.headers.get("cache-control")]).toEqual([200, FOR_EVER]);
    expect(frozen.headers.get("etag")).toMatch(/^"r1-/);
    const latest = await filled.get(address);
    expect([latest.status, latest.headers.get("cache-control")]).toEqual([200, "public, no-cache"]);
    const again = await filled.get(address, { "if-none-match": latest.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  },
  30_000,
);

test("a release and the diff of two are good for ever by their addresses; the list is asked about again", async () => {
  for (const address of ["/api/releases/r1", "/api/releases/r1/diff/r1"]) {
    expect((await filled.get(address)).headers.get("cache-control")).toBe(FOR_EVER);
  }
  const list = await filled.get("/api/releases");
  expect(list.headers.get("cache-control")).toBe("public, no-cache");
});

test("what is not released, and what failed, is kept nowhere", async () => {
  expect((await filled.get("/api/releases/r9")).headers.get("cache-control")).toBe("no-store");
  expect((await filled.get("/api/series?indicator=NONE&release=r1")).headers.get("cache-control")).toBe("no-store");
  const draft = await filled.get("/api/releases/r1/diff/draft");
  expect([draft.status, draft.headers.get("cache-control")]).toEqual([403, "no-store"]);
});

test("after a correction the named release says byte for byte what it said, and the latest another thing", async () => {
  const read = async (address: string) => {
    const answer = await filled.get(address);
    return { tag: answer.headers.get("etag"), bytes: Buffer.from(await answer.arrayBuffer()).toString("base64") };
  };
  const before = await Promise.all(ADDRESSES.map((address) => read(named(address, "r1"))));
  const latest = await read(`/api/series?${VICTIMS}`);
  const list = await filled.get("/api/releases");
  const file = "indicator,year,unit,value\r\nTHB.VIC.DET,2018,persons,501\r\n";
  expect((await filled.post("/api/contributions?state=ROU&round=2018-2020", file)).status).toBe(201);
  expect((await filled.post("/api/releases?note=a%20correction", "")).status).toBe(201);
  const after = await Promise.all(ADDRESSES.map((address) => read(named(address, "r1"))));
  expect(after.map(({ tag }) => tag)).toEqual(before.map(({ tag }) => tag));
  expect(ADDRESSES.filter((_, at) => after[at]?.bytes !== before[at]?.bytes)).toEqual([]);
  const now = await read(`/api/series?${VICTIMS}`);
  expect([now.tag === latest.tag, now.bytes === latest.bytes]).toEqual([false, false]);
  // A copy of the list from before is not good any more.
  const asked = await filled.get("/api/releases", { "if-none-match": list.headers.get("etag") ?? "" });
  expect(asked.status).toBe(200);
}, 60_000);
