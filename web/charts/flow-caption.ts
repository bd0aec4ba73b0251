/** The words around flows: how much was reported across borders and how much of it inside the region; nobody is ranked. */

import type { FlowPicture, FlowScope } from "../../api/contract/flow-scope.ts";
import type { FlowsView } from "../../api/contract/flows.ts";
import {
  type Caption,
  detectionLine,
  measureWords,
  missingLine,
  nameOf,
  noteLines,
  panelWords,
  rangeLine,
  releaseLine,
  sourceLine,
} from "./caption.ts";
import { type FlowLink, flowLinks, flowSum } from "./flow-links.ts";
import { flowsHeadline } from "./flow-matrix.ts";
import { isReporterLeft } from "./flow-sankey.ts";
import { formatNumber, formatPeriod, formatRange, listWords, numberWord, sentenceCase } from "./format.ts";

/** Caption of flows. A matrix has each country and group by itself; the ribbons draw small countries as one. */
export function flowCaption(view: FlowsView, scope: FlowScope, picture: FlowPicture = "sankey"): Caption {
  const flows = flowLinks(view, scope);
  const finding = findingOf(view, scope, flows.links);
  const points = flows.links.flatMap((link) => link.flows.flatMap(({ flow }) => flow.points));
  const withheld = flows.untold.map(({ state, label }) => `${nameOf(state, view)} of ${label}`);
  return {
    headline: finding ?? flowsHeadline(view),
    finding: finding !== null,
    subtitle: `${measureWords(view, [view.from, view.to])}${SCOPE_WORDS[scope]} · figures from ${panelWords(reportersOf(view))}`,
    notes: [
      ...missingLine(view.silent, view, [view.from, view.to]),
      ...(withheld.length === 0 ? [] : [`Without a number that may be told: ${listWords(withheld)}.`]),
      ...(picture === "matrix" || flows.folded.length === 0
        ? []
        : [`Drawn as one: ${listWords(flows.folded)}. The table has each.`]),
      ...(picture === "matrix" || flows.groups.length === 0
        ? []
        : [`In the table only, since they overlap with countries: ${listWords(flows.groups)}.`]),
      ...(picture === "chord" ? [CHORD_LINE] : []),
      ...rangeLine(points, view),
      ...noteLines(view.notes, view),
      ...detectionLine(view),
    ],
    source: sourceLine(view.sources),
    release: releaseLine(view.release, view.releasedAt),
    alt: `Flows. ${measureWords(view, [view.from, view.to])}. ${flows.links.map((link) => linkWords(view, link)).join("; ")}.`,
  };
}

const CHORD_LINE =
  "A ribbon touches the circle at the country it is about and stops short of the state that reported it.";

const SCOPE_WORDS: Readonly<Record<FlowScope, string>> = {
  abroad: ", other countries",
  bsec: ", other BSEC member states",
  outside: ", countries outside BSEC",
  all: "",
};

/** A link in words: "Greece, Romania: 13 to 16". */
export function linkWords(view: FlowsView, { state, flows, low, high }: FlowLink): string {
  const countries = listWords(flows.map(({ label }) => label));
  return `${nameOf(state, view)}, ${countries}: ${formatRange(formatNumber(low), formatNumber(high)).replace("–", " to ")}`;
}

/** "Eight states reported 843–1 020 victims of another citizenship, 140–190 of them of BSEC member states, 2018–2020". */
function findingOf(view: FlowsView, scope: FlowScope, links: readonly FlowLink[]): string | null {
  const sum = flowSum(links);
  if (sum === null) return null;
  const inside = flowSum(links.filter(({ kind }) => kind === "bsec"));
  const own = flowSum(links.filter(({ kind }) => kind === "own"));
  const reporters = new Set(links.map(({ state }) => state)).size;
  const who = `${sentenceCase(numberWord(reporters))} ${reporters === 1 ? "state" : "states"} reported`;
  const noun = view.short.replace(/ by (citizenship|partner country|partner)$/i, "");
  const what = `${rangeWords(sum)} ${noun}`;
  const abroad = isReporterLeft(view);
  const period = formatPeriod(view.from, view.to);
  if (scope === "all") {
    const owns = own === null ? "" : `, ${rangeWords(own)} of them own citizens`;
    return `${who} ${what}${abroad ? "" : " whose citizenship was given"}${owns}, ${period}`;
  }
  const [to, of] = abroad ? ["in ", "in"] : ["with the citizenship of ", "citizens of"];
  if (scope !== "abroad") return `${who} ${what} ${to}${PLACES[scope]}, ${period}`;
  const members = inside === null ? "none" : rangeWords(inside);
  return `${who} ${what}${abroad ? "" : " with another citizenship"}, ${members} of them ${of} BSEC member states, ${period}`;
}

const PLACES = { bsec: "another BSEC member state", outside: "a country outside BSEC" } as const;

function rangeWords({ low, high }: { readonly low: number; readonly high: number }): string {
  return formatRange(formatNumber(low), formatNumber(high));
}

function reportersOf(view: FlowsView): number {
  return view.rows.filter((row) => row.cells.length > 0).length;
}
