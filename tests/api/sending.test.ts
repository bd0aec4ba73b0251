import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "vitest";

import { filledApp, LOCAL, REMOTE } from "./filled-app.ts";

let made: Awaited<ReturnType<typeof filledApp>>;
beforeAll(async () => {
  made = await filledApp();
});
afterAll(() => made.close());

const SENDER = "state=ROU&round=2018-2020";
const text = readFileSync("datasets/contributions/ROU-2018-2020.csv", "utf8");
/** The same file with the victims of 2018 written otherwise. */
const changed = text.replace(/^(THB\.VIC\.DET,2018,,+persons,)\d+/m, "$1501");

async function local(path: string): Promise<Response> {
  return made.app.request(`http://127.0.0.1:8787${path}`, { headers: { host: "127.0.0.1:8787" } }, LOCAL);
}

test("a file in words that are not understood is refused with its report, and nothing of it is kept", async () => {
  const before = made.record.head();
  const answer = await made.post(
    `/api/contributions?${SENDER}&filename=own.csv`,
    "Indicator;2019\nSomething else;12\n",
  );
  expect([answer.status, made.record.head()]).toEqual([422, before]);
  expect(await answer.json()).toMatchObject({ counts: { rowsAccepted: 0, rowsQuarantined: 1 } });
});

test("the file used here differs in one cell", () => {
  expect(changed).not.toBe(text);
});

test("a check tells what it found and stores nothing", async () => {
  const before = made.record.head();
  const answer = await made.post(`/api/check?${SENDER}&filename=mine.csv&observations=1`, changed);
  expect(answer.status).toBe(200);
  const report: unknown = await answer.json();
  expect(report).toMatchObject({
    schema: "euxine.validation-report/1",
    contribution: { id: null, round: "2018-2020", state: "ROU", vintage: null, dryRun: true },
    file: { name: "mine.csv", read: { encoding: { value: "utf-8" }, delimiter: { value: "," }, layout: "canonical" } },
    counts: { cells: { changed: 1 } },
  });
  expect(report).toHaveProperty(
    "observations",
    expect.arrayContaining([
      expect.objectContaining({ indicator: "THB.VIC.DET", year: 2018, breakdown: {}, value: 501, low: 501, high: 501 }),
    ]),
  );
  expect(made.record.head()).toBe(before);
});

test("without observations=1 a check gives the report alone", async () => {
  const answer = await made.post(`/api/check?${SENDER}`, changed);
  expect(await answer.json()).not.toHaveProperty("observations");
});

test("a check of something that is no table is answered too, as rejected", async () => {
  const answer = await made.post(`/api/check?${SENDER}&filename=report.csv`, "%PDF-1.7\n%âãÏÓ\n1 0 obj\n");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ verdict: "rejected", file: { read: {} } });
});

test("a blocker is answered with the report, and nothing is stored", async () => {
  const before = [made.record.head(), made.record.contributions().length];
  const answer = await made.post(`/api/contributions?${SENDER}&filename=empty.csv`, "");
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ verdict: "rejected", counts: { blocker: 1 } });
  expect([made.record.head(), made.record.contributions().length]).toEqual(before);
});

test("a contribution is kept as a new vintage; the same bytes again give the same id", async () => {
  const first = await made.post(`/api/contributions?${SENDER}&filename=../ROU.csv&onBehalf=NV%2012/2024`, changed);
  expect(first.status).toBe(201);
  const receipt: unknown = await first.json();
  expect(receipt).toMatchObject({ id: "ROU-2018-2020-v2", vintage: 2, report: { contribution: { dryRun: false } } });
  const again = await made.post(`/api/contributions?${SENDER}&filename=other.csv`, changed);
  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({ id: "ROU-2018-2020-v2", vintage: 2 });

  expect(await (await local("/api/contributions/ROU-2018-2020-v2")).json()).toMatchObject({
    state: "ROU",
    round: "2018-2020",
    provenance: "sent",
    onBehalf: "NV 12/2024",
    filename: "../ROU.csv",
  });
  const file = await local("/api/contributions/ROU-2018-2020-v2/file");
  expect(await file.text()).toBe(changed);
  expect(file.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''..%2FROU.csv");
  expect(file.headers.get("x-content-type-options")).toBe("nosniff");
  expect(file.headers.get("content-security-policy")).toContain("sandbox");
  expect(await (await local("/api/contributions/ROU-2018-2020-v2/report")).json()).toMatchObject({
    contribution: { id: "ROU-2018-2020-v2", vintage: 2 },
  });
});

test("what was received and not released changes nothing that the public reads, until it is released", async () => {
  const address = "/api/series?indicator=THB.VIC.DET&states=ROU&from=2018&to=2018";
  expect(await (await made.get(address)).json()).not.toHaveProperty("series.0.points.0.value", 501);
  for (const path of ["", "/report", "/file"]) {
    expect((await made.get(`/api/contributions/ROU-2018-2020-v2${path}`)).status).toBe(404);
  }
  expect(await (await made.get("/api/contributions")).json()).toHaveLength(13);
  expect(await (await local("/api/contributions")).json()).toHaveLength(14);

  const released = await made.post("/api/releases?note=Correction%20of%20Romania", "");
  expect(released.status).toBe(201);
  expect(await released.json()).toMatchObject({ id: "r2", latest: true, contributions: 13 });
  expect(await (await made.get(address)).json()).toMatchObject({
    release: "r2",
    series: [{ points: [{ year: 2018, value: 501 }] }],
  });
  expect(await (await made.get(`${address}&release=r1`)).json()).not.toHaveProperty("series.0.points.0.value", 501);
});

test("what a state sent is named once it is released, and opened by the coordinator only", async () => {
  const address = "/api/contributions/ROU-2018-2020-v2";
  expect((await made.get(address)).status).toBe(200);
  for (const path of ["/report", "/file", "/totals"]) {
    expect((await made.get(`${address}${path}`)).status).toBe(403);
    expect((await local(`${address}${path}`)).status).toBe(200);
  }
});

test("the public's check does not tell what a state sent: it compares with public figures only", async () => {
  const check = (from: typeof LOCAL) =>
    made.app.request(
      `http://127.0.0.1:8787/api/check?${SENDER}`,
      { method: "POST", body: text, headers: { host: "127.0.0.1:8787" } },
      from,
    );
  expect(await (await check(LOCAL)).json()).toHaveProperty("counts.cells.changed", 1);
  expect(await (await check(REMOTE)).json()).toHaveProperty("counts.cells.changed", 0);
});

test.each([
  ["state=Narnia&round=2018-2020", "state=Narnia: expected one of the 13 states"],
  ["state=ROU&round=1999", "round=1999: expected one of"],
  ["round=2018-2020", "state=: expected"],
  ["state=ROU&round=2018-2020&dryrun=1", "Not a parameter of this address: dryrun"],
  [`state=ROU&round=2018-2020&filename=${"x".repeat(256)}`, "filename: expected a name of at most 255"],
])("a file for %s is refused before it is read", async (parameters, reason) => {
  for (const address of ["check", "contributions"]) {
    const answer = await made.post(`/api/${address}?${parameters}`, changed);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(reason);
  }
});

test("more than 5 MB are refused, however long the file claims to be", async () => {
  const chunk = new Uint8Array(64 * 1024);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  // Node needs to be told that a streamed body goes one way; the types of the web do not know the word.
  const halfDuplex = { duplex: "half" };
  const request = new Request(`http://127.0.0.1:8787/api/contributions?${SENDER}`, {
    method: "POST",
    body: endless,
    headers: { host: "127.0.0.1:8787", "content-length": "10" },
    ...halfDuplex,
  });
  const answer = await made.app.request(request, {}, LOCAL);
  expect(answer.status).toBe(413);
  expect(answer.headers.get("connection")).toBe("close");
  expect(sent).toBeLessThan(5.3 * 1024 * 1024);
});

test("a file of just 5 MB is read", async () => {
  const padded = new Uint8Array(5 * 1024 * 1024).fill(0x20);
  padded.set(new TextEncoder().encode(text));
  expect((await made.post(`/api/check?${SENDER}`, padded)).status).toBe(200);
});

test("a compressed body is refused, since it could unpack to anything", async () => {
  const answer = await made.post(`/api/check?${SENDER}`, "x", { "content-encoding": "gzip" });
  expect(answer.status).toBe(415);
});

test("another machine may check a file, and neither send one nor release", async () => {
  const send = (path: string) =>
    made.app.request(
      `http://192.0.2.1:8787${path}`,
      { method: "POST", body: changed, headers: { host: "192.0.2.1:8787" } },
      { incoming: { socket: { remoteAddress: "192.0.2.7" } } },
    );
  expect((await send(`/api/check?${SENDER}`)).status).toBe(200);
  expect((await send(`/api/contributions?${SENDER}`)).status).toBe(403);
  expect((await send("/api/releases")).status).toBe(403);
});
