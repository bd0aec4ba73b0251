import { afterEach, expect, test } from "vitest";

import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { openRecord, type RecordStore } from "../../../api/record/record-store.ts";
import { temporaryFolder } from "./folder.ts";
import { keeping, observation } from "./keeping.ts";

const opened: RecordStore[] = [];
afterEach(() => {
  for (const record of opened.splice(0)) record.close();
});

function emptyRecord(): RecordStore {
  const record = openRecord(temporaryFolder());
  opened.push(record);
  return record;
}

const SECTIONS: Readonly<Record<string, string>> = { "THB.VIC.DET": "A", "DRG.SZR.NUM": "B" };
const sectionOf = (indicator: string): string => SECTIONS[indicator] ?? "";
const victims = observation({ indicator: "THB.VIC.DET", observed: { value: 7 } });
const seizures = observation({ indicator: "DRG.SZR.NUM", unit: "cases", observed: { value: 40 } });

/** Both sections by the ministry, then the drugs anew by their agency. */
function recordWithPart(): RecordStore {
  const record = emptyRecord();
  record.keep(keeping({ text: "all", sections: ["A", "B"], sectionOf, observations: [victims, seizures] }));
  const observations = [{ ...seizures, observed: { value: 41 } }];
  const note = { ...NO_COVERING_NOTE, agency: "Drugs agency" };
  record.keep(keeping({ text: "part", note, sections: ["B"], sectionOf, observations }));
  return record;
}

test("a part of one agency withdraws nothing of the sections of others", () => {
  const values = recordWithPart()
    .accepted("ROU")
    .map(({ key, observed }) => [key.indicator, observed]);
  expect(values).toEqual([
    ["THB.VIC.DET", { value: 7 }],
    ["DRG.SZR.NUM", { value: 41 }],
  ]);
});

test("a release holds the last word on each section, from whichever file", () => {
  const record = recordWithPart();
  expect(record.latest().map(({ id, agency, sections }) => [id, agency, sections])).toEqual([
    ["ROU-2018-2020-v1", null, ["A", "B"]],
    ["ROU-2018-2020-v2", "Drugs agency", ["B"]],
  ]);
  expect(record.freeze({ id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" }).members).toEqual([
    1, 2,
  ]);
});

test("a vintage that speaks for all sections replaces every part", () => {
  const record = recordWithPart();
  record.keep(keeping({ text: "anew", sections: ["A", "B"], sectionOf, observations: [victims] }));
  expect(record.latest().map(({ id }) => id)).toEqual(["ROU-2018-2020-v3"]);
  expect(record.accepted("ROU").map(({ key }) => key.indicator)).toEqual(["THB.VIC.DET"]);
});

const explained = {
  ...NO_COVERING_NOTE,
  wordings: [{ field: "unit", text: "Seelen", code: "persons" }],
  explanations: [
    {
      code: "TSR-601",
      ruleId: "Y01",
      cellKey: "ROU|2019|THB.VIC.DET||persons",
      found: "7",
      reason: "single_large_operation" as const,
      text: "One operation found most of them.",
    },
  ],
};

test("the same bytes are another contribution with another covering note, and the same with an equal one", () => {
  const record = emptyRecord();
  const outcomes = [NO_COVERING_NOTE, explained, { ...explained }].map(
    (note) => record.keep(keeping({ text: "a file", note })).outcome,
  );
  expect(outcomes).toEqual(["kept", "kept", "already"]);
});

test("what a state said beside a contribution is remembered, with who said it and when, the latest first", () => {
  const record = emptyRecord();
  record.keep(keeping({ note: explained, receivedAt: "2026-01-05T10:00:00.000Z", actor: "contact point of ROU" }));
  record.keep(keeping({ note: { ...NO_COVERING_NOTE, wordings: [{ field: "sex", text: "Damen", code: "F" }] } }));
  expect(record.remembered("ROU")).toEqual({
    wordings: [
      { field: "sex", text: "Damen", code: "F" },
      { field: "unit", text: "Seelen", code: "persons" },
    ],
    explanations: [{ ...explained.explanations[0], by: "contact point of ROU", at: "2026-01-05T10:00:00.000Z" }],
    answers: [],
  });
  expect(record.remembered("BGR")).toEqual({ wordings: [], explanations: [], answers: [] });
});

test("a covering note is read back as it was kept", () => {
  const record = emptyRecord();
  const { contribution } = record.keep(keeping({ note: explained }));
  expect(record.note(contribution.number)).toEqual(explained);
});
