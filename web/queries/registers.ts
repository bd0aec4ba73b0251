import { queryOptions } from "@tanstack/react-query";

import type { BreakKind } from "../../api/contract/breaks.ts";
import { api } from "../client/client.ts";

/** What a register is narrowed down to; null is everything. */
export interface RegisterFilter {
  readonly state: string | null;
  readonly indicator: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly release: string | null;
}

/** A named release never changes; the latest and the draft may. */
function freshFor(release: string | null): number {
  return release === null || release === "draft" ? 30_000 : Number.POSITIVE_INFINITY;
}

/** Unexplained jumps as queries to the states, and the breaks that were declared. */
export function registerQuery({ state, indicator, from, to, release }: RegisterFilter) {
  const query = {
    ...(state === null ? {} : { states: state }),
    ...(indicator === null ? {} : { indicator }),
    ...(from === null ? {} : { from: String(from) }),
    ...(to === null ? {} : { to: String(to) }),
    ...(release === null ? {} : { release }),
  };
  return queryOptions({
    queryKey: ["queries", query],
    staleTime: freshFor(release),
    queryFn: async ({ signal }) => (await api.queries.$get({ query }, { init: { signal } })).json(),
  });
}

/** A state's totals over different breakdowns of the same indicator. */
export function totalsQuery(state: string, release: string | null) {
  const query = { state, ...(release === null ? {} : { release }) };
  return queryOptions({
    queryKey: ["totals", query],
    staleTime: freshFor(release),
    queryFn: async ({ signal }) => (await api.totals.$get({ query }, { init: { signal } })).json(),
  });
}

/** A break as the coordinator enters it for a state. */
export interface EnteredBreak {
  readonly state: string;
  readonly indicator: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly year: string;
  readonly kind: BreakKind;
  readonly text: string;
  readonly source: string;
}

/** Enters a break into the register. Throws ApiFailure where it is refused. */
export async function declareBreak({ breakdown, ...said }: EnteredBreak) {
  return (await api.breaks.$post({ query: { ...breakdown, ...said } })).json();
}
