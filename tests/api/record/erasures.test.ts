import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { expect, test } from "vitest";

import { openRecord } from "../../../api/record/record-store.ts";
import { temporaryFolder } from "./folder.ts";
import { keeping, observation } from "./keeping.ts";

const ERASED = { id: "ROU-2018-2020-v1", reason: "Names in it.", at: "2026-02-01T10:00:00.000Z", actor: "coordinator" };
const APPEND_ONLY = /append-only/;

/** A record with two contributions, the first of them erased, and the database as somebody with a shell opens it. */
function erasedRecord() {
  const folder = temporaryFolder();
  const record = openRecord(folder);
  const observations = [observation({ indicator: "THB.VIC.DET", observed: { value: 7 } })];
  record.keep(keeping({ text: "first", observations }));
  record.keep(keeping({ text: "second", observations }));
  record.erase(ERASED);
  return { record, database: new DatabaseSync(join(folder, "record.sqlite")) };
}

test.each([
  "update observations set value = 9, low = 9, high = 9, missing = null where contribution = 1",
  "update observations set year = 1999 where contribution = 1",
  "delete from observations where contribution = 1",
  "update contributions set sha256 = '' where number = 1",
  "update contributions set filename = 'x' where number = 1",
  "delete from contributions where number = 1",
  "delete from erasures",
  "update erasures set reason = ''",
])("a tombstone allows nothing but blanking: %s", (statement) => {
  const { record, database } = erasedRecord();
  expect(() => database.exec(statement)).toThrow(APPEND_ONLY);
  database.close();
  record.close();
});

test.each([
  "update observations set value = null, low = null, high = null, missing = 'not-available', flags = '', note = '', text = '', steps = '' where contribution = 2",
  "delete from reports where contribution = 2",
  "update contributions set filename = '', agency = null where number = 2",
  "delete from observations where contribution = 2",
])("without a tombstone nothing is blanked: %s", (statement) => {
  const { record, database } = erasedRecord();
  expect(() => database.exec(statement)).toThrow(APPEND_ONLY);
  database.close();
  record.close();
});

test("everything that was made of the same bytes is erased with them", () => {
  const record = openRecord(temporaryFolder());
  const note = { ...keeping({}).note, agency: "Police" };
  record.keep(keeping({ text: "same" }));
  record.keep(keeping({ text: "same", note }));
  record.keep(keeping({ text: "other" }));
  record.erase(ERASED);
  expect(record.contributions().map(({ erased }) => erased?.reason ?? null)).toEqual([
    "Names in it.",
    "Names in it.",
    null,
  ]);
  expect(record.latest().map(({ vintage }) => vintage)).toEqual([3]);
  record.close();
});
