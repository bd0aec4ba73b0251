import { afterAll, beforeAll, expect, test } from "vitest";

import { decompositionViewSchema } from "../../api/contract/decomposition.ts";
import { flowsViewSchema } from "../../api/contract/flows.ts";
import { jumpsViewSchema } from "../../api/contract/jumps.ts";
import { mirrorViewSchema } from "../../api/contract/mirror.ts";
import { releaseDiffSchema } from "../../api/contract/release-diff.ts";
import { tendencyViewSchema } from "../../api/contract/tendency.ts";
import { filledApp, LOCAL } from "./filled-app.ts";

let filled: Awaited<ReturnType<typeof filledApp>>;

beforeAll(async () => {
  filled = await filledApp();
}, 60_000);

afterAll(() => filled.close());

function getLocal(path: string) {
  return filled.app.request(`http://127.0.0.1:8787${path}`, { headers: { host: "127.0.0.1:8787" } }, LOCAL);
}

const VICTIMS = "indicator=THB.VIC.DET&from=2018&to=2020";

test("the published figures: Ukraine behind the fall of 1,034, the 12 others with 2,064 and 2,070", async () => {
  const answer = await filled.get(`/api/decomposition?${VICTIMS}`);
  expect(answer.headers.get("etag")).not.toBeNull();
  const view = decompositionViewSchema.parse(await answer.json());
  expect([view.total.value, view.driver?.state, view.driver?.without.change.value]).toEqual([-1034, "UKR", 6]);
});

test("three published years allow no test, for any state", async () => {
  const answer = await filled.get(`/api/tendency?${VICTIMS}&since=2020`);
  const view = tendencyViewSchema.parse(await answer.json());
  expect(view.tests).toBe(0);
  expect(view.series.every((series) => series.says === null && series.withheld.length > 0)).toBe(true);
});

test("since must be a year", async () => {
  expect((await filled.get(`/api/tendency?${VICTIMS}&since=soon`)).status).toBe(400);
});

test("Ukraine's 1,192 and 262 are a jump; nobody declared a break", async () => {
  const answer = await filled.get(`/api/jumps?${VICTIMS}&states=UKR`);
  const view = jumpsViewSchema.parse(await answer.json());
  expect(view.jumps[0]).toMatchObject({ before: { value: 1192 }, after: { value: 262 } });
  expect(view.breaks).toEqual([]);
});

test("breaks marked in compiled seizures are kept apart, and not said to be a state's", async () => {
  const answer = await filled.get("/api/jumps?indicator=DRG.SZR.QKG&from=2018&to=2020");
  const view = jumpsViewSchema.parse(await answer.json());
  expect(view.breaks.length).toBeGreaterThan(10);
  expect(view.breaks.every((one) => one.declaredBy === "compiler")).toBe(true);
});

test("flows are public and give only what was published", async () => {
  const answer = await filled.get("/api/flows?indicator=THB.VIC.CIT&from=2018&to=2020");
  const view = flowsViewSchema.parse(await answer.json());
  expect(view.rows.flatMap((row) => row.cells).every((cell) => cell.points.length > 0)).toBe(true);
  expect(view.silent).toContain("RUS");
});

test("mirror statistics are refused to the public and given on the machine itself", async () => {
  expect((await filled.get("/api/mirror")).status).toBe(403);
  const answer = await getLocal("/api/mirror?from=2018&to=2020");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const view = mirrorViewSchema.parse(await answer.json());
  // Albania published that fewer than five of its citizens were identified in Serbia in 2020.
  const pair = view.pairs.find((one) => one.year === 2020 && one.detecting === "SRB" && one.citizensOf === "ALB");
  expect(pair?.identified).toMatchObject({ low: 1, high: 4 });
});

test("a later edition of Albania's figures: exactly the changed cell, by the public only once it is released", async () => {
  const path = "/api/contributions/ALB-2018-2020-v1/file";
  const file = await (await filled.get(path)).text();
  const changed = file.replace(/^(THB\.VIC\.DET,2019,[^\n]*,persons,)103,/m, "$1107,");
  expect(changed).not.toBe(file);
  const sent = await filled.post("/api/contributions?state=ALB&round=2018-2020&filename=ALB-2018-2020.csv", changed);
  expect(sent.status).toBe(201);
  expect((await filled.get("/api/releases/r1/diff/draft")).status).toBe(403);
  expect((await filled.post("/api/releases?note=correction", "")).status).toBe(201);
  const diff = releaseDiffSchema.parse(await (await filled.get("/api/releases/r1/diff/r2")).json());
  expect(diff.counts).toMatchObject({ changed: 1, new: 0, withdrawn: 0 });
  // A file that is not the shipped one counts as sent, so that its smallest cells are withheld from the public.
  expect(
    diff.cells.filter((cell) => cell.kind === "withheld").every((cell) => cell.after?.status === "suppressed"),
  ).toBe(true);
  const [changedCell] = diff.cells.filter((cell) => cell.kind === "changed");
  expect(changedCell).toMatchObject({ state: "ALB", year: 2019, before: { value: 103 }, after: { value: 107 } });
  expect(diff.sentences[0]).toMatch(/^1 figure changed, 0 new, 0 withdrawn/);
  const lineages = await Promise.all(
    [changedCell?.before?.cell, changedCell?.after?.cell].map(async (cell, place) => {
      const answer = await filled.get(`/api/cells/${cell}?release=r${place + 1}`);
      return answer.json();
    }),
  );
  expect(lineages).toMatchObject([
    { value: 103, text: "103" },
    { value: 107, text: "107" },
  ]);
});

test("what would change is the coordinator's to ask; a replaced contribution has no what-if", async () => {
  expect((await filled.get("/api/contributions/ALB-2018-2020-v2/what-if")).status).toBe(403);
  expect((await getLocal("/api/contributions/ALB-2018-2020-v1/what-if")).status).toBe(409);
  const diff = releaseDiffSchema.parse(await (await getLocal("/api/contributions/ALB-2018-2020-v2/what-if")).json());
  expect(diff.cells).toEqual([]);
});
