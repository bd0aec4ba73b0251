/** The figures of a view as an SDMX-CSV 2.0 data message. */

import type { Edition } from "../../questionnaire/edition.ts";
import { indicatorOf } from "../../questionnaire/lookup.ts";
import { formatRange, STATUS_WORDS } from "../../web/charts/format.ts";
import type { Point } from "../contract/point.ts";
import type { SeriesView } from "../contract/series.ts";
import { csvText } from "./csv.ts";
import { sdmxStatus } from "./sdmx-status.ts";
import { codeIn, dimensionsOf, remarksOn, statementsOf } from "./series-table.ts";

/** What a reader of the message may choose. */
export interface SdmxOptions {
  /** Code of Greece: `GR` is ISO 3166-1, `EL` what Eurostat uses. */
  readonly greece: "GR" | "EL";
}

const MEASURES: Readonly<Record<SeriesView["measure"], string>> = {
  count: "VALUE",
  per100k: "PER_100K",
  index: "INDEX",
  change: "CHANGE",
};

/**
 * The series as SDMX-CSV 2.0: one dataflow an indicator, `BSEC:DF_THB_VIC_DET(1.0)`, all its dimensions as columns.
 *
 * States are ISO alpha-2; dots and slashes of our codes, which SDMX ids may not have, are written `_`. A missing number
 * is an empty OBS_VALUE with its OBS_STATUS; a range is missing too, with LOWER_BOUND and UPPER_BOUND. ACTION is I: for
 * information, no instruction to whoever reads it.
 */
export function seriesSdmxCsv(view: SeriesView, edition: Edition, { greece }: SdmxOptions): string {
  const asked = indicatorOf(edition, view.indicator)?.dimensions ?? [];
  const dimensions = [...asked, ...dimensionsOf(view).filter((dimension) => !asked.includes(dimension))];
  const structure = `BSEC:DF_${sdmxId(view.indicator)}(1.0)`;
  const area = new Map(edition.states.map(({ iso3, iso2 }) => [iso3, iso3 === "GRC" ? greece : iso2]));
  const source = statementsOf(view).join(" | ");
  const rows = view.series.flatMap((series) =>
    series.points.map((point) => {
      const { observation, confidentiality } = sdmxStatus(point);
      return [
        "dataflow",
        structure,
        "I",
        "A",
        area.get(series.state) ?? series.state,
        sdmxId(view.indicator),
        MEASURES[view.measure],
        ...dimensions.map((dimension) => sdmxId(codeIn(view, series.breakdown, dimension))),
        sdmxId(view.unit),
        String(point.year),
        point.value,
        observation,
        confidentiality,
        ...(point.value === null ? [point.low, point.high] : [null, null]),
        commentOn(point, remarksOn(view, series.state, point.year)),
        source,
        view.release,
      ];
    }),
  );
  const key = ["FREQ", "REF_AREA", "INDICATOR", "MEASURE", ...dimensions.map(sdmxId), "UNIT_MEASURE", "TIME_PERIOD"];
  const rest = ["OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "LOWER_BOUND", "UPPER_BOUND", "OBS_COMMENT"];
  const header = ["STRUCTURE", "STRUCTURE_ID", "ACTION", ...key, ...rest, "SOURCE_DETAIL", "RELEASE"];
  return csvText([header, ...rows]);
}

/** A code as an id of SDMX: letters, digits, `_ @ $ -`; upper case. `USD/g` is `USD_G`. */
function sdmxId(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9_@$-]/g, "_");
}

/** Why there is no number, in words, and what was remarked. */
function commentOn({ value, low, high, status }: Point, remarks: string): string {
  const range = low === null || high === null ? "" : `: ${formatRange(String(low), String(high))}`;
  const why = value === null ? `${STATUS_WORDS[status]}${range}.` : "";
  return [why, remarks].filter((part) => part !== "").join(" ");
}
