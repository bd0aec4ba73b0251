import type { FlowScope } from "../../api/contract/flow-scope.ts";
import type { FlowsView } from "../../api/contract/flows.ts";
import { chordLayout, onCircle } from "../charts/flow-chord.ts";
import type { FlowLink } from "../charts/flow-links.ts";
import { type PlacedLink, sankeyLayout } from "../charts/flow-sankey.ts";
import { formatNumber, formatPeriod, formatPoint, formatRange, listWords, speakPoint } from "../charts/format.ts";
import type { Mark, MarkRow } from "./marks.ts";

/** The ribbons of a Sankey: a row for each state that reported, its countries from top to bottom. */
export function flowMarks(view: FlowsView, scope: FlowScope): readonly MarkRow[] {
  const { links, flows } = sankeyLayout(view, scope);
  return flows.states.map(({ id }) => ({
    id,
    reads: "ribbon" as const,
    marks: links.filter(({ state }) => state === id).map((link) => ribbonMark(view, link)),
  }));
}

function ribbonMark(view: FlowsView, link: PlacedLink): Mark {
  const { start, end, thickness } = link;
  return {
    ...wordsOf(view, link),
    coordinate: [0.5, (start + end) / 2],
    ends: [
      [0, start],
      [1, end],
    ],
    half: thickness / 2,
  };
}

/** The ribbons of a chord diagram, each pointed at where it meets the state that reported. */
export function chordMarks(view: FlowsView, scope: FlowScope): readonly MarkRow[] {
  const { nodes, links } = chordLayout(view, scope);
  return nodes
    .map(({ id }) => ({ id, reads: "spot" as const, own: links.filter(({ state }) => state === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ own, ...row }) => ({
      ...row,
      marks: own.map((link): Mark => {
        const [across, down] = onCircle((link.reporter.from + link.reporter.to) / 2);
        return { ...wordsOf(view, link), coordinate: [across * 0.9, down * 0.9] };
      }),
    }));
}

/** Enter opens the newest of the figures behind a ribbon; the table has them all. */
function wordsOf(view: FlowsView, { state, flows, low, high }: FlowLink): Omit<Mark, "coordinate"> {
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
    cell: flows.length > 1 ? null : (points.findLast((point) => point.cell !== null)?.cell ?? null),
  };
}
