import { queryOptions } from "@tanstack/react-query";

import { api } from "../client/client.ts";
import type { Review } from "../../api/contract/review.ts";

/** The Annual Review of a period as a document tree: sections, statements with their proofs, figures, tables. */
export function reviewQuery(period: string, release: string | null) {
  return queryOptions({
    queryKey: ["review", period, release],
    staleTime: release === null ? 5 * 60_000 : Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Review> => {
      const param = { review: `${period}.json` };
      const query = release === null ? {} : { release };
      const response = await api.reviews[":review"].$get({ param, query }, { init: { signal } });
      // One route answers in three formats, so that the client can't tell which shape this is.
      const review: Review = JSON.parse(await response.text());
      return review;
    },
  });
}
