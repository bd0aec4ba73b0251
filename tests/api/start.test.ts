import { appendFileSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { openRecord, type RecordStore } from "../../api/record/record-store.ts";
import { fillRecord } from "../../api/start.ts";
import { intakeDeps } from "../../api/workplace.ts";
import { editions } from "../support/edition.ts";

let folder: string;
let record: RecordStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "euxine-start-"));
  for (const name of ["MDA-2015-2017.csv", "ARM-2018-2020.csv", "MDA-2018-2020.csv"]) {
    copyFileSync(join("datasets/contributions", name), join(folder, name));
  }
  record = openRecord(join(folder, "data"));
});

afterEach(() => {
  record.close();
  rmSync(folder, { recursive: true, force: true });
});

const fill = () => fillRecord(intakeDeps(record, editions()), folder);

test("a first start sends all contributions, the oldest round first, and freezes r1", async () => {
  expect(await fill()).toEqual({
    kept: ["MDA-2015-2017-v1", "ARM-2018-2020-v1", "MDA-2018-2020-v1"],
    refused: [],
    froze: "r1",
  });
  expect(record.contributions().map(({ provenance }) => provenance)).toEqual(["compiled", "compiled", "compiled"]);
  expect(record.releases()).toMatchObject([{ id: "r1", members: [1, 2, 3] }]);
});

test("a later start sends nothing again", async () => {
  await fill();
  const head = record.head();
  expect(await fill()).toEqual({ kept: [], refused: [], froze: null });
  expect(record.head()).toBe(head);
});

test("a changed file is a new vintage, which waits for a release", async () => {
  await fill();
  appendFileSync(join(folder, "ARM-2018-2020.csv"), "\n");
  expect(await fill()).toEqual({ kept: ["ARM-2018-2020-v2"], refused: [], froze: null });
  expect(record.releases()).toHaveLength(1);
});

test("a first start that was interrupted is made good by the next one", async () => {
  rmSync(join(folder, "MDA-2018-2020.csv"));
  await fillRecord({ ...intakeDeps(record, editions()), check: interruptedAt("ARM") }, folder).catch(() => null);
  expect(record.releases()).toEqual([]);
  expect(await fill()).toMatchObject({ kept: ["ARM-2018-2020-v1"], froze: "r1" });
});

test("a file that cannot be taken is named with the reason, and the others are kept", async () => {
  writeFileSync(join(folder, "ARM-2018-2020.csv"), "");
  const { kept, refused } = await fill();
  expect(kept).toEqual(["MDA-2015-2017-v1", "MDA-2018-2020-v1"]);
  expect(refused).toEqual([expect.stringMatching(/^ARM-2018-2020\.csv: \w+/)]);
});

function interruptedAt(state: string): ReturnType<typeof intakeDeps>["check"] {
  const { check } = intakeDeps(record, editions());
  return (input) => {
    if (input.state === state) throw new Error("The power failed.");
    return check(input);
  };
}
