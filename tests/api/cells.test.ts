import { afterAll, beforeAll, expect, test } from "vitest";

import { behindViewSchema } from "../../api/contract/behind.ts";
import { cellUsesSchema } from "../../api/contract/cell-uses.ts";
import { lineageSchema } from "../../api/contract/lineage.ts";
import { seriesViewSchema } from "../../api/contract/series.ts";
import { filledApp } from "./filled-app.ts";

let filled: Awaited<ReturnType<typeof filledApp>>;

beforeAll(async () => {
  filled = await filledApp();
}, 60_000);

afterAll(() => filled.close());

/** The cell of one year of one line, as the API gives it. */
async function cellOf(query: string): Promise<string> {
  const view = seriesViewSchema.parse(await (await filled.get(`/api/series?${query}`)).json());
  return view.series[0]?.points[0]?.cell ?? "";
}

async function usesOf(cell: string) {
  return cellUsesSchema.parse(await (await filled.get(`/api/cells/${cell}/uses`)).json());
}

const UKRAINE = "indicator=THB.VIC.DET&states=UKR&from=2018&to=2018";

test("Ukraine's 1,192 of 2018: the views that show it, and the sums and derived figures made of it", async () => {
  const { release, views } = await usesOf(await cellOf(UKRAINE));
  expect(release).toBe("r1");
  expect(views.map((view) => view.kind)).toEqual(
    expect.arrayContaining(["series", "sum", "comparison", "composition", "derived", "coverage"]),
  );
  const says = views.map((view) => view.says.replaceAll("\u202f", " "));
  // UNODC GLOTIP, edition 2025-04-14: 13 states reported 3,256 victims for 2018.
  expect(says).toContain(
    "Sum of the states that reported every year, 2018–2020: 3 256 persons in 2018, from 13 states",
  );
  expect(says).toContain("The figure per 100,000 inhabitants");
  expect(says).toContain("The regional change of 2018–2020, taken apart");
});

test("every address of a use answers, and the view that it names has the cell", async () => {
  const cell = await cellOf(UKRAINE);
  const { views } = await usesOf(cell);
  const answers = await Promise.all(
    views.map(async ({ api, kind }) => {
      const answer = await filled.get(api);
      return { api, kind, status: answer.status, text: await answer.text() };
    }),
  );
  expect(answers.filter((answer) => answer.status !== 200).map(({ api }) => api)).toEqual([]);
  const shown = answers.filter(({ kind }) => ["series", "comparison", "composition"].includes(kind));
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.filter(({ text }) => !text.includes(`"${cell}"`)).map(({ api }) => api)).toEqual([]);
});

test("a part is named as a part: in its composition, and in the series split by its dimension", async () => {
  const cell = await cellOf("indicator=THB.VIC.DET&states=BGR&from=2018&to=2018&sex=F");
  const { views } = await usesOf(cell);
  const pages = views.map((view) => view.page);
  expect(pages).toContain("/trends?indicator=THB.VIC.DET&states=BGR&by=sex");
  expect(pages).toContain("/breakdown?indicator=THB.VIC.DET&from=2018&to=2018&by=sex&year=2018");
  expect(views.find((view) => view.page.startsWith("/breakdown") && view.page.includes("by=sex"))?.says).toBe(
    "By sex: one of the parts, 2018",
  );
});

test("a sum that leaves the state out is no use of it", async () => {
  // The Russian Federation reported persons convicted for 2018 alone, so that no sum over 2018 to 2020 has it.
  const { views } = await usesOf(await cellOf("indicator=THB.PER.CON&states=RUS&from=2018&to=2018"));
  const sums = views.filter((view) => view.kind === "sum");
  expect(sums.map((view) => view.says.startsWith("Sum of all that reported"))).toEqual([true]);
});

test("and the figures, tables and paragraphs of the Review, with their numbers and places", async () => {
  const { review } = await usesOf(await cellOf(UKRAINE));
  const own = review.filter((use) => use.period === "2018-2020");
  expect(new Set(own.map((use) => use.kind))).toEqual(new Set(["figure", "table", "statement"]));
  expect(own.some((use) => use.kind === "statement" && use.says.includes("3,256"))).toBe(true);
  const page = await (await filled.get("/api/reviews/2018-2020.html")).text();
  const figures = own.filter((use) => use.kind === "figure");
  expect(figures.length).toBeGreaterThanOrEqual(3);
  expect(figures.filter((use) => !page.includes(`id="${use.anchor}"`))).toEqual([]);
});

test("a cell that is none is used nowhere", async () => {
  expect((await filled.get("/api/cells/c_999_1/uses")).status).toBe(404);
});

test("from a regional sum back: its 39 cells with file, line and events, which add up to what was published", async () => {
  const path = "/api/cells?indicator=THB.VIC.DET&from=2018&to=2020&sum=1";
  const behind = behindViewSchema.parse(await (await filled.get(path)).json());
  expect(behind.cells).toHaveLength(39);
  const sumOf = (year: number) =>
    behind.cells.filter((cell) => cell.year === year).reduce((sum, cell) => sum + (cell.value ?? Number.NaN), 0);
  // UNODC GLOTIP, edition 2025-04-14.
  expect([2018, 2019, 2020].map(sumOf)).toEqual([3256, 2473, 2222]);
  expect(behind.events.filter((event) => event.kind === "received")).toHaveLength(13);
  expect(behind.events.at(-1)).toMatchObject({ kind: "released", subject: "r1" });
  const [first] = behind.cells;
  const file = await (await filled.get(`/api/contributions/${first?.contribution}/file`)).text();
  expect(file.split(/\r\n|\n/)[(first?.line ?? 0) - 1]).toContain(first?.text ?? "nothing");
});

test("without sum=1 all that was reported is behind a figure, with it only whom the sum is made of", async () => {
  const path = "/api/cells?indicator=THB.PER.CON&from=2018&to=2020";
  const states = async (address: string) => {
    const { cells } = behindViewSchema.parse(await (await filled.get(address)).json());
    return new Set(cells.map((cell) => cell.state));
  };
  expect((await states(path)).has("RUS")).toBe(true);
  expect((await states(`${path}&sum=1`)).has("RUS")).toBe(false);
});

test("of a file that a state sent the public gets address and cell, not the line, and not the file", async () => {
  const own = "indicator,year,unit,value\r\nTHB.VIC.DET,2018,persons,501\r\n";
  const sent = await filled.post("/api/contributions?state=ROU&round=2018-2020&filename=own.csv", own);
  expect(sent.status).toBe(201);
  // Before it is released there is no such cell to anybody.
  const before = await cellOf("indicator=THB.VIC.DET&states=ROU&from=2018&to=2018");
  await filled.post("/api/releases?note=Romania", "");
  const cell = await cellOf("indicator=THB.VIC.DET&states=ROU&from=2018&to=2018");
  expect(cell).not.toBe(before);
  const lineage = lineageSchema.parse(await (await filled.get(`/api/cells/${cell}`)).json());
  expect(lineage).toMatchObject({ text: "501", a1: "D2", lineText: "", contribution: { isOpen: false } });
  expect((await filled.get(`/api/contributions/${lineage.contribution.id}/file`)).status).toBe(403);
  const compiled = lineageSchema.parse(await (await filled.get(`/api/cells/${before}?release=r1`)).json());
  expect(compiled.contribution.isOpen).toBe(true);
  expect(compiled.lineText).not.toBe("");
  expect((await filled.get(`/api/contributions/${compiled.contribution.id}/file`)).status).toBe(200);
});
