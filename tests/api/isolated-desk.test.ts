import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { deskAt } from "../../api/desk.ts";
import { isolatedDesk } from "../../api/isolated-desk.ts";
import { openRecord, type RecordStore } from "../../api/record/record-store.ts";
import { editions } from "../support/edition.ts";

const bytes = new Uint8Array(readFileSync("datasets/contributions/ROU-2018-2020.csv"));
const FILE = { bytes, filename: "ROU.csv", state: "ROU", round: "2018-2020" };
const CHECKING = { file: FILE, compared: true, withObservations: true };

let folder: string;
let record: RecordStore;
const logged: string[] = [];
const desk = (limits: Parameters<typeof isolatedDesk>[3] = {}) =>
  isolatedDesk(folder, editions(), (line) => logged.push(line), limits);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "euxine-desk-"));
  record = openRecord(folder);
});
afterAll(() => {
  record.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The desk of which the worker does as `tests/api/isolation/strange-worker.ts` does with a task it does not know. */
const HANGING = new URL("./isolation/strange-worker.ts", import.meta.url);

test("a check beside the server says what a check in it says", async () => {
  const far = desk();
  const said = await far.check(CHECKING);
  await far.close();
  expect(new TextDecoder().decode(said)).toBe(
    new TextDecoder().decode(await deskAt(record, editions()).check(CHECKING)),
  );
});

test("a file of which the worker dies is refused with FIL-011, and nothing is kept", async () => {
  const far = desk({ entry: HANGING, seconds: 1 });
  const before = record.head();
  const checked: unknown = JSON.parse(new TextDecoder().decode(await far.check(CHECKING)));
  expect(checked).toMatchObject({
    verdict: "rejected",
    contribution: { dryRun: true },
    findings: [{ code: "FIL-011", message: 'Checking "ROU.csv" took longer than a file may take; it was broken off.' }],
  });
  const received = await far.receive(FILE);
  await far.close();
  expect(received).toMatchObject({
    outcome: "rejected",
    id: null,
    report: { verdict: "rejected", contribution: { dryRun: false }, findings: [{ code: "FIL-011" }] },
  });
  expect(record.head()).toBe(before);
  expect(logged).toHaveLength(2);
});

test("a file is kept by the worker, and seen by the server at once", async () => {
  const far = desk();
  const received = await far.receive(FILE);
  expect(received).toMatchObject({ outcome: "kept", id: "ROU-2018-2020-v1", vintage: 1 });
  expect(record.contributions().map(({ id }) => id)).toEqual(["ROU-2018-2020-v1"]);
  expect(await far.receive(FILE)).toMatchObject({ outcome: "already", id: "ROU-2018-2020-v1" });
  await far.close();
});

test("files of one state that arrive together become one vintage after the other", async () => {
  const far = desk();
  const text = readFileSync("datasets/contributions/BGR-2018-2020.csv", "utf8");
  const sent = ["", "\n", "\n\n"].map((end) => new TextEncoder().encode(text + end));
  const received = await Promise.all(
    sent.map((each) => far.receive({ ...FILE, bytes: each, filename: "BGR.csv", state: "BGR" })),
  );
  await far.close();
  expect(received.map(({ outcome, vintage }) => [outcome, vintage])).toEqual([
    ["kept", 1],
    ["kept", 2],
    ["kept", 3],
  ]);
});
