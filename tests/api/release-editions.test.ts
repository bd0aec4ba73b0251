import { afterAll, beforeAll, expect, test } from "vitest";

import { lineageSchema } from "../../api/contract/lineage.ts";
import { type ReleaseDiff, releaseDiffSchema } from "../../api/contract/release-diff.ts";
import { releaseSchema } from "../../api/contract/release.ts";
import { filledApp, LOCAL } from "./filled-app.ts";

/*
 * An earlier and a later edition of the same state's figures. The earlier one is Bulgaria's contribution of 2018-2020 as it
 * comes with the software; the later one is the same file with three edits and no other.
 */

/** Detected victims 2019: 404 becomes 429. */
const REVISED = [/^(THB\.VIC\.DET,2019,,+persons,)404,/m, "$1429,"] as const;
/** Migrant smuggling 2018: 107 is not available any more. */
const TAKEN_BACK = [/^(SMU\.OFF\.REC,2018,,+offences,)107,/m, "$1:,"] as const;
/** Convicted 2019, which the earlier edition does not have. */
const ADDED = { indicator: "THB.PER.CON", year: "2019", unit: "persons", value: "51" };

let filled: Awaited<ReturnType<typeof filledApp>>;
let earlier: string;
let later: string;

beforeAll(async () => {
  filled = await filledApp();
  earlier = await (await filled.get("/api/contributions/BGR-2018-2020-v1/file")).text();
  const header = (earlier.split(/\r?\n/)[0] ?? "").split(",");
  const added = header.map((column) => new Map(Object.entries(ADDED)).get(column) ?? "").join(",");
  later = `${earlier
    .replace(...REVISED)
    .replace(...TAKEN_BACK)
    .trimEnd()}\n${added}\n`;
}, 60_000);

afterAll(() => filled.close());

const ADDRESS = "state=BGR&round=2018-2020&filename=BGR-2018-2020.csv";

/** Kind, indicator, year, before and after, of all that is more than a remark. */
function told(diff: ReleaseDiff) {
  return diff.cells
    .filter((change) => change.kind !== "withheld")
    .map(({ kind, indicator, year, before, after }) => [
      kind,
      indicator,
      year,
      before?.value ?? null,
      after?.value ?? null,
    ]);
}

const EXACTLY = [
  ["changed", "THB.VIC.DET", 2019, 404, 429],
  ["new", "THB.PER.CON", 2019, null, 51],
  ["withdrawn", "SMU.OFF.REC", 2018, 107, null],
];

test("the edits are three lines, so that there is something to find", () => {
  const before = new Set(earlier.trimEnd().split(/\r?\n/));
  const changed = later
    .trimEnd()
    .split(/\r?\n/)
    .filter((line) => !before.has(line));
  expect(changed).toHaveLength(3);
});

test("before the file is sent: exactly these cells would change, each with its line, and nothing is kept", async () => {
  const answer = await filled.post(`/api/what-if?${ADDRESS}`, later);
  expect(answer.status).toBe(200);
  const diff = releaseDiffSchema.parse(await answer.json());
  expect(told(diff)).toHaveLength(3);
  expect(told(diff)).toEqual(expect.arrayContaining(EXACTLY));
  expect(diff.later.id).toBe("file");
  expect(diff.sentences[1]).toBe("Contributions behind it: Bulgaria 2018-2020 (v1 to this file).");
  const changed = diff.cells.find((change) => change.kind === "changed");
  expect(later.split(/\r?\n/)[(changed?.line ?? 0) - 1]).toMatch(/^THB\.VIC\.DET,2019,.*,429,/);
  // The Review over r1 says 3,256, 2,473 and 2,222 in sentences that would have to be written anew.
  expect(diff.review.map(({ period, release }) => `${period} ${release}`)).toContain("2018-2020 r1");
  expect(diff.summary).toContain("touches figures");
  expect(await (await filled.get("/api/contributions")).json()).toHaveLength(13);
  expect(await (await filled.get("/api/releases")).json()).toHaveLength(1);
});

test("the same bytes as released would change nothing; an unreadable file is refused", async () => {
  const same = releaseDiffSchema.parse(await (await filled.post(`/api/what-if?${ADDRESS}`, earlier)).json());
  expect([same.cells, same.summary]).toEqual([[], "0 figures changed, 0 new, 0 withdrawn"]);
  expect((await filled.post(`/api/what-if?${ADDRESS}`, "")).status).toBe(422);
  expect((await filled.post(`/api/what-if?${ADDRESS}&release=r9`, later)).status).toBe(404);
});

test("accepted and released: exactly the changed cells, in sentences, with the places of the Review", async () => {
  expect((await filled.post(`/api/contributions?${ADDRESS}`, later)).status).toBe(201);
  const asked = await filled.app.request(
    "http://127.0.0.1:8787/api/contributions/BGR-2018-2020-v2/what-if",
    { headers: { host: "127.0.0.1:8787" } },
    LOCAL,
  );
  const draft = releaseDiffSchema.parse(await asked.json());
  expect(told(draft)).toEqual(expect.arrayContaining(EXACTLY));
  expect((await filled.post("/api/releases?note=A%20later%20edition", "")).status).toBe(201);
  const diff = releaseDiffSchema.parse(await (await filled.get("/api/releases/r1/diff/r2")).json());
  expect(told(diff)).toHaveLength(3);
  expect(told(diff)).toEqual(expect.arrayContaining(EXACTLY));
  expect(diff.counts).toMatchObject({ changed: 1, new: 1, withdrawn: 1 });
  // 2,473 victims of 13 states, 25 more: one per cent.
  const victims = diff.totals.find((total) => total.indicator === "THB.VIC.DET");
  expect([victims?.earlier.value, victims?.later.value]).toEqual([2473, 2498]);
  expect(diff.summary).toMatch(
    /^1 figure changed, 1 new, 1 withdrawn.*; .*detected victims 2019 \+1(\.0)? per cent.*; touches figures \d.*of the Annual Review 2018–2020/,
  );
  const places = diff.review.find(({ period, release }) => period === "2018-2020" && release === "r2");
  const sentences = places?.uses.filter((use) => use.kind === "statement").map((use) => use.says) ?? [];
  expect(sentences.some((text) => text.includes("2,498"))).toBe(true);
});

test("both vintages stay readable, each in its release, down to the line of its file", async () => {
  const diff = releaseDiffSchema.parse(await (await filled.get("/api/releases/r1/diff/r2")).json());
  const changed = diff.cells.find((change) => change.kind === "changed");
  const read = async (cell: string, release: string) =>
    lineageSchema.parse(await (await filled.get(`/api/cells/${cell}?release=${release}`)).json());
  const before = await read(changed?.before?.cell ?? "", "r1");
  const after = await read(changed?.after?.cell ?? "", "r2");
  expect([before.text, before.contribution.vintage, before.line]).toEqual(["404", 1, after.line]);
  expect([after.text, after.contribution.vintage]).toEqual(["429", 2]);
  expect(before.events.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    "received BGR-2018-2020-v1",
    "accepted BGR-2018-2020-v1",
    "released r1",
  ]);
});

test("a release names itself, its note, its hash and the one before it, and the first stays as it was", async () => {
  const [first, second] = await Promise.all(
    ["r1", "r2"].map(async (id) => releaseSchema.parse(await (await filled.get(`/api/releases/${id}`)).json())),
  );
  expect([first?.before, second?.before, second?.note]).toEqual([null, "r1", "A later edition"]);
  expect(second?.hash).not.toBe(first?.hash);
  expect([first?.overlaps, second?.overlaps]).toEqual([[], []]);
  const again = await (
    await filled.get("/api/series?indicator=THB.VIC.DET&states=BGR&from=2019&to=2019&release=r1")
  ).json();
  expect(again).toMatchObject({ release: "r1", series: [{ points: [{ value: 404 }] }] });
});
