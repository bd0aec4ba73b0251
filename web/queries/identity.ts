import { queryOptions } from "@tanstack/react-query";

import { api } from "../client/client.ts";

/** Who acts, and whom one may choose to be on the machine itself. */
export function identityQuery() {
  return queryOptions({
    queryKey: ["identity"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await api.identity.$get({}, { init: { signal } })).json(),
  });
}

/** Chooses who acts from now on. Everything that was read before may look different afterwards. */
export async function actAs(word: string): Promise<void> {
  await api.identity.$put({ query: { as: word } });
}
