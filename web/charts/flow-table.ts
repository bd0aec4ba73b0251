/** The table that says the same as the pictures of flows, and what they leave out. */

import type { FlowCell, FlowsView } from "../../api/contract/flows.ts";
import { measureWords, nameOf } from "./caption.ts";
import { formatNumber, formatRange, STATUS_GLYPHS, STATUS_WORDS } from "./format.ts";
import { type ChartTable, chartTable, pointCell, type TableCell } from "./table.ts";

/** The table of flows: a row for each state and country or group it reported of, a column a year, and their sum. */
export function flowsTable(view: FlowsView): ChartTable {
  const years = [
    ...new Set(view.rows.flatMap(({ cells }) => cells.flatMap(({ points }) => points.map(({ year }) => year)))),
  ];
  const shown = years.toSorted((a, b) => a - b);
  const labels = new Map(view.columns.map(({ code, label }) => [code, label]));
  const rows = view.rows.flatMap(({ state, cells }) =>
    cells.map((flow) => ({
      head: `${nameOf(state, view)}: ${labels.get(flow.code) ?? flow.code}`,
      state,
      cells: [
        ...shown.map((year): TableCell => {
          const point = flow.points.find((one) => one.year === year);
          return point === undefined ? NOTHING : pointCell(point, "count");
        }),
        sumCell(flow),
      ],
    })),
  );
  return chartTable(
    measureWords(view, [view.from, view.to]),
    `State: ${view.byLabel.toLowerCase()}`,
    [...shown.map(String), "Together"],
    rows,
  );
}

const NOTHING: TableCell = {
  text: "",
  title: STATUS_WORDS["not-reported"],
  status: "not-reported",
  value: null,
  low: null,
  high: null,
  cell: null,
};

/** The sum of a place; a reason where one of its years is not told. */
function sumCell({ value, low, high, points }: FlowCell): TableCell {
  const status = points.find((point) => point.low === null)?.status ?? null;
  const isKnown = low !== null && high !== null;
  const text = isKnown ? formatRange(formatNumber(low), formatNumber(high)) : STATUS_GLYPHS[status ?? "not-reported"];
  const title = isKnown ? text.replace("–", " to ") : STATUS_WORDS[status ?? "not-reported"];
  return { text, title, status: isKnown ? null : status, value, low, high, cell: null };
}
