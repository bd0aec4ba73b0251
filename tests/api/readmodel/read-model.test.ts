import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { DuckDBInstance } from "@duckdb/node-api";
import { expect, onTestFinished, test } from "vitest";

import { openReadModel, type ReadModel } from "../../../api/readmodel/read-model.ts";
import { freezeRelease, openRecord, type RecordStore } from "../../../api/record/record-store.ts";
import { tinyEdition } from "../../support/tiny-edition.ts";
import { temporaryFolder } from "../record/folder.ts";
import { keeping, observation } from "../record/keeping.ts";

const at = "2026-01-06T10:00:00.000Z";

function openRecordOf(values: readonly number[] = []): RecordStore {
  const record = openRecord(temporaryFolder());
  onTestFinished(record.close);
  for (const value of values) keepValue(record, value);
  return record;
}

function keepValue(record: RecordStore, value: number): void {
  record.keep(keeping({ text: `value ${value}`, observations: [observation({ observed: { value } })] }));
}

async function open(record: RecordStore): Promise<ReadModel> {
  const model = await openReadModel({ record, editions: [tinyEdition([2018, 2019, 2020])], population: [] });
  onTestFinished(model.close);
  return model;
}

const victims = (model: ReadModel, release: string | null) =>
  model.cells({ release: model.release(release).ordinal, indicator: "THB.VIC.DET" });

test("a cell says what its row says, and where it came from", async () => {
  const record = openRecordOf();
  const note = "UNODC GLOTIP, edition 2025-04-14; sheet data row 17";
  record.keep(
    keeping({
      observations: [
        observation({ year: 2018, observed: { value: 0 }, note }),
        observation({ year: 2019, observed: { low: 1, high: 4 }, breakdown: { sex: "F", age: "Y0T17" }, flags: ["B"] }),
        observation({ year: 2020, observed: { missing: "confidential" } }),
      ],
    }),
  );
  const cells = await victims(await open(record), "draft");
  const common = { contribution: 1, state: "ROU", indicator: "THB.VIC.DET", unit: "persons" };
  const total = { ...common, breakdown: {}, breakdownKey: "" };
  expect(cells.toSorted((a, b) => a.year - b.year)).toEqual([
    {
      ...total,
      id: "c_1_1",
      year: 2018,
      value: 0,
      low: 0,
      high: 0,
      status: "zero",
      flags: [],
      note: "UNODC GLOTIP, edition 2025-04-14",
    },
    {
      ...common,
      breakdown: { age: "Y0T17", sex: "F" },
      breakdownKey: "age=Y0T17;sex=F",
      id: "c_1_2",
      year: 2019,
      value: null,
      low: 1,
      high: 4,
      status: "censored",
      flags: ["B"],
      note: "",
    },
    {
      ...total,
      id: "c_1_3",
      year: 2020,
      value: null,
      low: null,
      high: null,
      status: "confidential",
      flags: [],
      note: "",
    },
  ]);
});

test("a release is read as it was frozen, the draft as things stand", async () => {
  const record = openRecordOf([1]);
  freezeRelease(record, { id: "r1", note: "", at, actor: "coordinator" });
  keepValue(record, 2);
  const model = await open(record);
  expect((await victims(model, "r1")).map((cell) => cell.value)).toEqual([1]);
  expect((await victims(model, null)).map((cell) => cell.value)).toEqual([1]);
  expect((await victims(model, "draft")).map((cell) => cell.value)).toEqual([2]);
});

test("what is kept later is read after a refresh, by the same object", async () => {
  const record = openRecordOf([1]);
  const model = await open(record);
  expect(await model.refresh()).toBe(false);
  keepValue(record, 2);
  expect((await victims(model, "draft")).map((cell) => cell.value)).toEqual([1]);
  expect(await model.refresh()).toBe(true);
  expect((await victims(model, "draft")).map((cell) => cell.value)).toEqual([2]);
  expect(readdirSync(join(record.folder, "readmodel"))).toHaveLength(1);
});

test("questions asked while the model is swapped are all answered", async () => {
  const record = openRecordOf([1]);
  const model = await open(record);
  const asked: Promise<readonly { readonly value: number | null }[]>[] = [];
  for (const value of [2, 3, 4]) {
    keepValue(record, value);
    const refreshed = model.refresh();
    for (let question = 0; question < 20; question += 1) asked.push(victims(model, "draft"));
    await refreshed;
    for (let question = 0; question < 20; question += 1) asked.push(victims(model, "draft"));
  }
  const answers = await Promise.all(asked);
  expect(answers.every((cells) => cells.length === 1)).toBe(true);
  expect(answers.at(-1)?.map((cell) => cell.value)).toEqual([4]);
});

test("a model that fits the record is opened, not built again", async () => {
  const record = openRecordOf([1]);
  (await open(record)).close();
  const before = readdirSync(join(record.folder, "readmodel"));
  const model = await open(record);
  expect(await victims(model, "draft")).toHaveLength(1);
  expect(readdirSync(join(record.folder, "readmodel"))).toEqual(before);
});

test("a file that cannot be read is built again: it is not the only copy of anything", async () => {
  const record = openRecordOf([1]);
  (await open(record)).close();
  const [name] = readdirSync(join(record.folder, "readmodel"));
  writeFileSync(join(record.folder, "readmodel", name ?? ""), "not a database");
  expect(await victims(await open(record), "draft")).toHaveLength(1);
});

test("a build that fails leaves the old model answering, and no half file", async () => {
  const record = openRecordOf([1]);
  const folder = temporaryFolder();
  const sources = { record, editions: [tinyEdition([2019])], population: [], folder: join(folder, "models") };
  const model = await openReadModel(sources);
  onTestFinished(model.close);
  keepValue(record, 2);
  // A folder cannot be renamed over: the finished file finds its place taken.
  const taken = await openReadModel({ ...sources, folder: join(folder, "others") });
  const [name = ""] = readdirSync(join(folder, "others"));
  taken.close();
  mkdirSync(join(folder, "models", name, "inside"), { recursive: true });
  await expect(model.refresh()).rejects.toThrow("could not be built");
  expect((await victims(model, "draft")).map((cell) => cell.value)).toEqual([1]);
  expect(readdirSync(join(folder, "models")).filter((left) => left.includes("tmp"))).toEqual([]);
});

test("cells are narrowed down by state, year, unit and breakdown", async () => {
  const record = openRecordOf();
  const sketches = [
    { year: 2018, unit: "persons" },
    { year: 2019, unit: "persons" },
    { year: 2019, unit: "cases" },
    { year: 2019, unit: "persons", breakdown: { sex: "F" } },
  ];
  record.keep(keeping({ observations: sketches.map((sketch) => observation(sketch)) }));
  record.keep(keeping({ state: "BGR", text: "bg", observations: [observation({ state: "BGR", year: 2019 })] }));
  const model = await open(record);
  const release = model.release("draft").ordinal;
  const count = async (query: object) => (await model.cells({ release, indicator: "THB.VIC.DET", ...query })).length;
  expect(await count({})).toBe(5);
  expect(await count({ states: ["BGR"] })).toBe(1);
  expect(await count({ states: ["TUR"] })).toBe(0);
  expect(await count({ from: 2019, to: 2019, unit: "persons", breakdowns: [""] })).toBe(2);
  expect(await count({ unit: "kg" })).toBe(0);
  expect(await count({ breakdowns: model.breakdownsWith({}, "sex") })).toBe(1);
  expect(await count({ breakdowns: model.breakdownsWith({ sex: "M" }, null) })).toBe(0);
  expect(model.units(release, "THB.VIC.DET").map(({ unit, figures }) => [unit, figures])).toEqual([
    ["persons", 4],
    ["cases", 1],
  ]);
});

test("where rounds overlap, the figures of the later one are read", async () => {
  const record = openRecordOf([1]);
  const later = observation({ year: 2019, observed: { value: 9 } });
  record.keep(keeping({ round: "2019-2021", text: "later", observations: [later] }));
  const model = await open(record);
  expect((await victims(model, "draft")).map((cell) => cell.value)).toEqual([9]);
});

test("an unknown release is not found; before the first there is only the draft", async () => {
  const model = await open(openRecordOf([1]));
  expect(() => model.release(null)).toThrow("Nothing has been released yet");
  expect(() => model.release("r7")).toThrow("r7");
  expect(model.release("draft").members.map((member) => member.id)).toEqual(["ROU-2018-2020-v1"]);
});

test("an empty record has a read model without cells", async () => {
  expect(await victims(await open(openRecordOf()), "draft")).toEqual([]);
});

test("the finished file stands alone, without a log beside it", async () => {
  const record = openRecordOf([1]);
  (await open(record)).close();
  const folder = join(record.folder, "readmodel");
  const [name = ""] = readdirSync(folder);
  expect(existsSync(join(folder, `${name}.wal`))).toBe(false);
  const instance = await DuckDBInstance.create(join(folder, name), { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const tables = await connection.runAndReadAll("select table_name from information_schema.tables order by 1");
  expect(tables.getRows()).toEqual([["answered"], ["cells"], ["noted"], ["split"], ["words"]]);
  connection.closeSync();
  instance.closeSync();
});
