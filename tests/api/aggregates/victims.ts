import type { Observation, ObservedValue } from "../../../api/contract/observation.ts";
import type { Selection } from "../../../api/contract/selection.ts";
import { openReadModel, type ReadModel } from "../../../api/readmodel/read-model.ts";
import { freezeRelease, openRecord, type RecordStore } from "../../../api/record/record-store.ts";
import { tinyEdition } from "../../support/tiny-edition.ts";
import { keeping, observation } from "../record/keeping.ts";

/** Detected victims, totals of 2010 to 2022 as published: UNODC GLOTIP, edition 2025-04-14. A dash: nothing published. */
export const VICTIMS: Readonly<Record<string, string>> = {
  ALB: "97 84 92 95 125 109 95 95 95 103 86 159 112",
  ARM: "19 13 14 21 8 5 25 12 28 8 11 13 -",
  AZE: "34 29 53 56 54 48 70 70 98 91 94 95 94",
  BGR: "429 540 579 538 491 406 446 505 442 404 457 466 153",
  GEO: "18 6 8 35 9 8 <5 11 7 29 6 - -",
  GRC: "92 97 109 102 78 57 62 38 31 154 167 157 358",
  MDA: "181 154 290 262 264 139 232 249 365 126 37 31 43",
  MKD: "12 11 8 15 8 <5 6 <5 9 6 7 48 9",
  ROU: "1154 1048 1041 896 757 880 756 662 497 698 596 505 500",
  RUS: "71 - - - - - - 209 327 342 290 - -",
  SRB: "76 74 79 76 52 32 31 21 32 33 38 46 62",
  TUR: "58 82 55 21 50 108 181 303 133 217 281 402 343",
  UKR: "407 389 - - 27 83 110 198 1192 262 152 163 66",
};

/** World Bank SP.POP.TOTL, the 13 states in 2018 and 2020. */
export const POPULATION = [
  ["ALB", 2607733, 2528480],
  ["ARM", 2969000, 2961500],
  ["AZE", 9939771, 10093121],
  ["BGR", 6710798, 6550696],
  ["GEO", 3726549, 3722716],
  ["GRC", 10732882, 10698599],
  ["MDA", 2707203, 2635130],
  ["MKD", 1889051, 1856124],
  ["ROU", 19473970, 19265250],
  ["RUS", 145398106, 145245148],
  ["SRB", 6982604, 6899126],
  ["TUR", 81407204, 83384680],
  ["UKR", 45208907, 44680014],
] as const;

const ROUNDS = [
  [2010, 2014],
  [2015, 2017],
  [2018, 2020],
  [2021, 2023],
] as const;

export const NOTE = "UNODC GLOTIP, edition 2025-04-14; sheet data";

/** A selection of detected victims, all else left open. */
export function selection(chosen: Partial<Selection> = {}): Selection {
  return {
    indicator: "THB.VIC.DET",
    states: [],
    from: null,
    to: null,
    by: null,
    filter: {},
    measure: "count",
    unit: null,
    window: null,
    panel: "constant",
    release: null,
    ...chosen,
  };
}

/** What a published text says. */
export function observed(text: string): ObservedValue {
  return text === "<5" ? { low: 1, high: 4 } : { value: Number(text) };
}

/** Keeps the published victims of all states and rounds, and what is given beside them for the round 2018-2020. */
export function keepVictims(record: RecordStore, beside: readonly Observation[] = []): void {
  for (const [state, texts] of Object.entries(VICTIMS)) {
    for (const [first, last] of ROUNDS) {
      const round = `${first}-${last}`;
      const observations = texts.split(" ").flatMap((text, place): Observation[] => {
        const year = 2010 + place;
        if (text === "-" || year < first || year > last) return [];
        return [observation({ state, year, observed: observed(text), note: `${NOTE} row ${place + 2}`, text })];
      });
      const own = round === "2018-2020" ? beside.filter((one) => one.key.state === state) : [];
      record.keep(keeping({ state, round, text: `${state} ${round}`, observations: [...observations, ...own] }));
    }
  }
}

/** The read model of a record, with four editions of the tiny questionnaire. */
export function openModel(record: RecordStore): Promise<ReadModel> {
  const editions = ROUNDS.map(([first, last]) =>
    tinyEdition(Array.from({ length: last - first + 1 }, (_, place) => first + place)),
  );
  const population = POPULATION.flatMap(([iso3, in2018, in2020]) => [
    { iso3, year: 2018, population: in2018 },
    { iso3, year: 2020, population: in2020 },
  ]);
  return openReadModel({ record, editions, population });
}

/** A read model whose release r1 holds the published victims. */
export async function victimsModel(folder: string, beside: readonly Observation[] = []): Promise<ReadModel> {
  const record = openRecord(folder);
  keepVictims(record, beside);
  freezeRelease(record, { id: "r1", note: "", at: "2026-01-06T10:00:00.000Z", actor: "coordinator" });
  const model = await openModel(record);
  record.close();
  return model;
}
