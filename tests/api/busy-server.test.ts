import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { LIMITS } from "../../api/reading/limits.ts";
import { type RunningServer, startServer } from "../support/server.ts";

let running: RunningServer;
beforeAll(async () => {
  running = await startServer();
}, 60_000);
afterAll(() => running.stop());

const ROMANIA = readFileSync("datasets/contributions/ROU-2018-2020.csv", "utf8");

function post(path: string, body: string): Promise<Response> {
  return fetch(`${running.url}/api${path}`, { method: "POST", body });
}

/** Asks for the health as long as something else has not been answered, and counts how often it answered meanwhile. */
async function healthUntil(answering: Promise<Response>): Promise<number> {
  const waited = { over: false };
  const over = answering.finally(() => {
    waited.over = true;
  });
  let answered = 0;
  while (!waited.over) {
    expect((await fetch(`${running.url}/api/health`)).status).toBe(200);
    answered += 1;
  }
  await over;
  return answered;
}

test("health answers again and again while a file of 5 MB is being checked", async () => {
  const rows = ROMANIA.slice(ROMANIA.indexOf("\n") + 1);
  const large = ROMANIA + rows.repeat(Math.floor((LIMITS.sent - ROMANIA.length) / rows.length));
  const checking = post("/check?state=ROU&round=2018-2020&observations=1", large);
  expect(await healthUntil(checking)).toBeGreaterThan(20);
  expect((await checking).status).toBe(200);
});

test("health answers again and again while a Review is being written", async () => {
  const writing = fetch(`${running.url}/api/reviews/2018-2020.html`);
  expect(await healthUntil(writing)).toBeGreaterThan(20);
  expect((await writing).headers.get("content-type")).toContain("text/html");
}, 120_000);

const READ = [
  "/series?indicator=THB.VIC.DET&states=ROU",
  "/series?indicator=THB.VIC.DET&by=sex",
  "/region?indicator=THB.VIC.DET",
  "/comparison?indicator=THB.VIC.DET&year=2020",
  "/composition?indicator=THB.VIC.DET&by=exploitation",
  "/coverage",
];

test("no reader fails while contributions are sent, released, and the read model is replaced under them", async () => {
  const first = await (await fetch(`${running.url}/api/series?indicator=THB.VIC.DET&states=ROU&release=r1`)).text();
  const sending = { over: false };
  const failed: string[] = [];
  let read = 0;
  const reader = async (start: number): Promise<void> => {
    for (let turn = start; !sending.over; turn += 1) {
      // Each is asked anew: what was answered before comes from memory and never meets the read model.
      const path = `${READ[turn % READ.length]}`;
      const years = path.includes("?") ? `&from=${2010 + (turn % 9)}&to=2020` : "";
      const answer = await fetch(`${running.url}/api${path}${years}`);
      const text = await answer.text();
      if (answer.status !== 200) failed.push(`${answer.status} ${path}${years} ${text}`);
      read += 1;
    }
  };
  const readers = Array.from({ length: 8 }, (_, start) => reader(start));
  for (let round = 1; round <= 4; round += 1) {
    const changed = ROMANIA.replace(/^(THB\.VIC\.DET,2018,,+persons,)\d+/m, `$1${500 + round}`);
    const sent = await post("/contributions?state=ROU&round=2018-2020&filename=ROU.csv", changed);
    expect(await sent.json()).toMatchObject({ vintage: round + 1 });
    const released = await post("/releases", "");
    expect(await released.json()).toMatchObject({ id: `r${round + 1}` });
  }
  sending.over = true;
  await Promise.all(readers);
  expect(failed).toEqual([]);
  expect(read).toBeGreaterThan(50);

  const romania = async (release: string): Promise<unknown> =>
    (
      await fetch(`${running.url}/api/series?indicator=THB.VIC.DET&states=ROU&from=2018&to=2018&release=${release}`)
    ).json();
  for (let round = 1; round <= 4; round += 1) {
    expect(await romania(`r${round + 1}`)).toMatchObject({ series: [{ points: [{ value: 500 + round }] }] });
  }
  // The thread that draws has the new release too.
  const figure = await fetch(`${running.url}/api/figures/trends.svg?indicator=THB.VIC.DET&states=ROU`);
  expect([figure.headers.get("etag"), await figure.text()]).toEqual([
    expect.stringContaining("r5"),
    expect.stringContaining("2018 504"),
  ]);
  // What was released does not change, and of the models one is left.
  expect(await (await fetch(`${running.url}/api/series?indicator=THB.VIC.DET&states=ROU&release=r1`)).text()).toBe(
    first,
  );
  expect(readdirSync(join(running.folder, "readmodel"))).toHaveLength(1);
}, 120_000);

test("told to stop while a read model is being built, it ends in order", async () => {
  const ended = new Promise((resolve) => running.child.once("exit", (code, signal) => resolve(code ?? signal)));
  const sent = await post("/contributions?state=ROU&round=2018-2020", ROMANIA.replace(",persons,", ",persons,1"));
  expect(sent.status).toBe(201);
  // The build begins when the server next looks at the record.
  await fetch(`${running.url}/api/health`);
  running.child.kill("SIGTERM");
  expect(await ended).toBe(0);
});
