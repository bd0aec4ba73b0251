import { queryOptions } from "@tanstack/react-query";

import type { CoveringNote, Remembered } from "../../api/contract/covering-note.ts";
import type { FailureBody } from "../../api/contract/failure.ts";
import type { ContributionTotals, Receipt } from "../../api/contract/contribution.ts";
import type { Observation } from "../../api/contract/observation.ts";
import type { Others } from "../../api/contract/others.ts";
import type { Report } from "../../api/contract/report.ts";
import type { MetadataFile } from "../../api/normalising/metadata.ts";
import { api } from "../client/client.ts";
import { ApiFailure, unreachable } from "../client/failure.ts";

/** The questionnaire as one round asked it. */
export function editionQuery(edition: string) {
  return queryOptions({
    queryKey: ["questionnaire", edition],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await api.questionnaire.$get({ query: { edition } }, { init: { signal } })).json(),
  });
}

/**
 * What a state said before, for the check; null where it may not be seen from this machine, and then new figures are
 * compared with nothing.
 */
export function acceptedQuery(state: string) {
  return queryOptions({
    queryKey: ["accepted", state],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<readonly Observation[] | null> => {
      const request = api.contributions.accepted.$get({ query: { state } }, { init: { signal } });
      return (await request.catch(nullWhereForbidden))?.json() ?? null;
    },
  });
}

const NOTHING_REMEMBERED: Remembered = { wordings: [], explanations: [] };

/** What a state said with earlier files and need not say again; nothing where it may not be seen from this machine. */
export function rememberedQuery(state: string) {
  return queryOptions({
    queryKey: ["remembered", state],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Remembered> => {
      const request = api.contributions.remembered.$get({ query: { state } }, { init: { signal } });
      return (await request.catch(nullWhereForbidden))?.json() ?? NOTHING_REMEMBERED;
    },
  });
}

/**
 * What others say of the same as a file of a state and round; null where it may not be seen from this machine, and then
 * the check says that it could not compare.
 */
export function othersQuery(state: string, round: string) {
  return queryOptions({
    queryKey: ["others", state, round],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Others | null> => {
      const request = api.contributions.others.$get({ query: { state, round } }, { init: { signal } });
      return (await request.catch(nullWhereForbidden))?.json() ?? null;
    },
  });
}

/** Everything that was received, as far as the reader may see it. */
export function contributionsQuery() {
  return queryOptions({
    queryKey: ["contributions"],
    staleTime: 10_000,
    queryFn: async ({ signal }) => (await api.contributions.$get({}, { init: { signal } })).json(),
  });
}

/** One contribution: what is known of its file. */
export function contributionQuery(id: string) {
  return queryOptions({
    queryKey: ["contribution", id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      (await api.contributions[":id"].$get({ param: { id } }, { init: { signal } })).json(),
  });
}

/** What was found in a contribution; null where it may be named but not opened. */
export function reportQuery(id: string) {
  return queryOptions({
    queryKey: ["contribution", id, "report"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Report | null> => {
      const request = api.contributions[":id"].report.$get({ param: { id } }, { init: { signal } });
      return (await request.catch(nullWhereForbidden))?.json() ?? null;
    },
  });
}

/** What a contribution says of each indicator; null where it may not be opened. */
export function totalsQuery(id: string) {
  return queryOptions({
    queryKey: ["contribution", id, "totals"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<readonly ContributionTotals[] | null> => {
      const request = api.contributions[":id"].totals.$get({ param: { id } }, { init: { signal } });
      return (await request.catch(nullWhereForbidden))?.json() ?? null;
    },
  });
}

function nullWhereForbidden(failure: unknown): null {
  if (failure instanceof ApiFailure && failure.status === 403) return null;
  throw failure;
}

/** What one release is made of. */
export function releaseQuery(id: string) {
  return queryOptions({
    queryKey: ["release", id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await api.releases[":id"].$get({ param: { id } }, { init: { signal } })).json(),
  });
}

/** Freezes what was accepted into the next release. */
export async function freezeRelease(note: string) {
  return (await api.releases.$post({ query: note === "" ? {} : { note } })).json();
}

/** A file that is ready to be sent. */
export interface Sending {
  readonly state: string;
  readonly round: string;
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly note: CoveringNote;
  readonly meta: MetadataFile | null;
  /** The paper with which the state sent it, and its ISO day; empty where the state sends it itself. */
  readonly paper: { readonly number: string; readonly day: string };
}

/** What came of sending: kept, known already, or refused with the report that says why. */
export type Sent =
  | { readonly outcome: "kept" | "already"; readonly receipt: Receipt }
  | { readonly outcome: "rejected"; readonly report: Report };

/**
 * Sends a file and says how much of it has gone out, as a fraction. The same bytes may be sent again at any time: they
 * are kept once.
 *
 * Rejects with an ApiFailure where the server refused or can't be reached. Not `fetch`, which tells no progress.
 */
export function sendContribution(sending: Sending, onProgress: (gone: number) => void): Promise<Sent> {
  const { state, round, filename, bytes, note, meta, paper } = sending;
  const onBehalf = paper.number.trim();
  const query = new URLSearchParams({
    state,
    round,
    filename,
    ...(onBehalf === "" ? {} : { onBehalf, ...(paper.day === "" ? {} : { onBehalfDate: paper.day }) }),
  });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/contributions?${query.toString()}`);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total));
    request.addEventListener("error", () => reject(unreachable(new Error("The request got no answer."))));
    request.addEventListener("load", () => {
      try {
        resolve(sentOf(request.status, request.responseText));
      } catch (failure) {
        reject(failure instanceof Error ? failure : unreachable(failure));
      }
    });
    request.send(formOf(bytes, note, meta));
  });
}

/** A file with its covering note, and the answers beside it, as the form that the server takes. */
export function formOf(bytes: Uint8Array, note: CoveringNote, meta: MetadataFile | null = null): FormData {
  const form = new FormData();
  form.set("file", new Blob([Uint8Array.from(bytes)]));
  form.set("note", JSON.stringify(note));
  if (meta !== null) form.set("meta", new Blob([Uint8Array.from(meta.bytes)]), meta.filename);
  return form;
}

function sentOf(status: number, text: string): Sent {
  if (status === 201 || status === 200) {
    const receipt: Receipt = JSON.parse(text);
    return { outcome: status === 201 ? "kept" : "already", receipt };
  }
  if (status === 422) {
    const report: Report = JSON.parse(text);
    return { outcome: "rejected", report };
  }
  throw refusal(status, text);
}

function refusal(status: number, text: string): ApiFailure {
  const body = problemOf(text);
  return new ApiFailure({
    status,
    title: body.title ?? "The file was not taken",
    detail: body.detail ?? `The server answered ${status} without saying why.`,
    reference: body.reference ?? "",
  });
}

function problemOf(text: string): Partial<FailureBody> {
  try {
    const body: Partial<FailureBody> | null = JSON.parse(text);
    return body ?? {};
  } catch {
    return {};
  }
}
