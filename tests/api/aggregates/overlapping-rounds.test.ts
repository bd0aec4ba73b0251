import { expect, onTestFinished, test } from "vitest";

import { whatIfFile } from "../../../api/aggregates/release-diff.ts";
import { overlapsIn } from "../../../api/aggregates/release-overlaps.ts";
import type { Observation } from "../../../api/contract/observation.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { freezeRelease, openRecord, type RecordStore } from "../../../api/record/record-store.ts";
import { describeRelease } from "../../../api/releasing.ts";
import { temporaryFolder } from "../record/folder.ts";
import { keeping, observation } from "../record/keeping.ts";
import { openModel } from "./victims.ts";

interface Opened {
  readonly record: RecordStore;
  readonly model: ReadModel;
}

/** Romania's 2018 to 2020 in one round, and of another what is given; all in release r1. */
async function open(
  later: readonly Observation[] | null,
  confidentiality: "free" | "controlled" = "free",
): Promise<Opened> {
  const record = openRecord(temporaryFolder());
  onTestFinished(record.close);
  const earlier = [
    observation({ year: 2019, observed: { value: 698 } }),
    observation({ year: 2020, observed: { value: 596 } }),
    observation({ year: 2020, observed: { value: 410 }, breakdown: { sex: "F" } }),
    observation({ year: 2020, indicator: "THB.OFF.REC", unit: "offences", observed: { value: 8 } }),
  ];
  record.keep(keeping({ text: "earlier", observations: earlier, confidentiality }));
  if (later !== null) record.keep(keeping({ round: "2020-2022", text: "later", observations: later }));
  freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
  const model = await openModel(record);
  onTestFinished(model.close);
  return { record, model };
}

/** A row of a file that was checked and not kept. */
function row(year: number, value: number | null, indicator = "THB.VIC.DET") {
  const status = value === null ? "not-reported" : "reported";
  const unit = indicator === "THB.OFF.REC" ? "offences" : "persons";
  const figure = { value, low: value, high: value, status, flags: [] };
  return { indicator, year, breakdown: {}, unit, ...figure, line: 2, column: 4 };
}

async function wouldChange({ record, model }: Opened, round: string, rows: readonly ReturnType<typeof row>[]) {
  const file = { state: "ROU", round, sha256: "0".repeat(64), observations: [...rows] };
  const diff = await whatIfFile(model, record, file, { release: null, audience: "public" });
  return diff.cells.map(({ kind, indicator, year, breakdown, before, after }) => [
    kind,
    [indicator, year, ...Object.values(breakdown)].join(" "),
    before?.value ?? null,
    after?.value ?? null,
  ]);
}

test("a release says for which years two rounds answer, and for how many indicators each of them holds", async () => {
  const { record, model } = await open([
    observation({ year: 2020, observed: { value: 604 } }),
    observation({ year: 2020, indicator: "THB.OFF.REC", unit: "offences", observed: { missing: "not-reported" } }),
    observation({ year: 2021, observed: { value: 505 } }),
  ]);
  const decided = [
    {
      state: "ROU",
      year: 2020,
      holds: [
        { round: "2018-2020", indicators: 1 },
        { round: "2020-2022", indicators: 1 },
      ],
    },
  ];
  expect(overlapsIn(record, model.release("r1"))).toEqual(decided);
  const release = describeRelease(model, record, "r1");
  expect(release?.overlaps).toEqual(decided);
  expect(release?.notes[0]).toMatch(/^Where two rounds ask for the same year, the figures of the later round hold/);
});

test("where no year is answered twice, a release has nothing to say of rounds", async () => {
  const { record, model } = await open(null);
  expect(overlapsIn(record, model.release("r1"))).toEqual([]);
  expect(describeRelease(model, record, "r1")?.notes).toEqual([]);
});

test("a file of a later round takes the block as a whole: the total changes, the part it leaves out is withdrawn", async () => {
  expect(await wouldChange(await open(null), "2020-2022", [row(2020, 604)])).toEqual([
    ["changed", "THB.VIC.DET 2020", 596, 604],
    ["withdrawn", "THB.VIC.DET 2020 F", 410, null],
  ]);
});

test("a file of a later round that leaves the year empty changes nothing", async () => {
  expect(await wouldChange(await open(null), "2020-2022", [row(2020, null)])).toEqual([]);
});

test("a file of an earlier round changes only what no later round answers", async () => {
  const opened = await open([observation({ year: 2020, observed: { value: 604 } })]);
  const file = [row(2019, 700), row(2020, 1), row(2020, 9, "THB.OFF.REC")];
  expect(await wouldChange(opened, "2018-2020", file)).toEqual([
    ["changed", "THB.VIC.DET 2019", 698, 700],
    ["changed", "THB.OFF.REC 2020", 8, 9],
  ]);
});

test("where a new vintage of the later round drops a year, what the earlier round said comes back", async () => {
  const opened = await open([observation({ year: 2020, observed: { value: 604 } })]);
  expect(await wouldChange(opened, "2020-2022", [row(2021, 505)])).toEqual([
    ["changed", "THB.VIC.DET 2020", 604, 596],
    ["new", "THB.VIC.DET 2020 F", null, 410],
    ["new", "THB.VIC.DET 2021", null, 505],
  ]);
});

test("what would come back from a file that is not free is not told to the public", async () => {
  const opened = await open([observation({ year: 2020, observed: { value: 604 } })], "controlled");
  expect(await wouldChange(opened, "2020-2022", [row(2021, 505)])).toEqual([
    ["withheld", "THB.VIC.DET 2020", 604, null],
    ["withheld", "THB.VIC.DET 2020 F", null, null],
    ["new", "THB.VIC.DET 2021", null, 505],
  ]);
});
