import { queryOptions } from "@tanstack/react-query";

import { api } from "../client/client.ts";

/** The way from a figure back to the cell of the file. */
export function lineageQuery(cell: string, release: string | null) {
  return queryOptions({
    queryKey: ["cell", cell, release],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const query = release === null ? {} : { release };
      return (await api.cells[":cell"].$get({ param: { cell }, query }, { init: { signal } })).json();
    },
  });
}

/** The frozen, published sets of observations. */
export function releasesQuery() {
  return queryOptions({
    queryKey: ["releases"],
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await api.releases.$get({}, { init: { signal } })).json(),
  });
}
