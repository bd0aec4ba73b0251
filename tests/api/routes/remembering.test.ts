import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "vitest";

import { filledApp } from "../filled-app.ts";

let made: Awaited<ReturnType<typeof filledApp>>;
beforeAll(async () => {
  made = await filledApp();
});
afterAll(() => made.close());

const SERIES = "/api/series?indicator=THB.VIC.DET&states=ROU&from=2018&to=2018";

async function asSent(path: string, headers: Record<string, string> = {}) {
  const answer = await made.get(path, headers);
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
}

test("the second answer is the first one, byte for byte and header for header", async () => {
  const first = await asSent(SERIES);
  expect(first).toMatchObject({ status: 200, headers: { "x-content-type-options": "nosniff" } });
  expect(await asSent(SERIES)).toEqual(first);
});

test("a reader whose copy is still good gets no body, also from memory", async () => {
  const { headers } = await asSent(SERIES);
  const again = await asSent(SERIES, { "if-none-match": headers["etag"] ?? "" });
  expect(again).toMatchObject({ status: 304, text: "", headers: { etag: headers["etag"] } });
  expect(again.headers).not.toHaveProperty("content-type");
  expect((await asSent(SERIES, { "if-none-match": '"other"' })).status).toBe(200);
});

test("a failure is not remembered, nor what is not for everybody's caches", async () => {
  expect((await asSent("/api/series?indicator=NO.SUCH")).status).toBe(400);
  const refused = await asSent("/api/series?indicator=NO.SUCH");
  expect(refused.headers["cache-control"]).toBe("no-store");
  const before: unknown = JSON.parse((await asSent("/api/contributions")).text);
  const text = readFileSync("datasets/contributions/BGR-2018-2020.csv", "utf8");
  expect((await made.post("/api/contributions?state=BGR&round=2018-2020", `${text}\n`)).status).toBe(201);
  // What was received is listed for the machine itself only; the public's list stays, and neither is given to the other.
  expect(JSON.parse((await asSent("/api/contributions")).text)).toEqual(before);
  const local = await made.app.request(
    "http://127.0.0.1:8787/api/contributions",
    { headers: { host: "127.0.0.1:8787" } },
    { incoming: { socket: { remoteAddress: "127.0.0.1" } } },
  );
  expect(await local.text()).toContain("BGR-2018-2020-v2");
});

test("after a release the address gives the new figure, and the named release the old one", async () => {
  const named = `${SERIES}&release=r1`;
  const [latest, old] = [await asSent(SERIES), await asSent(named)];
  const text = readFileSync("datasets/contributions/ROU-2018-2020.csv", "utf8");
  const changed = text.replace(/^(THB\.VIC\.DET,2018,,+persons,)\d+/m, "$1501");
  expect((await made.post("/api/contributions?state=ROU&round=2018-2020", changed)).status).toBe(201);
  expect(await asSent(SERIES)).toEqual(latest);
  expect((await made.post("/api/releases", "")).status).toBe(201);
  expect(JSON.parse((await asSent(SERIES)).text)).toMatchObject({
    release: "r2",
    series: [{ points: [{ value: 501 }] }],
  });
  expect(await asSent(named)).toEqual(old);
});
