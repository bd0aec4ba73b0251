import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { seriesViewSchema } from "../../api/contract/series.ts";
import { openRecord } from "../../api/record/record-store.ts";
import { filledApp, LOCAL } from "./filled-app.ts";

/** Stands for what should never have been sent: in a note, in a value that is no number, and in the file's name. */
const NAME = "Ilinca Quixotescu";
const FILE = `indicator,year,sex,unit,value,note
THB.VIC.DET,2018,F,persons,24,
THB.VIC.DET,2018,M,persons,19,
THB.VIC.DET,2018,,persons,41,case of ${NAME}
THB.VIC.DET,2019,,persons,${NAME},
`;
const SENDER = "state=ALB&round=2018-2020";
const WHY = "A person was named in it.";

let made: Awaited<ReturnType<typeof filledApp>>;
let id = "";
let sha256 = "";
beforeAll(async () => {
  made = await filledApp();
  const address = `/api/contributions?${SENDER}&filename=${encodeURIComponent(`${NAME}.csv`)}`;
  const receipt = Object(await (await made.post(address, FILE)).json());
  id = String(receipt.id);
  sha256 = String(receipt.sha256);
  const gap = Object(receipt.report).findings.find(({ code }: { readonly code: string }) => code === "SUM-501");
  const said = {
    finding: gap.id,
    state: "explained",
    reason: "other",
    text: `Because of ${NAME}, who was counted twice.`,
  };
  await made.post(`/api/contributions/${id}/dispositions`, JSON.stringify(said));
  await made.post("/api/releases", "");
});
afterAll(() => made.close());

async function local(path: string): Promise<Response> {
  return made.app.request(`http://127.0.0.1:8787${path}`, { headers: { host: "127.0.0.1:8787" } }, LOCAL);
}

const SERIES = "/api/series?indicator=THB.VIC.DET&states=ALB&from=2018&to=2018";

async function series(query = "") {
  const view = seriesViewSchema.parse(await (await made.get(`${SERIES}${query}`)).json());
  const notes = view.notes.flatMap(({ state, text }) => (state === "ALB" ? [text] : []));
  return { point: view.series[0]?.points[0], notes };
}

/** The files of the record in whose bytes the name stands, as UTF-8. */
function filesWithName(): readonly string[] {
  const { folder } = made.record;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(NAME))
    .map((path) => path.slice(folder.length + 1));
}

let tagBefore = "";

test("before, the name stands in the file, in the record and in what is read, and the figure in a release", async () => {
  const found = filesWithName();
  expect(found).toContain(join("files", sha256));
  expect(found.some((path) => path.startsWith("record.sqlite"))).toBe(true);
  expect(found.some((path) => path.endsWith(".duckdb"))).toBe(true);
  const answer = await made.get(SERIES);
  tagBefore = answer.headers.get("etag") ?? "";
  expect((await series()).point).toMatchObject({ value: 41, status: "reported" });
  expect((await series()).notes.join()).toContain(NAME);
});

test("the coordinator erases, saying why; a contact point does not", async () => {
  const erase = (acting: Record<string, string>, reason = WHY) =>
    made.post(`/api/contributions/${id}/erasure`, JSON.stringify({ reason }), acting);
  expect((await erase({ "x-euxine-acting-as": "contact:ALB" })).status).toBe(403);
  expect((await erase({}, " ")).status).toBe(400);
  const answer = await erase({});
  expect([answer.status, await answer.json()]).toMatchObject([
    201,
    { id, sha256, filename: "", erased: { by: "coordinator", reason: WHY } },
  ]);
  expect((await erase({})).status).toBe(409);
});

test("afterwards the name stands nowhere: not in the file, not in a page or the log of the record, not in what is read", () => {
  expect(filesWithName()).toEqual([]);
  expect(existsSync(join(made.record.folder, "files", sha256))).toBe(false);
});

test("what stays is who erased what and when", async () => {
  expect(await (await local(`/api/contributions/${id}`)).json()).toMatchObject({ id, sha256, erased: { reason: WHY } });
  expect(made.record.events([id]).at(-1)).toMatchObject({ kind: "erased", actor: "coordinator" });
  for (const part of ["file", "report", "totals"]) {
    const answer = await local(`/api/contributions/${id}/${part}`);
    expect([answer.status, await answer.text()]).toEqual([410, expect.stringContaining(WHY)]);
  }
});

test("a release that contained it keeps working: its figures are not available, and a note says why", async () => {
  const { point, notes } = await series("&release=r2");
  expect(point).toMatchObject({ value: null, status: "not-available" });
  expect(notes).toEqual([expect.stringMatching(/^erased on \d{4}-\d\d-\d\d: A person was named in it\.$/)]);
  expect((await made.get("/api/reviews/2018-2020.json?release=r2")).status).toBe(200);
  expect((await made.get("/api/download/data.csv?release=r2")).status).not.toBe(500);
});

test("a copy that was made before is not taken for good", async () => {
  expect((await made.get(SERIES, { "if-none-match": tagBefore })).status).toBe(200);
});

test("what was accepted before it holds again, until it is sent anew", async () => {
  expect(made.record.latest().find(({ state }) => state === "ALB")?.vintage).toBe(1);
  await made.post("/api/releases", "");
  expect((await series()).point?.status).not.toBe("not-available");
});

test("the erased file does not come back by being sent again, whatever is said beside it", async () => {
  expect((await made.post(`/api/contributions?${SENDER}`, FILE)).status).toBe(410);
  expect((await made.postForm(`/api/contributions?${SENDER}`, FILE, JSON.stringify({ agency: "Police" }))).status).toBe(
    410,
  );
  expect(filesWithName()).toEqual([]);
});

test("what a killed process left is taken away when the record is opened again", () => {
  const { folder } = made.record;
  writeFileSync(join(folder, "files", sha256), FILE);
  writeFileSync(join(folder, "files", `${sha256}.1.tmp`), FILE);
  openRecord(folder).close();
  expect(filesWithName()).toEqual([]);
});
