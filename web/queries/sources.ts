import { queryOptions } from "@tanstack/react-query";

import { api } from "../client/client.ts";

/** The publications behind the figures, with their licences. */
export function sourcesQuery(release: string | null) {
  return queryOptions({
    queryKey: ["sources", release],
    queryFn: async ({ signal }) => {
      const query = release === null ? {} : { release };
      return (await api.sources.$get({ query }, { init: { signal } })).json();
    },
  });
}
