/** What both SDMX messages, CSV and JSON, say alike: ids, the dimensions of the key in their order, remarks. */

import type { Edition } from "../../questionnaire/edition.ts";
import { codeOf, dimensionOf, indicatorOf } from "../../questionnaire/lookup.ts";
import { formatRange, STATUS_WORDS } from "../../web/charts/format.ts";
import type { Point } from "../contract/point.ts";
import type { SeriesView } from "../contract/series.ts";
import { markOf } from "./further-columns.ts";
import { type SdmxStatus, sdmxStatus } from "./sdmx-status.ts";
import { codeIn, dimensionsOf, remarksOn } from "./series-table.ts";

/** What a reader of the message may choose. */
export interface SdmxOptions {
  /** Code of Greece: `GR` is ISO 3166-1, `EL` what Eurostat uses. */
  readonly greece: "GR" | "EL";
}

/** A code of a code list with its name. */
export interface SdmxCode {
  readonly id: string;
  readonly name: string;
}

/** One dimension of the key: where it stands in it, and what a series says of it. */
export interface SdmxDimension extends SdmxCode {
  readonly codeOf: (series: SeriesView["series"][number]) => SdmxCode;
}

const MEASURES: ReadonlyMap<string, SdmxCode> = new Map([
  ["count", { id: "VALUE", name: "Figure as reported" }],
  ["per100k", { id: "PER_100K", name: "Per 100,000 inhabitants" }],
  ["index", { id: "INDEX", name: "Index" }],
  ["change", { id: "CHANGE", name: "Change on the year before" }],
  ["relative", { id: "RELATIVE", name: "Relative change on the year before" }],
  ["share", { id: "SHARE", name: "Share of the whole" }],
  ["average", { id: "AVERAGE", name: "Moving average" }],
]);

/** A code as an id of SDMX: letters, digits, `_ @ $ -`; upper case. `USD/g` is `USD_G`. */
export function sdmxId(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9_@$-]/g, "_");
}

/** The dataflow of an indicator, `DF`, or its structure, `DSD`, as references name them: `BSEC:DF_THB_VIC_DET(1.0)`. */
export function sdmxArtefact(kind: "DF" | "DSD", indicator: string): string {
  return `BSEC:${kind}_${sdmxId(indicator)}(1.0)`;
}

/**
 * The dimensions of the key in their order, `TIME_PERIOD` left out, which comes last.
 *
 * The unit is one of them: states report one drug in kilograms and in tablets, so without it a key would stand twice. All
 * dimensions that the questionnaire asks of the indicator are there, so that the structure does not change with what is
 * selected.
 */
export function sdmxDimensions(view: SeriesView, edition: Edition, { greece }: SdmxOptions): readonly SdmxDimension[] {
  const asked = indicatorOf(edition, view.indicator)?.dimensions ?? [];
  const split = [...asked, ...dimensionsOf(view).filter((dimension) => !asked.includes(dimension))];
  const areas = new Map(edition.states.map(({ iso3, iso2 }) => [iso3, iso3 === "GRC" ? greece : iso2]));
  const always = (id: string, name: string, code: SdmxCode): SdmxDimension => ({ id, name, codeOf: () => code });
  return [
    always("FREQ", "Frequency", { id: "A", name: "Annual" }),
    {
      id: "REF_AREA",
      name: "Reference area",
      codeOf: ({ state }) => ({ id: areas.get(state) ?? state, name: view.stateNames[state] ?? state }),
    },
    always("INDICATOR", "Indicator", { id: sdmxId(view.indicator), name: view.label }),
    always("MEASURE", "Measure", MEASURES.get(view.measure) ?? { id: sdmxId(view.measure), name: view.measure }),
    ...split.map((dimension) => ({
      id: sdmxId(dimension),
      name: dimensionOf(edition, dimension)?.label ?? dimension,
      codeOf: ({ breakdown }: SeriesView["series"][number]) => {
        const code = codeIn(view, breakdown, dimension);
        return { id: sdmxId(code), name: codeOf(edition, dimension, code)?.label ?? view.codeLabels[code] ?? code };
      },
    })),
    always("UNIT_MEASURE", "Unit of measure", { id: sdmxId(view.unit), name: view.unitLabel }),
  ];
}

/** The ends of a range; null for both where the figure itself is known, or nothing is. */
export function boundsOf({ value, low, high }: Point): readonly [number | null, number | null] {
  return value === null ? [low, high] : [null, null];
}

/** The statuses of a figure; a break that the state declared is `B`, also where the cell itself has no such flag. */
export function statusOf(view: SeriesView, series: SeriesView["series"][number], point: Point): SdmxStatus {
  const flags = markOf(view, series, point.year) === "break" ? [...point.flags, "B"] : point.flags;
  return sdmxStatus({ status: point.status, flags });
}

/** What the message has no attribute for: the figure as it was given, the interval of a rate of few, an absolute change. */
function asides({ original, poisson, absolute }: Point): readonly string[] {
  const ends = (low: number | null, high: number | null): string =>
    low === null || high === null ? "" : low === high ? String(low) : `${low} to ${high}`;
  return [
    ...(original === undefined ? [] : [`Given as ${ends(original.low, original.high)} ${original.unit}.`]),
    ...(poisson === undefined ? [] : [`Poisson interval of 95 per cent: ${ends(poisson.low, poisson.high)}.`]),
    ...(absolute === undefined ? [] : [`Absolute change: ${ends(absolute.low, absolute.high)}.`]),
  ];
}

/** Why there is no number, in words, and what was remarked; empty without either. */
export function commentOn(view: SeriesView, state: string, point: Point): string {
  const { value, low, high, status } = point;
  const range = low === null || high === null ? "" : `: ${formatRange(String(low), String(high))}`;
  const why = value === null ? `${STATUS_WORDS[status]}${range}.` : "";
  return [why, ...asides(point), remarksOn(view, state, point.year)].filter((part) => part !== "").join(" ");
}
