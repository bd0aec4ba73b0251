import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import type { Row } from "../../../api/record/rows.ts";
import { freezeRelease, openRecord, type RecordStore } from "../../../api/record/record-store.ts";
import { temporaryFolder } from "./folder.ts";
import { keeping, observation } from "./keeping.ts";

function open(folder: string, options: { readonly readOnly?: boolean } = {}): RecordStore {
  const record = openRecord(folder, options);
  onTestFinished(record.close);
  return record;
}

test("a kept contribution is read back as it was given", () => {
  const record = open(temporaryFolder());
  const steps = [{ what: "read as a number", from: "1 192", to: "1192" }];
  const given = observation({ breakdown: { sex: "F", age: "Y0T17" }, flags: ["B", "P"], note: "a remark", steps });
  const { outcome, contribution } = record.keep(keeping({ observations: [given] }));
  expect(outcome).toBe("kept");
  expect(contribution).toMatchObject({
    id: "ROU-2018-2020-v1",
    number: 1,
    vintage: 1,
    state: "ROU",
    round: "2018-2020",
    encoding: "utf-8",
    firstYear: 2019,
    lastYear: 2019,
    acceptedAt: "2026-01-05T10:00:00.000Z",
  });
  expect(record.observation(1, 1)?.observation).toEqual(given);
  expect(record.accepted("ROU")).toEqual([given]);
  expect(record.accepted("BGR")).toEqual([]);
});

test("a number, zero, an interval and each reason for neither stay what they are", () => {
  const record = open(temporaryFolder());
  const values = [
    { value: 3 },
    { value: 0 },
    { value: 0.5 },
    { low: 1, high: 4 },
    { missing: "not-available" } as const,
    { missing: "confidential" } as const,
  ];
  const observations = values.map((observed, place) => observation({ observed, year: 2010 + place }));
  record.keep(keeping({ observations }));
  expect(record.accepted("ROU").map((kept) => kept.observed)).toEqual(values);
});

test("the same bytes for the same state and round are kept once, for another state again", () => {
  const record = open(temporaryFolder());
  record.keep(keeping({ text: "same" }));
  const again = record.keep(keeping({ text: "same" }));
  expect([again.outcome, again.contribution.id]).toEqual(["already", "ROU-2018-2020-v1"]);
  expect(record.keep(keeping({ text: "same", state: "BGR" })).contribution.id).toBe("BGR-2018-2020-v1");
  expect(record.contributions()).toHaveLength(2);
});

test("a changed file is the next vintage, and the one before stays readable", () => {
  const record = open(temporaryFolder());
  record.keep(keeping({ text: "first", observations: [observation({ observed: { value: 1 } })] }));
  record.keep(keeping({ text: "second", observations: [observation({ observed: { value: 2 } })] }));
  expect(record.latest().map((contribution) => contribution.id)).toEqual(["ROU-2018-2020-v2"]);
  expect(record.accepted("ROU").map((kept) => kept.observed)).toEqual([{ value: 2 }]);
  expect(record.observation(1, 1)?.observation.observed).toEqual({ value: 1 });
});

test("the report names the contribution that it was kept as", () => {
  const record = open(temporaryFolder());
  record.keep(keeping());
  const { id, vintage, dryRun } = record.report("ROU-2018-2020-v1")?.contribution ?? {};
  expect([id, vintage, dryRun]).toEqual(["ROU-2018-2020-v1", 1, false]);
  expect(record.report("ROU-2018-2020-v9")).toBeNull();
});

test("quarantined rows are kept, and are no figures", () => {
  const record = open(temporaryFolder());
  record.keep(keeping({ observations: [observation()], quarantined: [observation({ year: 2018, text: "12.5" })] }));
  const rows: Row[] = [];
  record.eachRow(1, (row) => rows.push(row));
  expect(rows.map((row) => row.year)).toEqual([2019]);
  expect(record.observation(1, 2)?.observation.cell.text).toBe("12.5");
});

test("a contribution that fails half way leaves nothing behind", () => {
  const record = open(temporaryFolder());
  const before = record.head();
  const impossible = observation({ observed: { low: 4, high: 1 } });
  expect(() => record.keep(keeping({ observations: [observation({ year: 2018 }), impossible] }))).toThrow(
    "nothing was kept",
  );
  expect(record.contributions()).toEqual([]);
  expect(record.head()).toBe(before);
  expect(record.keep(keeping()).contribution.id).toBe("ROU-2018-2020-v1");
});

test.each(["contributions", "reports", "observations", "vintages", "releases", "release_members", "events"])(
  "whoever tries to change or delete %s is refused",
  (table) => {
    const folder = temporaryFolder();
    const record = open(folder);
    record.keep(keeping());
    freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
    const intruder = new DatabaseSync(join(folder, "record.sqlite"));
    onTestFinished(() => intruder.close());
    const column = table === "release_members" ? "release" : "rowid";
    const target = ["observations", "release_members"].includes(table) ? "contribution" : column;
    expect(() => intruder.exec(`update ${table} set ${target} = ${target}`)).toThrow("append-only");
    expect(() => intruder.exec(`delete from ${table}`)).toThrow("append-only");
  },
);

test("observations of an accepted contribution, and members of a release, cannot be added to", () => {
  const folder = temporaryFolder();
  const record = open(folder);
  record.keep(keeping());
  freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
  record.keep(keeping({ text: "later" }));
  const intruder = new DatabaseSync(join(folder, "record.sqlite"));
  onTestFinished(() => intruder.close());
  expect(() => intruder.exec("insert into release_members values (1, 2)")).toThrow("closed");
  expect(() =>
    intruder.exec(
      "insert into observations values (1, 9, 'A', 'X', 2019, '', 'persons', 1, 1, 1, null, '', '', 1, 1, '', '', 0, null)",
    ),
  ).toThrow("closed");
});

test("a release holds the latest vintages of its day, whatever comes later", () => {
  const record = open(temporaryFolder());
  record.keep(keeping({ text: "first" }));
  record.keep(keeping({ text: "second" }));
  record.keep(keeping({ text: "other", state: "BGR" }));
  const at = "2026-01-06T10:00:00.000Z";
  const first = freezeRelease(record, { id: "r1", note: "the first", at, actor: "coordinator" });
  record.keep(keeping({ text: "third" }));
  const second = freezeRelease(record, { id: "r2", note: "", at, actor: "coordinator" });
  expect([first.ordinal, first.members]).toEqual([1, [2, 3]]);
  expect([second.ordinal, second.members]).toEqual([2, [3, 4]]);
  expect(record.releases().map((release) => release.hash)).toEqual([first.hash, second.hash]);
  expect(first.hash).not.toBe(second.hash);
});

test("a release is refused where its name is taken or nothing was accepted", () => {
  const record = open(temporaryFolder());
  const freezing = { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" };
  expect(() => freezeRelease(record, freezing)).toThrow("No contribution has been accepted yet");
  record.keep(keeping());
  freezeRelease(record, freezing);
  expect(() => freezeRelease(record, freezing)).toThrow("frozen before");
});

test("equal contents have equal release hashes, wherever and whenever they were received", () => {
  const at = ["2026-01-06T10:00:00.000Z", "2027-01-06T10:00:00.000Z"];
  const hashes = at.map((receivedAt) => {
    const record = open(temporaryFolder());
    record.keep(keeping({ receivedAt }));
    return freezeRelease(record, { id: "r1", note: "", at: receivedAt, actor: "coordinator" }).hash;
  });
  expect(hashes[0]).toBe(hashes[1]);
});

test("a reader beside the writer sees what was kept, and may not write", () => {
  const folder = temporaryFolder();
  const writer = open(folder);
  const reader = open(folder, { readOnly: true });
  const before = reader.head();
  writer.keep(keeping());
  expect(reader.contributions().map((contribution) => contribution.id)).toEqual(["ROU-2018-2020-v1"]);
  expect(reader.head()).not.toBe(before);
  expect(() => reader.keep(keeping({ text: "another" }))).toThrow("nothing was kept");
});

test("two writers on one folder number their vintages one after the other", () => {
  const folder = temporaryFolder();
  const [one, two] = [open(folder), open(folder)];
  one.keep(keeping({ text: "first" }));
  two.keep(keeping({ text: "second" }));
  one.keep(keeping({ text: "third" }));
  expect(two.contributions().map((contribution) => contribution.vintage)).toEqual([1, 2, 3]);
});

test("a record that is not there cannot be opened read-only", () => {
  expect(() => openRecord(temporaryFolder(), { readOnly: true })).toThrow("cannot be opened");
});

test("a record of a newer version is left alone", () => {
  const folder = temporaryFolder();
  openRecord(folder).close();
  const newer = new DatabaseSync(join(folder, "record.sqlite"));
  newer.exec("pragma user_version = 99");
  newer.close();
  expect(() => openRecord(folder)).toThrow("newer version");
});

test("a check compares with the figures that hold: of two rounds with the same year, the later one's block as a whole", () => {
  const record = open(temporaryFolder());
  const women = { breakdown: { sex: "F" } };
  record.keep(
    keeping({
      text: "earlier",
      observations: [
        observation({ year: 2020, observed: { value: 31 } }),
        observation({ year: 2020, observed: { value: 12 }, ...women }),
        observation({ year: 2020, indicator: "THB.OFF.REC", observed: { value: 8 } }),
      ],
    }),
  );
  record.keep(
    keeping({
      round: "2020-2022",
      text: "later",
      observations: [
        observation({ year: 2020, observed: { value: 29 } }),
        observation({ year: 2020, indicator: "THB.OFF.REC", observed: { missing: "not-reported" } }),
      ],
    }),
  );
  const held = record.accepted("ROU").map(({ key, observed }) => [key.indicator, key.breakdown, observed]);
  expect(held).toEqual([
    ["THB.VIC.DET", {}, { value: 29 }],
    ["THB.OFF.REC", {}, { value: 8 }],
  ]);
});

test("events of a contribution and a release are given in order, each with its place in the chain", () => {
  const record = open(temporaryFolder());
  record.keep(keeping());
  freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
  const events = record.events(["ROU-2018-2020-v1", "r1"]);
  expect(events.map(({ number, kind, subject }) => [number, kind, subject])).toEqual([
    [1, "received", "ROU-2018-2020-v1"],
    [2, "accepted", "ROU-2018-2020-v1"],
    [3, "released", "r1"],
  ]);
  expect(events.at(-1)?.hash).toBe(record.head());
  expect(record.events([])).toEqual([]);
});

test("a record of an early draft is refused with what to do", () => {
  const folder = temporaryFolder();
  openRecord(folder).close();
  const database = new DatabaseSync(join(folder, "record.sqlite"));
  database.exec("alter table contributions rename column sections to chapters");
  database.close();
  expect(() => openRecord(folder)).toThrow("Move the folder away and start again");
});
