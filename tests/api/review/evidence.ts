import { readFileSync } from "node:fs";

import { parse } from "yaml";

import type { Evidence } from "../../../api/review/rules/evidence.ts";
import type { Jump } from "../../../api/contract/jumps.ts";
import type { Point } from "../../../api/contract/point.ts";
import { jumpBetween } from "../../../api/statistics/jump.ts";
import type { Settings } from "../../../questionnaire/edition.ts";
import { STATE_NAMES } from "../../support/views.ts";

/** The floors and thresholds that the product runs with. */
export const settings: Settings = parse(readFileSync("questionnaire/settings.yaml", "utf8"));

/** A published cell: a number, `<5` as `[1, 4]`, null for no figure. */
export type Cell = number | readonly [number, number] | null;

type Iso3 = keyof typeof STATE_NAMES;
export type Table = Readonly<Record<Iso3, readonly Cell[]>>;

const ISO3 = ["ALB", "ARM", "AZE", "BGR", "GEO", "GRC", "MDA", "MKD", "ROU", "RUS", "SRB", "TUR", "UKR"] as const;

/** Evidence over a table whose columns are the years from `first` on; the rest as for detected victims, 2018–2020. */
export function evidence(table: Table, changes: Partial<Evidence> & { readonly first?: number } = {}): Evidence {
  const { first = 2017, ...rest } = changes;
  const { counted = true, from = 2018, to = 2020 } = changes;
  const years = table.ALB.map((_, at) => first + at);
  return {
    noun: "detected victims",
    unit: "",
    counted: true,
    summed: true,
    from: 2018,
    to: 2020,
    settings,
    jumps: jumpsIn(table, { first, counted, from, to }),
    breaks: [],
    view: {
      indicator: "THB.VIC.DET",
      label: "Victims detected",
      short: "detected victims",
      definition: "",
      unit: "persons",
      unitLabel: "persons",
      measure: "count",
      release: "r1",
      releasedAt: "2026-01-01T00:00:00Z",
      filter: {},
      stateNames: STATE_NAMES,
      codeLabels: {},
      sources: [],
      notes: [],
      by: null,
      years,
      series: ISO3.map((state) => ({
        state,
        breakdown: {},
        points: table[state].map((cell, at) => point(state, first + at, cell)),
      })),
    },
    ...rest,
  };
}

/** Every pair of neighbouring years into and within the period between which exact figures jump, by the settings. */
function jumpsIn(
  table: Table,
  {
    first,
    counted,
    from,
    to,
  }: { readonly first: number; readonly counted: boolean; readonly from: number; readonly to: number },
): readonly Jump[] {
  return ISO3.flatMap((state) =>
    table[state].flatMap((cell, at): Jump[] => {
      const [year, earlier] = [first + at, table[state][at - 1] ?? null];
      if (year < from || year > to || typeof cell !== "number" || typeof earlier !== "number") return [];
      const kind = jumpBetween(earlier, cell, counted ? "count" : "quantity", settings.jump);
      if (kind === null) return [];
      const [before, after] = [point(state, year - 1, earlier), point(state, year, cell)];
      const [small, large] = [Math.min(earlier, cell), Math.max(earlier, cell)];
      const factor = small === 0 ? null : large / small;
      return [{ state, breakdown: {}, kind, before, after, factor, explainedBy: null, text: "" }];
    }),
  );
}

function point(state: string, year: number, cell: Cell): Point {
  const none = { year, value: null, low: null, high: null, flags: [] };
  if (cell === null) return { ...none, status: "not-reported", cell: null };
  const address = `c_${state}_${year}`;
  if (typeof cell === "number") {
    return { ...none, value: cell, low: cell, high: cell, status: cell === 0 ? "zero" : "reported", cell: address };
  }
  return { ...none, low: cell[0], high: cell[1], status: "censored", cell: address };
}
