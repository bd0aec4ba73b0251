import { expect, onTestFinished, test } from "vitest";

import { compositionView } from "../../../api/aggregates/composition.ts";
import { regionView } from "../../../api/aggregates/region.ts";
import { seriesView } from "../../../api/aggregates/series.ts";
import type { SeriesView } from "../../../api/contract/series.ts";
import type { ReadModel } from "../../../api/readmodel/read-model.ts";
import { freezeRelease, openRecord } from "../../../api/record/record-store.ts";
import { temporaryFolder } from "../record/folder.ts";
import { keeping, observation } from "../record/keeping.ts";
import { openModel, selection } from "./victims.ts";

/** A controlled round in which Romania detected 40 victims: 28 women, 9 men and 3 of unknown sex; Bulgaria 20 women. */
async function open(): Promise<ReadModel> {
  const record = openRecord(temporaryFolder());
  const sent = { confidentiality: "controlled", provenance: "sent" } as const;
  const bySex = [
    [{}, 40] as const,
    [{ sex: "F" }, 28] as const,
    [{ sex: "M" }, 9] as const,
    [{ sex: "_U" }, 3] as const,
  ];
  const romania = bySex.map(([breakdown, value]) => observation({ breakdown, observed: { value } }));
  record.keep(keeping({ ...sent, observations: romania }));
  const women = observation({ state: "BGR", breakdown: { sex: "F" }, observed: { value: 20 } });
  const men = observation({ state: "BGR", breakdown: { sex: "M" }, observed: { value: 10 } });
  record.keep(keeping({ ...sent, state: "BGR", text: "bg", observations: [women, men] }));
  freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
  const model = await openModel(record);
  record.close();
  onTestFinished(model.close);
  return model;
}

const in2019 = { from: 2019, to: 2019 } as const;

function statuses(view: SeriesView): readonly string[] {
  return view.series.flatMap(({ breakdown, points }) => points.map((point) => `${breakdown["sex"]} ${point.status}`));
}

test("the public sees neither the small count nor the one that would reveal it; the coordinator sees both", async () => {
  const model = await open();
  const chosen = selection({ ...in2019, states: ["ROU"], by: "sex" });
  expect(statuses(await seriesView(model, chosen))).toEqual(["F reported", "M suppressed", "_U suppressed"]);
  expect(statuses(await seriesView(model, chosen, "coordinator"))).toEqual(["F reported", "M reported", "_U reported"]);
});

test("asking for one cell alone does not change whether it is withheld", async () => {
  const model = await open();
  const view = await seriesView(model, selection({ ...in2019, states: ["ROU"], filter: { sex: "M" } }));
  expect(view.series[0]?.points[0]).toMatchObject({ status: "suppressed", value: null, low: null, high: null });
  expect(view.notes.map((note) => note.text)).toContain(
    "Counts of very few persons, and figures that would reveal them, are withheld.",
  );
});

test.each(["per100k", "index", "change"] as const)("a withheld figure has no %s", async (measure) => {
  const model = await open();
  const view = await seriesView(model, selection({ ...in2019, states: ["ROU"], filter: { sex: "M" }, measure }));
  expect(view.series[0]?.points[0]).toMatchObject({ value: null, low: null, high: null });
});

test("a sum with a withheld figure is withheld, and still says who reported", async () => {
  const model = await open();
  const view = await regionView(model, selection({ ...in2019, filter: { sex: "M" }, panel: "available" }));
  expect(view.points[0]).toMatchObject({ value: null, low: null, high: null, reporters: ["BGR", "ROU"], reporting: 2 });
  const women = await regionView(model, selection({ ...in2019, filter: { sex: "F" }, panel: "available" }));
  expect(women.points[0]?.value).toBe(48);
});

test("a share that would reveal a withheld part is not given", async () => {
  const model = await open();
  const view = await compositionView(model, selection({ ...in2019, states: ["ROU"], by: "sex" }));
  expect(view.rows[0]?.parts.map((part) => part.share.value)).toEqual([null, null, null]);
});
