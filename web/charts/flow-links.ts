/** Flows as links between two columns: what a Sankey and its words are made of. */

import type { FlowScope } from "../../api/contract/flow-scope.ts";
import type { FlowCell, FlowsView } from "../../api/contract/flows.ts";

/** A country, or what is left of the small ones; `low` and `high` are sums of its links. */
export interface FlowNode {
  readonly id: string;
  readonly label: string;
  /** iso3 of a member of BSEC; null for others. */
  readonly member: string | null;
  readonly low: number;
  readonly high: number;
}

/** What one state reported of one country (or of several small ones together). */
export interface FlowLink {
  /** Id of the country's node. */
  readonly country: string;
  /** iso3 of the state that reported. */
  readonly state: string;
  readonly low: number;
  readonly high: number;
  readonly kind: "own" | "bsec" | "outside";
  /** With the labels of their countries; more than one where small countries stand together. */
  readonly flows: readonly { readonly label: string; readonly flow: FlowCell }[];
}

/** Flows ready to be drawn, and what could not be. */
export interface FlowLinks {
  /** Members of BSEC first, then others, each in alphabetical order; the small ones together stand last. */
  readonly countries: readonly FlowNode[];
  /** The states that reported, in BSEC's order. */
  readonly states: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** Countries drawn together, by name. */
  readonly folded: readonly string[];
  /** "Greece of Romania": withheld or not told, so without a width. */
  readonly untold: readonly { readonly state: string; readonly label: string }[];
  /** Groups of countries with figures, which overlap with countries and are in the table only. */
  readonly groups: readonly string[];
}

/** So many countries outside BSEC have a node of their own; the others stand together. */
const MOST_OUTSIDE = 12;
const REST = "rest";

/** Arranges flows as links. A zero has no link; own citizens are one country, under whichever code they were reported. */
export function flowLinks(view: FlowsView, scope: FlowScope): FlowLinks {
  const columns = new Map(view.columns.map((column) => [column.code, column]));
  const found = view.rows.flatMap(({ state, cells }) =>
    cells.flatMap((flow) => {
      const column = columns.get(flow.code);
      if (column === undefined || (column.isGroup && !flow.own) || isTold(flow, cells)) return [];
      const member = flow.own ? state : column.member;
      const kind = flow.own ? ("own" as const) : member === null ? ("outside" as const) : ("bsec" as const);
      const label = flow.own ? (view.stateNames[state] ?? state) : column.label;
      return [{ state, flow, member, kind, label, country: member ?? flow.code }];
    }),
  );
  const shown = found.filter(({ kind }) => inScope(kind, scope));
  const large = largest(shown.filter(({ member }) => member === null));
  const isSmall = (one: (typeof shown)[number]): boolean => one.member === null && !large.has(one.country);
  const folded = [...new Set(shown.filter((one) => isSmall(one) && one.flow.high !== null).map(({ label }) => label))];
  const told = shown.filter(({ flow }) => flow.high !== null && flow.high > 0);
  const byEnds = Map.groupBy(told, (one) => `${isSmall(one) && folded.length > 1 ? REST : one.country} ${one.state}`);
  const links = [...byEnds].flatMap(([key, together]): FlowLink[] => {
    const [first] = together;
    if (first === undefined) return [];
    const { state, kind } = first;
    const flows = together.map(({ label, flow }) => ({ label, flow }));
    return [{ country: key.slice(0, key.indexOf(" ")), state, kind, flows, ...added(flows.map(({ flow }) => flow)) }];
  });
  const names = new Map(told.map((one) => [one.country, one]));
  const countries = [...new Set(links.map(({ country }) => country))].map((id): FlowNode => {
    const label = id === REST ? `${folded.length} other countries` : (names.get(id)?.label ?? id);
    const member = id === REST ? null : (names.get(id)?.member ?? null);
    return { id, label, member, ...added(links.filter(({ country }) => country === id)) };
  });
  const states = view.rows.flatMap(({ state }): FlowNode[] => {
    const own = links.filter((link) => link.state === state);
    if (own.length === 0) return [];
    return [{ id: state, label: view.stateNames[state] ?? state, member: state, ...added(own) }];
  });
  return {
    countries: countries.toSorted((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, "en")),
    states,
    links,
    folded: folded.length > 1 ? folded.toSorted((a, b) => a.localeCompare(b, "en")) : [],
    untold: shown.filter(({ flow }) => flow.high === null).map(({ state, label }) => ({ state, label })),
    groups: view.columns.filter(({ isGroup, code }) => isGroup && code !== "NAT").map(({ label }) => label),
  };
}

/** Own citizens given under the code of their country as well as under that of the own: they are counted once. */
function isTold(flow: FlowCell, cells: readonly FlowCell[]): boolean {
  const own = cells.find(({ code }) => code === "NAT");
  if (!flow.own || own === undefined || own === flow) return false;
  return flow.points.some(({ year }) => own.points.some((point) => point.year === year));
}

/** The sum of what is shown, as a range; null where nothing is. */
export function flowSum(links: readonly Pick<FlowLink, "low" | "high">[]): { low: number; high: number } | null {
  return links.length === 0 ? null : added(links);
}

function inScope(kind: FlowLink["kind"], scope: FlowScope): boolean {
  if (scope === "all") return true;
  return scope === "abroad" ? kind !== "own" : kind === scope;
}

/** The countries with the largest figures, by the upper end; ties go by code, so that equal figures give equal pictures. */
function largest(shown: readonly { readonly country: string; readonly flow: FlowCell }[]): ReadonlySet<string> {
  const sizes = [...Map.groupBy(shown, ({ country }) => country)].map(([country, found]) => ({
    country,
    size: found.reduce((sum, { flow }) => sum + (flow.high ?? 0), 0),
  }));
  const sorted = sizes.toSorted((a, b) => b.size - a.size || (a.country < b.country ? -1 : 1));
  return new Set(sorted.slice(0, MOST_OUTSIDE).map(({ country }) => country));
}

function rank({ id, member }: FlowNode): number {
  return id === REST ? 2 : member === null ? 1 : 0;
}

function added(parts: readonly { readonly low: number | null; readonly high: number | null }[]): {
  low: number;
  high: number;
} {
  return {
    low: parts.reduce((sum, { low }) => sum + (low ?? 0), 0),
    high: parts.reduce((sum, { high }) => sum + (high ?? 0), 0),
  };
}
