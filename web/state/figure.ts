import { useCallback } from "react";

import { useAddress } from "./selection.ts";

/**
 * What a reader has set on one figure of a page, kept in the address: how it is shown, and title and note of their own.
 *
 * `id` tells apart several figures of a page; the main one has an empty id and the plain names `view`, `title`, `note`.
 */
export interface FigureSettings {
  /** `chart` unless another way was chosen; `table` for the table. */
  readonly view: string;
  readonly title: string;
  readonly note: string;
  readonly setView: (view: string) => void;
  readonly setWords: (words: { readonly title?: string; readonly note?: string }) => void;
}

/** The settings of a figure, and how to change them. */
export function useFigureSettings(id: string): FigureSettings {
  const [search, change] = useAddress();
  const name = useCallback((word: string) => (id === "" ? word : `${id}-${word}`), [id]);
  return {
    view: search[name("view")] ?? "chart",
    title: search[name("title")] ?? "",
    note: search[name("note")] ?? "",
    setView: (view) => change({ [name("view")]: view === "chart" ? null : view }),
    setWords: (words) =>
      change(Object.fromEntries(Object.entries(words).map(([word, text]) => [name(word), text])), true),
  };
}
