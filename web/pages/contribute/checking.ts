import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import type { Subject } from "../../workers/check-messages.ts";
import { createChecker } from "../../workers/checker.ts";
import { NO_COVERING_NOTE } from "../../../api/contract/covering-note.ts";
import { type Draft, noteOf } from "./draft.ts";

/** One thread for the whole visit; it is started with the first file. */
const checker = createChecker();

/** Gives up a check that takes too long. */
export function stopChecking(): void {
  checker.close();
}

/**
 * The check of a draft as it stands, in this browser. While it runs after a correction the result before it stays.
 *
 * `known` tells one state of the accepted figures from another: with new ones the file is checked again.
 */
export function checkQuery(subject: Subject, draft: Draft, known: number) {
  const { id, filename, bytes, meta } = draft;
  // The agency's name changes nothing of what is found, but where others of the state sent parts.
  const isOneOfSeveral = (subject.others?.parts.length ?? 0) > 0;
  const note = noteOf(isOneOfSeveral ? draft : { ...draft, agency: "" });
  return queryOptions({
    queryKey: ["check", id, note, subject.state, subject.edition.id, known],
    queryFn: () => checker.check(subject, { bytes, filename, note, meta }),
    staleTime: Number.POSITIVE_INFINITY,
    // Each result holds the whole file: those of corrections that were taken back soon go.
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    retry: false,
    // It needs no network, so it also runs without one.
    networkMode: "always",
  });
}

/** The check of a text as it is being typed, with what it was made from; the result before it stays while it runs. */
export function textCheckQuery<Source>(subject: Subject, filename: string, text: string, source: Source) {
  return queryOptions({
    // The state's earlier figures are of the same visit: their number tells one state of them from another.
    queryKey: ["check", "typed", text, subject.state, subject.edition.id, subject.previous.length],
    queryFn: async () => {
      const bytes = new TextEncoder().encode(text);
      return { source, checked: await checker.check(subject, { bytes, filename, note: NO_COVERING_NOTE }) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10_000,
    placeholderData: keepPreviousData,
    retry: false,
    networkMode: "always",
  });
}
