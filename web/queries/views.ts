import { queryOptions } from "@tanstack/react-query";

import { type Selection, selectionParams } from "../../api/contract/selection.ts";
import { api } from "../client/client.ts";

/** A release never changes: what was fetched for a named one is good for ever, the latest may be replaced. */
function freshFor(release: string | null): number {
  return release === null ? 5 * 60_000 : Number.POSITIVE_INFINITY;
}

/** One indicator over the years, by state. */
export function seriesQuery(selection: Selection) {
  return queryOptions({
    queryKey: ["series", selectionParams(selection)],
    staleTime: freshFor(selection.release),
    queryFn: async ({ signal }) => {
      const response = await api.series.$get({ query: selectionParams(selection) }, { init: { signal } });
      return response.json();
    },
  });
}

/** The same summed over the states of the panel. */
export function regionQuery(selection: Selection) {
  return queryOptions({
    queryKey: ["region", selectionParams(selection)],
    staleTime: freshFor(selection.release),
    queryFn: async ({ signal }) => {
      const response = await api.region.$get({ query: selectionParams(selection) }, { init: { signal } });
      return response.json();
    },
  });
}

/** States beside each other in one year, or between two; null years are the server's choice. */
export function comparisonQuery(selection: Selection, year: number | null, earlier: number | null) {
  const query = {
    ...selectionParams(selection),
    ...(year === null ? {} : { year: String(year) }),
    ...(earlier === null ? {} : { earlier: String(earlier) }),
  };
  return queryOptions({
    queryKey: ["comparison", query],
    staleTime: freshFor(selection.release),
    queryFn: async ({ signal }) => (await api.comparison.$get({ query }, { init: { signal } })).json(),
  });
}

/** The parts of an indicator, per state and for the states together. */
export function compositionQuery(selection: Selection) {
  return queryOptions({
    queryKey: ["composition", selectionParams(selection)],
    staleTime: freshFor(selection.release),
    queryFn: async ({ signal }) => {
      const response = await api.composition.$get({ query: selectionParams(selection) }, { init: { signal } });
      return response.json();
    },
  });
}

/** Who answered what and when; also what the pickers list. */
export function coverageQuery(release: string | null) {
  return queryOptions({
    queryKey: ["coverage", release],
    staleTime: freshFor(release),
    queryFn: async ({ signal }) => {
      const response = await api.coverage.$get({ query: release === null ? {} : { release } }, { init: { signal } });
      return response.json();
    },
  });
}
