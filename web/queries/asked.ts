import { queryOptions } from "@tanstack/react-query";

import { api } from "../client/client.ts";

/** The compiled questionnaire, newest edition: labels, definitions, codes, units. */
export function questionnaireQuery() {
  return queryOptions({
    queryKey: ["questionnaire"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await api.questionnaire.$get({ query: {} }, { init: { signal } })).json(),
  });
}

/** The rounds of collection, oldest first. */
export function roundsQuery() {
  return queryOptions({
    queryKey: ["rounds"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await api.rounds.$get({}, { init: { signal } })).json(),
  });
}
