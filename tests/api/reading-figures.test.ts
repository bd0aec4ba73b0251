import { afterAll, expect, test } from "vitest";

import { filledApp } from "./filled-app.ts";

const { get, close, filled } = await filledApp();
afterAll(close);

const VICTIMS = "indicator=THB.VIC.DET&from=2018&to=2020";

async function json(path: string): Promise<unknown> {
  const answer = await get(path);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

test("a first start takes every contribution that comes with the software, and freezes r1", async () => {
  expect(filled).toMatchObject({ refused: [], froze: "r1" });
  expect(filled.kept).toHaveLength(13);
  expect(await json("/api/health")).toEqual({ status: "ok", version: "0.0.0", release: "r1" });
  expect(await json("/api/releases")).toMatchObject([{ id: "r1", contributions: 13, latest: true }]);
  expect(await json("/api/releases/r1")).toMatchObject({ id: "r1", contributions: filled.kept.map((id) => ({ id })) });
});

test("13 states reported 3,256 detected victims in 2018, 2,473 in 2019 and 2,222 in 2020 (UNODC GLOTIP)", async () => {
  expect(await json(`/api/region?${VICTIMS}&panel=available`)).toMatchObject({
    release: "r1",
    unit: "persons",
    points: [
      { year: 2018, value: 3256, reporting: 13, members: 12 },
      { year: 2019, value: 2473, reporting: 13, members: 12 },
      { year: 2020, value: 2222, reporting: 13, members: 13 },
    ],
  });
  // Without Ukraine it was 2,064, 2,211 and 2,070.
  expect(await json(`/api/series?${VICTIMS}&states=UKR`)).toMatchObject({
    series: [{ points: [{ value: 3256 - 2064 }, { value: 2473 - 2211 }, { value: 2222 - 2070 }] }],
  });
});

test("Türkiye seized 18,531 kg of heroin in 2018, 20,165 in 2019 and 13,783 in 2020 (UNODC)", async () => {
  const series = await json("/api/series?indicator=DRG.SZR.QKG&drug=HER&states=Türkiye&from=2018&to=2020");
  expect(series).toMatchObject({ unit: "kg", series: [{ state: "TUR", points: [{}, {}, {}] }] });
  expect(series).toHaveProperty("series.0.points.0.value", expect.closeTo(18_531, -1));
  expect(series).toHaveProperty("series.0.points.1.value", expect.closeTo(20_165, -1));
  expect(series).toHaveProperty("series.0.points.2.value", expect.closeTo(13_783, -1));
});

test("states are understood by alpha-3, alpha-2, EL and name, and all 13 are meant without any", async () => {
  expect(await json(`/api/series?${VICTIMS}&states=ROU,BG,EL,Moldova`)).toMatchObject({
    series: [{ state: "BGR" }, { state: "GRC" }, { state: "MDA" }, { state: "ROU" }],
  });
  expect(await json(`/api/series?${VICTIMS}`)).toHaveProperty("series.length", 13);
});

test("a year without a figure is not reported, never zero", async () => {
  const series = await json("/api/series?indicator=CYB.OFF.ACC&states=TUR&from=2018&to=2020");
  expect(series).toHaveProperty("series.0.points", [
    { year: 2018, value: null, low: null, high: null, status: "not-reported", flags: [], cell: null },
    { year: 2019, value: null, low: null, high: null, status: "not-reported", flags: [], cell: null },
    { year: 2020, value: null, low: null, high: null, status: "not-reported", flags: [], cell: null },
  ]);
});

test("a cell leads to its contribution, its line and column, and the bytes there are what it says", async () => {
  const series = await json(`/api/series?${VICTIMS}&states=ROU`);
  expect(series).toHaveProperty("series.0.points.0", expect.objectContaining({ cell: expect.stringMatching(/^c_/) }));
  const cell = String(/"year":2018[^}]*"cell":"([^"]+)"/.exec(JSON.stringify(series))?.[1]);
  const answer = await get(`/api/cells/${cell}`);
  const lineage: { text: string; line: number; column: number; contribution: { id: string } } = JSON.parse(
    await answer.text(),
  );
  const file = await (await get(`/api/contributions/${lineage.contribution.id}/file`)).text();
  const line = file.split("\n")[lineage.line - 1]?.trim();
  expect(line?.split(",")[lineage.column - 1]).toBe(lineage.text);
  expect(lineage).toMatchObject({
    state: "ROU",
    contribution: { id: "ROU-2018-2020-v1", provenance: "compiled" },
    source: { statement: expect.stringContaining("not received from the ministry") },
  });
});

test("an answer from the latest release is asked for again and recognised, one from a named release is kept", async () => {
  const latest = await get(`/api/series?${VICTIMS}`);
  expect(latest.headers.get("cache-control")).toBe("public, no-cache");
  const etag = latest.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"r1-/);
  const again = await get(`/api/series?${VICTIMS}`, { "if-none-match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await get(`/api/series?${VICTIMS}&states=ROU`)).headers.get("etag")).not.toBe(etag);
  const named = await get(`/api/series?${VICTIMS}&release=r1`);
  expect(named.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
});

test.each([
  ["/api/series", "indicator is missing"],
  ["/api/series?indicator=NO.SUCH.ONE", "NO.SUCH.ONE is not an indicator"],
  [`/api/series?${VICTIMS}&states=Narnia`, "states=Narnia: expected codes or names of the 13 states"],
  [`/api/series?${VICTIMS}&sex=Q`, "sex=Q"],
  [`/api/series?${VICTIMS}&drug=HER`, "THB.VIC.DET is not asked by drug"],
  [`/api/series?${VICTIMS}&by=colour`, "by=colour: expected a dimension"],
  ["/api/series?indicator=THB.VIC.DET&from=2020&to=2018", "from=2020&to=2018"],
  [
    `/api/series?${VICTIMS}&measure=ratio`,
    "measure=ratio: expected count, per100k, index, change, relative, share or average",
  ],
  [`/api/series?${VICTIMS}&unit=kg`, "THB.VIC.DET has no figures in kg"],
  [`/api/series?${VICTIMS}&release=r9`, "release=r9"],
  [`/api/series?${VICTIMS}&release=draft`, "release=draft"],
  [`/api/series?${VICTIMS}&state=ROU`, "Not a parameter of this address: state"],
  [`/api/region?${VICTIMS}&panel=some`, "panel=some: expected constant or available"],
  ["/api/comparison?indicator=THB.VIC.DET&year=last", "year=last: expected a year"],
  [`/api/figures/trends.svg?${VICTIMS}&theme=pink`, "theme=pink: expected light or dark"],
  ["/api/figures/trends.svg", "indicator is missing"],
  ["/api/health?x=1", "takes no parameters; x was given"],
])("%s is refused: %s", async (path, reason) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
  expect(await answer.text()).toContain(reason);
});

test.each([
  "/api/cells/c_999_1",
  "/api/cells/nothing",
  "/api/releases/r9",
  "/api/contributions/ROU-2018-2020-v9",
  "/api/contributions/ROU-2018-2020-v9/file",
  "/api/reviews/1999.html",
  "/api/reviews/2018-2020.exe",
  "/api/figures/pie.svg?indicator=THB.VIC.DET",
  "/api/figures/trends.gif?indicator=THB.VIC.DET",
  "/api/figures/constructor.svg?indicator=THB.VIC.DET",
  "/api/nothing",
])("%s is not there, and says so", async (path) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
});

test("a figure is a picture that may use nothing but itself, the same bytes each time", async () => {
  const path = `/api/figures/trends.svg?${VICTIMS}&states=ROU,BGR&title=Victims%20%3Cin%3E%20two%20states`;
  const svg = await get(path);
  expect(svg.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  expect(svg.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
  const text = await svg.text();
  expect(text).toContain("Victims &lt;in&gt; two states");
  expect(text).toContain("not received from the ministry");
  expect(await (await get(path)).text()).toBe(text);
  const png = new Uint8Array(await (await get(`/api/figures/region.png?${VICTIMS}`)).arrayBuffer());
  expect(new TextDecoder("latin1").decode(png.slice(1, 4))).toBe("PNG");
});

test.each([
  `/api/figures/trends.svg?${VICTIMS}`,
  "/api/figures/coverage.svg",
  "/api/reviews/2018-2020.html",
  "/api/docs",
])("%s asks no other host for anything", async (path) => {
  const text = await (await get(path)).text();
  // Names of XML vocabularies look like addresses and are never fetched.
  const asked = text.replaceAll(/http:\/\/www\.w3\.org\/[\w/]+/g, "");
  expect(asked).not.toMatch(/(src|href|action|data)\s*=\s*["']?(https?:)?\/\//i);
  expect(asked).not.toMatch(/url\(\s*["']?(https?:)?\/\//i);
  expect(asked).not.toMatch(/@import/);
});
