import { hc } from "hono/client";

import type { Api } from "../../api/app.ts";
import { failureOf, unreachable } from "./failure.ts";

/**
 * The typed client of the API: `api.series.$get({ query })`. A request that does not succeed throws an `ApiFailure`,
 * so what comes back is always an answer.
 *
 * Source of its types: the routes themselves; nothing of the server's code is in the bundle.
 */
export const api = hc<Api>("/", { fetch: fetchOrThrow }).api;

async function fetchOrThrow(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  // A named release is good for ever in any cache; but a new version of this page may want another shape of the answer,
  // so it always asks the server whether its copy is still good.
  const response = await fetch(input, { cache: "no-cache", ...init }).catch((cause: unknown) => {
    // A request that the page itself gave up is no failure of the server.
    if (init?.signal?.aborted === true) throw cause;
    throw unreachable(cause);
  });
  if (!response.ok) throw await failureOf(response);
  return response;
}
