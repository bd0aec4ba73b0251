import { queryOptions } from "@tanstack/react-query";

import type { ReleaseDiff } from "../../api/contract/release-diff.ts";
import { type Selection, selectionParams } from "../../api/contract/selection.ts";
import { api } from "../client/client.ts";
import { ApiFailure } from "../client/failure.ts";

/** Where a cell is used: views, and places of the Review. */
export function cellUsesQuery(cell: string, release: string | null) {
  return queryOptions({
    queryKey: ["cell", cell, release, "uses"],
    staleTime: release === null ? 5 * 60_000 : Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const query = release === null ? {} : { release };
      return (await api.cells[":cell"].uses.$get({ param: { cell }, query }, { init: { signal } })).json();
    },
  });
}

/** The cells behind a figure; `inSum` keeps those that the sum over the region is made of. */
export function behindQuery(selection: Selection, inSum: boolean) {
  const query = { ...selectionParams({ ...selection, measure: "count" }), ...(inSum ? { sum: "1" } : {}) };
  return queryOptions({
    queryKey: ["cells", query],
    staleTime: selection.release === null ? 5 * 60_000 : Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await api.cells.$get({ query }, { init: { signal } })).json(),
  });
}

/** What is different between two releases. */
export function releaseDiffQuery(a: string, b: string) {
  return queryOptions({
    queryKey: ["release", a, "diff", b],
    staleTime: b === "draft" ? 10_000 : Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      (await api.releases[":a"].diff[":b"].$get({ param: { a, b } }, { init: { signal } })).json(),
  });
}

/** What changes when an accepted contribution is released; null where the reader may not ask. */
export function whatIfQuery(id: string) {
  return queryOptions({
    queryKey: ["contribution", id, "what-if"],
    staleTime: 10_000,
    queryFn: async ({ signal }): Promise<ReleaseDiff | null> => {
      const request = api.contributions[":id"]["what-if"].$get({ param: { id } }, { init: { signal } });
      return (await request.catch(nullWhereForbidden))?.json() ?? null;
    },
  });
}

function nullWhereForbidden(failure: unknown): null {
  if (failure instanceof ApiFailure && failure.status === 403) return null;
  throw failure;
}

/** Asks what a file would change in a release, without its being kept. */
export async function askWhatIf(asked: {
  readonly state: string;
  readonly round: string;
  readonly filename: string;
  readonly form: FormData;
  readonly release: string | null;
}): Promise<ReleaseDiff> {
  const { form, release, ...sender } = asked;
  const query = release === null ? sender : { ...sender, release };
  // The body is the file with its covering note, which the typed client has no word for.
  return (await api["what-if"].$post({ query }, { init: { body: form } })).json();
}
