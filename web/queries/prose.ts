import { queryOptions } from "@tanstack/react-query";

import type { Prose, ProseAnswer, QuotingRequest } from "../../api/contract/prose.ts";
import { api } from "../client/client.ts";
import { failureOf, unreachable } from "../client/failure.ts";

/** What states said in words, as far as the one who asks may read it. */
export function proseQuery() {
  return queryOptions({
    queryKey: ["prose"],
    staleTime: 10_000,
    queryFn: async ({ signal }) => (await api.contributions.prose.$get({}, { init: { signal } })).json(),
  });
}

/** Answers in words and documents that are ready to be sent. */
export interface ProseSending {
  readonly state: string;
  readonly round: string;
  readonly answers: readonly ProseAnswer[];
  readonly documents: readonly File[];
  /** Whether the Review may print of it. */
  readonly quotable: boolean;
  /** The paper with which the state sent it; an empty number where the state sends it itself. */
  readonly paper: { readonly number: string; readonly day: string };
}

/** Sends answers and documents, and gives the receipt. Throws ApiFailure where the server refused or can't be reached. */
export async function sendProse({ state, round, answers, documents, quotable, paper }: ProseSending): Promise<Prose> {
  const query = new URLSearchParams({ state, round, quotable: quotable ? "yes" : "no" });
  if (paper.number.trim() !== "") query.set("onBehalf", paper.number.trim());
  if (paper.number.trim() !== "" && paper.day !== "") query.set("onBehalfDate", paper.day);
  const form = new FormData();
  form.set("answers", JSON.stringify(answers));
  for (const document of documents) form.append("document", document, document.name);
  // Not the typed client, which knows no forms.
  const response = await fetch(`/api/contributions/prose?${query.toString()}`, { method: "POST", body: form }).catch(
    (cause: unknown) => {
      throw unreachable(cause);
    },
  );
  if (!response.ok) throw await failureOf(response);
  return response.json();
}

/** Chooses a passage or document for the Review, or takes it back. Throws ApiFailure where that is refused. */
export async function quoteProse(id: string, request: QuotingRequest): Promise<Prose> {
  return (await api.contributions.prose[":id"].quotes.$post({ param: { id }, json: request })).json();
}

/** Makes words and documents unreadable for good. Throws ApiFailure where that is refused. */
export async function eraseProse(id: string, reason: string): Promise<Prose> {
  return (await api.contributions.prose[":id"].erasure.$post({ param: { id }, json: { reason } })).json();
}
