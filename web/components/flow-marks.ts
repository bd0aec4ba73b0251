import type { FlowScope } from "../../api/contract/flow-scope.ts";
import type { FlowsView } from "../../api/contract/flows.ts";
import { type PlacedLink, sankeyLayout } from "../charts/flow-sankey.ts";
import { formatNumber, formatPeriod, formatPoint, formatRange, listWords, speakPoint } from "../charts/format.ts";
import type { Mark, MarkRow } from "./marks.ts";

/** The ribbons of a Sankey: a row for each state that reported, its countries from top to bottom. */
export function flowMarks(view: FlowsView, scope: FlowScope): readonly MarkRow[] {
  const { links, flows } = sankeyLayout(view, scope);
  return flows.states.map(({ id }) => ({
    id,
    reads: "ribbon" as const,
    marks: links.filter(({ state }) => state === id).map((link) => markOf(view, link)),
  }));
}

/** Enter opens the newest of the figures behind a ribbon; the table has them all. */
function markOf(view: FlowsView, link: PlacedLink): Mark {
  const { state, flows, low, high, start, end } = link;
  const points = flows.flatMap(({ flow }) => flow.points);
  const years = points.map((point) => `${formatPoint(point, "count")} in ${point.year}`);
  const spoken = points.map((point) => `${speakPoint(point, "count")} in ${point.year}`);
  const [only] = flows;
  const label = flows.length === 1 ? (only?.label ?? "") : `${flows.length} countries`;
  const sum = formatRange(formatNumber(low), formatNumber(high));
  const isOne = points.length === 1;
  return {
    name: `${view.stateNames[state] ?? state}, ${label}`,
    at: formatPeriod(view.from, view.to),
    text: isOne || flows.length > 1 ? sum : `${sum} (${listWords(years)})`,
    spoken: flows.length > 1 ? `${sum.replace("–", " to ")} together` : listWords(spoken),
    coordinate: [0.5, (start + end) / 2],
    ends: [
      [0, start],
      [1, end],
    ],
    half: link.thickness / 2,
    cell: flows.length > 1 ? null : (points.findLast((point) => point.cell !== null)?.cell ?? null),
  };
}
