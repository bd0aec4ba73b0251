/** The figures of a view as an SDMX-CSV 2.0 data message. */

import type { Edition } from "../../questionnaire/edition.ts";
import type { SeriesView } from "../contract/series.ts";
import { csvText } from "./csv.ts";
import { boundsOf, commentOn, sdmxArtefact, sdmxDimensions, type SdmxOptions, statusOf } from "./sdmx-message.ts";
import { statementsOf } from "./series-table.ts";

/**
 * The series as SDMX-CSV 2.0: one dataflow an indicator, `BSEC:DF_THB_VIC_DET(1.0)`, all its dimensions as columns.
 *
 * States are ISO alpha-2; dots and slashes of our codes, which SDMX ids may not have, are written `_`. A missing number
 * is an empty OBS_VALUE with its OBS_STATUS; a range is missing too, with LOWER_BOUND and UPPER_BOUND. ACTION is I: for
 * information, no instruction to whoever reads it.
 */
export function seriesSdmxCsv(view: SeriesView, edition: Edition, options: SdmxOptions): string {
  const dimensions = sdmxDimensions(view, edition, options);
  const structure = sdmxArtefact("DF", view.indicator);
  const source = statementsOf(view).join(" | ");
  const rows = view.series.flatMap((series) =>
    series.points.map((point) => {
      const { observation, confidentiality } = statusOf(view, series, point);
      return [
        "dataflow",
        structure,
        "I",
        ...dimensions.map((dimension) => dimension.codeOf(series).id),
        String(point.year),
        point.value,
        observation,
        confidentiality,
        ...boundsOf(point),
        commentOn(view, series.state, point),
        source,
        view.release,
      ];
    }),
  );
  const key = [...dimensions.map(({ id }) => id), "TIME_PERIOD"];
  const rest = ["OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "LOWER_BOUND", "UPPER_BOUND", "OBS_COMMENT"];
  const header = ["STRUCTURE", "STRUCTURE_ID", "ACTION", ...key, ...rest, "SOURCE_DETAIL", "RELEASE"];
  return csvText([header, ...rows]);
}
