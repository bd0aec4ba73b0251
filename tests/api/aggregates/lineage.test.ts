import { expect, onTestFinished, test } from "vitest";

import { columnLetters, lineageOf } from "../../../api/aggregates/lineage.ts";
import { seriesView } from "../../../api/aggregates/series.ts";
import { lineageSchema } from "../../../api/contract/lineage.ts";
import type { ObservedValue } from "../../../api/contract/observation.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import type { Keeping } from "../../../api/record/contributions.ts";
import { sha256Of } from "../../../api/record/files.ts";
import { freezeRelease, openRecord, type RecordStore } from "../../../api/record/record-store.ts";
import { temporaryFolder } from "../record/folder.ts";
import { keeping, observation, report } from "../record/keeping.ts";
import { openModel, selection } from "./victims.ts";

const FILE = "indicator,year,unit,value,note\r\nTHB.VIC.DET,2019,persons,1192,UNODC GLOTIP\r\n";
const note = "UNODC GLOTIP, edition 2025-04-14; sheet data row 17";
const steps = [{ what: "read as a number", from: "1192", to: "1192" }];

interface Opened {
  readonly record: RecordStore;
  readonly model: ReadModel;
}

/** A record of one file, released, with its read model. */
async function open(sketch: Partial<Keeping> = {}, file: Uint8Array | string = FILE): Promise<Opened> {
  const record = openRecord(temporaryFolder());
  onTestFinished(record.close);
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const sha256 = sha256Of(bytes);
  record.files.keep(sha256, bytes);
  const observed = { value: 1192 };
  record.keep(
    keeping({ sha256, observations: [observation({ observed, note, text: "1192", line: 2, steps })], ...sketch }),
  );
  freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
  const model = await openModel(record);
  onTestFinished(model.close);
  return { record, model };
}

test("the cell of a series leads to contribution, line, column, text and publisher", async () => {
  const { record, model } = await open();
  const view = await seriesView(model, selection({ states: ["ROU"], from: 2019, to: 2019 }));
  const lineage = await lineageOf(model, record, view.series[0]?.points[0]?.cell ?? "");
  expect(lineage).toEqual({
    cell: "c_1_1",
    state: "ROU",
    stateName: "Romania",
    indicator: "THB.VIC.DET",
    label: "Victims detected",
    year: 2019,
    breakdown: {},
    unit: "persons",
    value: 1192,
    low: 1192,
    high: 1192,
    status: "reported",
    flags: [],
    note,
    text: "1192",
    lineText: "THB.VIC.DET,2019,persons,1192,UNODC GLOTIP",
    contribution: {
      id: "ROU-2018-2020-v1",
      round: "2018-2020",
      vintage: 1,
      sha256: sha256Of(FILE),
      filename: "ROU-2018-2020.csv",
      receivedAt: "2026-01-05T10:00:00.000Z",
      provenance: "compiled",
      isOpen: true,
    },
    sheet: null,
    line: 2,
    column: 4,
    a1: "D2",
    steps,
    source: {
      publisher: "UNODC",
      dataset: "GLOTIP",
      edition: "2025-04-14",
      provenance: "compiled",
      statement: "compiled from UNODC GLOTIP, edition 2025-04-14; not received from the ministry",
    },
    overlap: null,
    events: record.events(["ROU-2018-2020-v1", "r1"]),
  });
  expect(lineage?.events.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    "received ROU-2018-2020-v1",
    "accepted ROU-2018-2020-v1",
    "released r1",
  ]);
  expect(lineageSchema.parse(lineage)).toEqual(lineage);
});

test("a file that was sent is said to have been received", async () => {
  const { record, model } = await open({ provenance: "sent", onBehalf: "note verbale 12/2026" });
  const lineage = await lineageOf(model, record, "c_1_1");
  expect(lineage?.source).toEqual({
    publisher: "Romania",
    dataset: "BSEC questionnaire 2018-2020",
    edition: "vintage 1, 2026-01-05",
    provenance: "sent",
    statement: "sent on behalf of Romania (note verbale 12/2026), received on 2026-01-05",
  });
});

test("the line is read in the encoding in which the file was read", async () => {
  const bytes = Uint8Array.from([0x61, 0x0d, 0x0a, 0xde, 0x2c, 0x31]);
  const turkish = report("ROU", "2018-2020", sha256Of(bytes));
  const read = { ...turkish.file.read, encoding: { value: "windows-1254", by: "state", alternatives: [] } };
  const { record, model } = await open({ report: { ...turkish, file: { ...turkish.file, read } } }, bytes);
  expect((await lineageOf(model, record, "c_1_1"))?.lineText).toBe("Ş,1");
});

test("where the figures of a workbook stand on several sheets, the sheet is kept with each", async () => {
  const one = observation({ text: "1192", line: 2 });
  const { record, model } = await open({ observations: [{ ...one, cell: { ...one.cell, sheet: "2019" } }] });
  expect(await lineageOf(model, record, "c_1_1")).toMatchObject({ sheet: "2019", line: 2, text: "1192" });
});

test("the packed bytes of a workbook are shown as no line", async () => {
  const bytes = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x0a, 0x41, 0x0a, 0x42]);
  const { record, model } = await open({ report: report("ROU", "2018-2020", sha256Of(bytes)) }, bytes);
  expect((await lineageOf(model, record, "c_1_1"))?.lineText).toBe("");
});

test("an id that is none, a cell of no release and a quarantined row lead nowhere", async () => {
  const { record, model } = await open({ quarantined: [observation({ year: 2018 })] });
  record.keep(keeping({ text: "later", observations: [observation({ observed: { value: 5 } })] }));
  await model.refresh();
  for (const cell of ["", "c_1", "c_9_9", "c_0_1", "c_1_2", "c_2_1", "c_1_1; drop table cells"]) {
    expect(await lineageOf(model, record, cell)).toBeNull();
  }
  expect((await lineageOf(model, record, "c_2_1", { release: "draft" }))?.contribution.vintage).toBe(2);
  expect(await lineageOf(model, record, "c_1_1", { release: "draft" })).toBeNull();
});

test("what a withheld cell says is nowhere in its lineage; the coordinator sees it", async () => {
  const few = observation({ breakdown: { sex: "F" }, observed: { value: 3 }, text: "3", steps });
  const { record, model } = await open({ confidentiality: "controlled", provenance: "sent", observations: [few] });
  const hidden = await lineageOf(model, record, "c_1_1");
  expect(hidden).toMatchObject({ status: "suppressed", value: null, low: null, text: "", lineText: "", steps: [] });
  const seen = await lineageOf(model, record, "c_1_1", { audience: "coordinator" });
  expect(seen).toMatchObject({ status: "reported", value: 3, text: "3" });
  expect(seen?.lineText).not.toBe("");
});

test("of a file that is not free the public sees address and cell, the coordinator the line", async () => {
  const { record, model } = await open({ confidentiality: "controlled", provenance: "sent" });
  const seen = await lineageOf(model, record, "c_1_1");
  expect(seen).toMatchObject({ value: 1192, text: "1192", a1: "D2", lineText: "", contribution: { isOpen: false } });
  const coordinators = await lineageOf(model, record, "c_1_1", { audience: "coordinator" });
  expect(coordinators?.lineText).toBe("THB.VIC.DET,2019,persons,1192,UNODC GLOTIP");
});

/** Romania's 2020 in two rounds: 596 in the earlier; in the later 604, or a row that is left empty. */
async function overlapping(later: ObservedValue, confidentiality: "free" | "controlled" = "free"): Promise<Opened> {
  const opened = await open({ observations: [observation({ year: 2020, observed: { value: 596 }, text: "596" })] });
  const observations = [observation({ year: 2020, observed: later, text: "604" })];
  opened.record.keep(keeping({ round: "2020-2022", text: "later", observations, confidentiality }));
  freezeRelease(opened.record, { id: "r2", note: "", at: "2026-02-06T10:00:00.000Z", actor: "coordinator" });
  await opened.model.refresh();
  return opened;
}

test("where two rounds answer a year, the figure says which holds and what the other one said", async () => {
  const { record, model } = await overlapping({ value: 604 });
  expect((await lineageOf(model, record, "c_2_1"))?.overlap).toEqual({
    holds: "2020-2022",
    rounds: [
      {
        round: "2018-2020",
        contribution: "ROU-2018-2020-v1",
        answers: true,
        cell: "c_1_1",
        value: 596,
        low: 596,
        high: 596,
        status: "reported",
      },
      {
        round: "2020-2022",
        contribution: "ROU-2020-2022-v1",
        answers: true,
        cell: "c_2_1",
        value: 604,
        low: 604,
        high: 604,
        status: "reported",
      },
    ],
    sentence:
      "The year 2020 is answered in the rounds 2018–2020 and 2020–2022; 2020–2022 holds, since it is the later round " +
      "that gives figures or a reason for none. 2018–2020 said 596 persons.",
  });
  // The earlier figure held in r1, where nobody else answered, and holds there for ever.
  expect((await lineageOf(model, record, "c_1_1", { release: "r1" }))?.overlap).toBeNull();
  expect(await lineageOf(model, record, "c_1_1", { release: "r2" })).toBeNull();
  const events = (await lineageOf(model, record, "c_1_1", { release: "r1" }))?.events ?? [];
  expect(events.filter(({ kind }) => kind === "released").map(({ subject }) => subject)).toEqual(["r1"]);
});

test("a later round that leaves the year empty is named, and the earlier one holds", async () => {
  const { record, model } = await overlapping({ missing: "not-reported" });
  expect((await lineageOf(model, record, "c_1_1", { release: "r2" }))?.overlap?.sentence).toBe(
    "The year 2020 is answered in the rounds 2018–2020 and 2020–2022; 2018–2020 holds, since 2020–2022 leaves this " +
      "indicator and year empty. 2020–2022 said: not reported.",
  );
});

test("what a file that is not free says of a year in which it does not hold is not for the public", async () => {
  const { record, model } = await overlapping({ missing: "not-reported" }, "controlled");
  const seen = (await lineageOf(model, record, "c_1_1", { release: "r2" }))?.overlap;
  expect(seen?.rounds[1]).toMatchObject({ cell: null, value: null, status: "suppressed" });
  expect(seen?.sentence).toContain("What 2020–2022 said is shown to its state and the coordinator only.");
});

test("columns are named as a spreadsheet names them", () => {
  expect([1, 6, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(["A", "F", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});
