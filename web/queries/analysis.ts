import { queryOptions } from "@tanstack/react-query";

import { type Selection, selectionParams } from "../../api/contract/selection.ts";
import { api } from "../client/client.ts";

/** A named release never changes; the latest may be replaced. */
function freshFor(release: string | null): number {
  return release === null ? 5 * 60_000 : Number.POSITIVE_INFINITY;
}

/** What the change of the regional sum between the first and the last year is made of. */
export function decompositionQuery(selection: Selection) {
  return queryOptions({
    queryKey: ["decomposition", selectionParams(selection)],
    staleTime: freshFor(selection.release),
    queryFn: async ({ signal }) => {
      const response = await api.decomposition.$get({ query: selectionParams(selection) }, { init: { signal } });
      return response.json();
    },
  });
}

/** How the figures of each state, and of those that reported every year, move. */
export function tendencyQuery(selection: Selection) {
  return queryOptions({
    queryKey: ["tendency", selectionParams(selection)],
    staleTime: freshFor(selection.release),
    queryFn: async ({ signal }) => {
      const response = await api.tendency.$get({ query: selectionParams(selection) }, { init: { signal } });
      return response.json();
    },
  });
}

/** Who reported of whom. */
export function flowsQuery(selection: Selection) {
  return queryOptions({
    queryKey: ["flows", selectionParams(selection)],
    staleTime: freshFor(selection.release),
    queryFn: async ({ signal }) => {
      const response = await api.flows.$get({ query: selectionParams(selection) }, { init: { signal } });
      return response.json();
    },
  });
}

/** What states say of each other; refused to the public. */
export function mirrorQuery(release: string | null) {
  return queryOptions({
    queryKey: ["mirror", release],
    staleTime: freshFor(release),
    retry: false,
    queryFn: async ({ signal }) => {
      const query = release === null ? {} : { release };
      return (await api.mirror.$get({ query }, { init: { signal } })).json();
    },
  });
}
