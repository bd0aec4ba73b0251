import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { afterEach, beforeEach, expect, test } from "vitest";

import { freezeRelease, openRecord, type RecordStore } from "../../../api/record/record-store.ts";
import { keeping } from "./keeping.ts";

const WHEN = { at: "2026-02-01T10:00:00.000Z", actor: "coordinator" };
const LAW = {
  state: "ROU",
  indicator: "THB.VIC.DET",
  breakdown: {},
  year: 2019,
  kind: "legal-definition",
  text: "Since 2019 begging is exploitation as well.",
  source: "note verbale 12 of 30 January 2026",
  ...WHEN,
} as const;

let folder: string;
let record: RecordStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "euxine-"));
  record = openRecord(folder);
  record.keep(keeping());
});

afterEach(() => {
  record.close();
  rmSync(folder, { recursive: true, force: true });
});

function freeze(id: string) {
  return freezeRelease(record, { id, note: "", ...WHEN });
}

test("a declared break is kept with its words, and changes what stands for the record's content", () => {
  const before = record.head();
  const declared = record.declareBreak({ ...LAW, breakdown: { sex: "F", age: "Y0T17" } });
  expect(declared).toEqual({
    number: 1,
    id: "b1",
    state: "ROU",
    indicator: "THB.VIC.DET",
    breakdown: { age: "Y0T17", sex: "F" },
    year: 2019,
    kind: "legal-definition",
    text: LAW.text,
    source: LAW.source,
    declaredAt: WHEN.at,
    withdrawnAt: null,
  });
  expect(record.breaks()).toEqual([declared]);
  expect(record.head()).not.toBe(before);
});

test("the same break twice is refused; withdrawn it can be declared anew, under a new number", () => {
  record.declareBreak(LAW);
  expect(() => record.declareBreak({ ...LAW, kind: "coverage" })).toThrow(/b1 says so already/);
  record.withdrawBreak({ id: "b1", reason: "the law came into force in 2020", ...WHEN });
  expect(record.declareBreak({ ...LAW, kind: "coverage" }).id).toBe("b2");
  expect(record.breaks().map((one) => one.withdrawnAt)).toEqual([WHEN.at, null]);
});

test("a break that is not there, or was withdrawn, cannot be withdrawn", () => {
  expect(() => record.withdrawBreak({ id: "b1", reason: "", ...WHEN })).toThrow(/GET \/api\/breaks/);
  record.declareBreak(LAW);
  record.withdrawBreak({ id: "b1", reason: "by mistake", ...WHEN });
  expect(() => record.withdrawBreak({ id: "b1", reason: "", ...WHEN })).toThrow(/2026-02-01/);
});

test("a release holds the breaks that stood when it was frozen, whatever is declared or withdrawn later", () => {
  const r1 = freeze("r1");
  record.declareBreak(LAW);
  const r2 = freeze("r2");
  record.withdrawBreak({ id: "b1", reason: "by mistake", ...WHEN });
  freeze("r3");
  expect(record.releases().map((release) => release.breaks)).toEqual([[], [1], []]);
  expect(r2.hash).not.toBe(r1.hash);
  // The same contributions and no break: the same content again.
  expect(record.releases()[2]?.hash).toBe(r1.hash);
});

test("nothing in the register can be changed or deleted, and nothing added to a frozen release", () => {
  record.declareBreak(LAW);
  freeze("r1");
  record.close();
  const database = new DatabaseSync(join(folder, "record.sqlite"));
  expect(() => database.exec("update breaks set year = 2018")).toThrow(/append-only/);
  expect(() => database.exec("delete from breaks")).toThrow(/append-only/);
  expect(() => database.exec("delete from release_breaks")).toThrow(/append-only/);
  expect(() => database.exec("insert into release_breaks values (1, 1)")).toThrow(/closed/);
  database.close();
  record = openRecord(folder);
});
