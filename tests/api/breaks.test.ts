import { afterAll, beforeAll, expect, test } from "vitest";

import { breaksViewSchema, declaredBreakSchema } from "../../api/contract/breaks.ts";
import { jumpsViewSchema } from "../../api/contract/jumps.ts";
import { queriesViewSchema } from "../../api/contract/queries.ts";
import { totalsViewSchema } from "../../api/contract/totals.ts";
import { filledApp, LOCAL } from "./filled-app.ts";

let filled: Awaited<ReturnType<typeof filledApp>>;

beforeAll(async () => {
  filled = await filledApp();
}, 60_000);

afterAll(() => filled.close());

function getLocal(path: string) {
  return filled.app.request(`http://127.0.0.1:8787${path}`, { headers: { host: "127.0.0.1:8787" } }, LOCAL);
}

const BREAK =
  "state=UKR&indicator=THB.VIC.DET&year=2019&kind=counting-rule" +
  "&text=Since%202019%20persons%20are%20counted%20once.&source=Note%20verbale%2012%2F2026";

test("the register begins with the flags of the compiled figures, and never says that a state declared them", async () => {
  const view = breaksViewSchema.parse(await (await filled.get("/api/breaks")).json());
  // The cells with the flag B in the files of the round: `grep -c` over datasets/contributions/*-2018-2020.csv.
  expect(view.breaks).toHaveLength(18);
  expect(view.breaks.every((one) => one.declaredBy === "compiler" && one.kind === null && one.text === "")).toBe(true);
  const turkiye = view.breaks.find((one) => one.state === "TUR" && one.year === 2018);
  expect(turkiye).toMatchObject({ indicator: "DRG.SZR.QKG", breakdown: { drug: "AMP" } });
  expect(turkiye?.source).toContain("not received from the ministry");
  expect((await filled.get(`/api/cells/${turkiye?.cell}`)).status).toBe(200);
});

test("Ukraine's jump is an open query to Ukraine, with both figures and the factor", async () => {
  const view = queriesViewSchema.parse(await (await filled.get("/api/queries?states=UKR")).json());
  const victims = view.queries.filter((query) => query.indicator === "THB.VIC.DET");
  expect(victims.map(({ before, after, status }) => [before.value, after.value, status])).toEqual([
    [1192, 262, "open"],
    [262, 152, "open"],
  ]);
  expect(victims[0]?.factor).toBeCloseTo(1192 / 262, 12);
  expect(new Set(view.queries.map((query) => query.state))).toEqual(new Set(["UKR"]));
});

test("the figure of Ukraine's victims shows the jumps as questions: no trend in its headline, no break in its drawing", async () => {
  const svg = await (
    await filled.get("/api/figures/trends.svg?indicator=THB.VIC.DET&states=UKR&from=2018&to=2020&release=r1")
  ).text();
  expect(svg).toContain("Ukraine: unexplained jumps in detected victims between 2018 and 2020");
  // One ring for each of 1,192 to 262 and 262 to 152.
  expect(svg.match(/>\?<\/text>/g)).toHaveLength(2);
  expect(svg).not.toMatch(/break:|rose|fell/);
});

test("writing into the register is the coordinator's, and every word of it must be known", async () => {
  const path = `http://127.0.0.1:8787/api/breaks?${BREAK}`;
  expect(
    (await filled.app.request(path, { method: "POST" }, { incoming: { socket: { remoteAddress: "192.0.2.7" } } }))
      .status,
  ).toBe(403);
  expect((await filled.post(`/api/breaks?${BREAK.replace("counting-rule", "weather")}`, "")).status).toBe(400);
  expect((await filled.post(`/api/breaks?${BREAK.replace("THB.VIC.DET", "THB.VIC.XXX")}`, "")).status).toBe(400);
  expect((await filled.post(`/api/breaks?${BREAK.replace("2019&", "soon&")}`, "")).status).toBe(400);
  expect((await filled.post(`/api/breaks?${BREAK}&drug=HER`, "")).status).toBe(400);
  expect((await filled.post(`/api/breaks?${BREAK.replace(/&source=.*/, "")}`, "")).status).toBe(400);
});

test("a declared break explains the jump in the draft at once, and for the public when it is released", async () => {
  const said = await filled.post(`/api/breaks?${BREAK}`, "");
  expect(said.status).toBe(201);
  expect(declaredBreakSchema.parse(await said.json())).toMatchObject({ id: "b1", year: 2019, withdrawnAt: null });
  const jumps = "indicator=THB.VIC.DET&states=UKR&from=2018&to=2020";

  expect((await filled.get("/api/breaks?release=draft")).status).toBe(403);
  const draft = queriesViewSchema.parse(await (await getLocal("/api/queries?states=UKR&release=draft")).json());
  const victims = draft.queries.filter((query) => query.indicator === "THB.VIC.DET");
  expect(victims.map(({ after, status, explainedBy }) => [after.year, status, explainedBy])).toEqual([
    [2019, "explained", "b1"],
    [2020, "open", null],
  ]);
  expect(draft.breaks.find((one) => one.id === "b1")?.sentence).toBe(
    "Ukraine: the series breaks before 2019, as the state declared (counting rule).",
  );
  const before = jumpsViewSchema.parse(await (await filled.get(`/api/jumps?${jumps}`)).json());
  expect([before.jumps.length, before.breaks.length]).toEqual([2, 0]);

  expect((await filled.post("/api/releases?note=a%20break", "")).status).toBe(201);
  const after = jumpsViewSchema.parse(await (await filled.get(`/api/jumps?${jumps}`)).json());
  expect(after.jumps.map((jump) => jump.after.year)).toEqual([2020]);
  expect(after.explained.map((jump) => [jump.after.year, jump.explainedBy])).toEqual([[2019, "b1"]]);
  const drawn = await (await filled.get(`/api/figures/trends.svg?${jumps}`)).text();
  expect(drawn).toContain("break: Ukraine");
  expect(drawn.match(/>\?<\/text>/g)).toHaveLength(1);
  const first = jumpsViewSchema.parse(await (await filled.get(`/api/jumps?${jumps}&release=r1`)).json());
  expect([first.jumps.length, first.breaks.length]).toEqual([2, 0]);
});

test("withdrawn, a break stays in the release that has it and is gone from the draft", async () => {
  expect((await filled.post("/api/breaks/b9/withdrawal?reason=none", "")).status).toBe(404);
  expect((await filled.post("/api/breaks/b1/withdrawal?reason=wrong%20year", "")).status).toBe(201);
  const own = async (path: string) =>
    breaksViewSchema.parse(await (await getLocal(path)).json()).breaks.filter((one) => one.cell === null);
  expect(await own("/api/breaks?release=draft")).toEqual([]);
  expect((await own("/api/breaks?release=r2")).map((one) => one.id)).toEqual(["b1"]);
});

test("Albania's totals by sex and by form of exploitation stand side by side, each as what it is", async () => {
  const view = totalsViewSchema.parse(await (await filled.get("/api/totals?state=ALB")).json());
  const victims = view.indicators.find((one) => one.indicator === "THB.VIC.DET");
  const rows = Object.fromEntries(
    (victims?.rows ?? []).map((row) => [
      row.by ?? "total",
      row.points.slice(-3).map(({ low, high, status }) => (low === high ? `${low}` : `${low}-${high} ${status}`)),
    ]),
  );
  // UNODC GLOTIP, edition 2025-04-14, Albania 2018 to 2020: women 60, 80, 62 and men 35, 23, 24; children 67, 67, 58 and
  // adults 28, 36, 28; sexual exploitation 37, 65, 48, other forms 54-60, 32-41, 34-43, forced labour fewer than 5.
  expect(rows).toEqual({
    total: ["95", "103", "86"],
    sex: ["95", "103", "86"],
    age: ["95", "103", "86"],
    exploitation: ["92-101 censored", "98-110 censored", "83-95 censored"],
  });
  expect(victims?.rows.flatMap((row) => row.differs)).toEqual([]);
  expect(victims?.legitimate).toContain("Each breakdown may rest on another group");
});

test("a sum that cannot be the total says in which years: Romania's victims by form of exploitation", async () => {
  const view = totalsViewSchema.parse(await (await filled.get("/api/totals?state=ROU")).json());
  const rows = view.indicators.find((one) => one.indicator === "THB.VIC.DET")?.rows ?? [];
  const row = (by: string | null) => rows.find((one) => one.by === by);
  // 2018: 497 victims; by form 335 + 100 + 70; women 363, men 134 and fewer than 5 others, who may be none.
  expect(row(null)?.points[0]?.value).toBe(497);
  expect(row("exploitation")?.points[0]?.value).toBe(505);
  expect(row("exploitation")?.differs).toEqual([2018, 2019, 2020]);
  expect([row(null)?.differs, row("sex")?.differs, row("age")?.differs]).toEqual([[], [], []]);
});
