import { queryOptions } from "@tanstack/react-query";

import { api } from "../client/client.ts";

/** What states said in words, as far as the one who asks may read it. */
export function proseQuery() {
  return queryOptions({
    queryKey: ["prose"],
    staleTime: 10_000,
    queryFn: async ({ signal }) => (await api.contributions.prose.$get({}, { init: { signal } })).json(),
  });
}
