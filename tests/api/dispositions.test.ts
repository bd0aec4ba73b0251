import { afterAll, beforeAll, expect, test } from "vitest";

import { type Finding, type Report, reportSchema } from "../../api/contract/report.ts";
import { seriesViewSchema } from "../../api/contract/series.ts";
import { filledApp, LOCAL } from "./filled-app.ts";

/** The parts add up to 43, the total says 41. */
const FILE = `indicator,year,sex,unit,value
THB.VIC.DET,2018,F,persons,24
THB.VIC.DET,2018,M,persons,19
THB.VIC.DET,2018,,persons,41
THB.VIC.DET,2019,,persons,40
`;
const SENDER = "state=ALB&round=2018-2020";
const WORDS = "Two agencies count by different dates.";
const OWN = { "x-euxine-acting-as": "contact:ALB" };
const OTHER = { "x-euxine-acting-as": "contact:BGR" };

let made: Awaited<ReturnType<typeof filledApp>>;
let id = "";
beforeAll(async () => {
  made = await filledApp();
  const receipt: unknown = await (await made.post(`/api/contributions?${SENDER}`, FILE, OWN)).json();
  id = String(Object(receipt).id);
});
afterAll(() => made.close());

async function report(): Promise<Report> {
  const headers = { host: "127.0.0.1:8787" };
  const answer = await made.app.request(`http://127.0.0.1:8787/api/contributions/${id}/report`, { headers }, LOCAL);
  return reportSchema.parse(await answer.json());
}

async function gap(): Promise<Finding> {
  const found = (await report()).findings.find(({ code }) => code === "SUM-501");
  if (found === undefined) throw new Error("The gap of 2 was not asked about.");
  return found;
}

async function say(said: Readonly<Record<string, string>>, acting: Record<string, string> = {}): Promise<number> {
  const body = JSON.stringify({ finding: (await gap()).id, ...said });
  return (await made.post(`/api/contributions/${id}/dispositions`, body, acting)).status;
}

async function notes(release: string): Promise<readonly string[]> {
  const answer = await made.get(`/api/series?indicator=THB.VIC.DET&states=ALB&from=2018&to=2019&release=${release}`);
  const view = seriesViewSchema.parse(await answer.json());
  return view.notes.flatMap(({ state, year, text }) => (text === WORDS ? [`${state} ${year}`] : []));
}

test("a contact point explains what its own state sent, in words that explain", async () => {
  const said = { state: "explained", reason: "recording_change", text: WORDS };
  expect(await say(said, OTHER)).toBe(404);
  expect(await say({ ...said, text: "It is right." }, OWN)).toBe(400);
  expect(await say({ state: "accepted", text: "Asked by telephone." }, OWN)).toBe(403);
  expect((await gap()).disposition.state).toBe("open");
  expect(await say(said, OWN)).toBe(201);
  expect((await gap()).disposition).toMatchObject({
    state: "explained",
    reason: "recording_change",
    text: WORDS,
    by: "contact point of ALB",
  });
  expect((await report()).questions).not.toContain((await gap()).id);
});

test("what was explained is remembered, and not asked of the next file while the value stands", async () => {
  expect(made.record.remembered("ALB").explanations).toMatchObject([{ code: "SUM-501", text: WORDS }]);
  const next = await made.post(`/api/check?${SENDER}`, `${FILE}THB.VIC.DET,2020,,persons,42\n`);
  const { findings } = reportSchema.parse(await next.json());
  expect(findings.find(({ code }) => code === "SUM-501")?.disposition).toMatchObject({
    state: "explained",
    text: WORDS,
  });
});

test("the explanation is a footnote of the figure in the releases that know it, and of no other figure", async () => {
  await made.post("/api/releases", "");
  expect(await notes("r1")).toEqual([]);
  expect(await notes("r2")).toEqual(["ALB 2018"]);
  const address = "/api/figures/trends.svg?indicator=THB.VIC.DET&states=ALB&from=2018&to=2019";
  expect(await (await made.get(address)).text()).toContain("Two agencies count by different dates");
});

test("the coordinator rejects and accepts; the last word holds, and the history stays", async () => {
  expect(await say({ state: "rejected", text: "The agencies say otherwise." })).toBe(201);
  expect((await report()).questions).toContain((await gap()).id);
  expect(made.record.remembered("ALB").explanations).toEqual([]);
  await made.post("/api/releases", "");
  expect(await notes("r3")).toEqual([]);
  expect(await notes("r2")).toEqual(["ALB 2018"]);
  expect(await say({ state: "accepted", text: "Asked by telephone." })).toBe(201);
  const { disposition } = await gap();
  expect(disposition).toMatchObject({ state: "accepted", by: "coordinator" });
  expect(disposition.history?.map(({ state, by }) => [state, by])).toEqual([
    ["explained", "contact point of ALB"],
    ["rejected", "coordinator"],
    ["accepted", "coordinator"],
  ]);
  expect((await report()).questions).not.toContain((await gap()).id);
});

test("who said what of which finding stands in the history, without the words", () => {
  expect(made.record.events([id]).map(({ kind, actor }) => `${kind}, ${actor}`)).toEqual([
    "received, contact point of ALB",
    "accepted, contact point of ALB",
    "finding-explained, contact point of ALB",
    "finding-rejected, coordinator",
    "finding-accepted, coordinator",
  ]);
});

test("an explanation that came with the file is a footnote too, and goes on with the next file", async () => {
  const { code, ruleId, cellKey, found } = await gap();
  const explanation = { code, ruleId, cellKey, found, reason: "backlog", text: WORDS };
  const note = JSON.stringify({ explanations: [explanation] });
  expect((await made.postForm(`/api/contributions?${SENDER}`, FILE, note)).status).toBe(201);
  expect((await made.post(`/api/contributions?${SENDER}`, FILE.replace(",40", ",39"))).status).toBe(201);
  await made.post("/api/releases", "");
  expect(await notes("r4")).toEqual(["ALB 2018"]);
});

test.each([
  ["a finding that is not there", { finding: "f999", state: "accepted", text: "Fine." }, 404],
  ["no words", { finding: "f1", state: "accepted", text: " " }, 400],
  ["a reason that is not known", { finding: "f1", state: "explained", reason: "weather", text: WORDS }, 400],
])("%s is refused", async (_, body, status) => {
  expect((await made.post(`/api/contributions/${id}/dispositions`, JSON.stringify(body))).status).toBe(status);
});
