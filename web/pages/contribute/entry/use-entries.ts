import { useEffect, useRef, useState } from "react";

import { type Entries, type History, redone, undone, written } from "./entries.ts";
import { keepEntries, readEntries } from "./stored-entries.ts";

/** What is typed for a state and round: kept in this browser with every step, to be undone and redone. */
export interface TypedEntries {
  readonly entries: Entries;
  /** False where the browser keeps nothing: then it is lost with the page. */
  readonly isKept: boolean;
  readonly write: (texts: readonly (readonly [string, string])[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Forgets all of it, in one step that can be undone as long as the page is open. */
  readonly discard: () => void;
}

/** The entries of a state and round, as they were left. */
export function useEntries(state: string, round: string): TypedEntries {
  const [history, setHistory] = useState<History>(() => ({
    past: [],
    now: readEntries(state, round) ?? {},
    future: [],
  }));
  const [isKept, setKept] = useState(true);
  const { now } = history;
  const kept = useRef(now);
  useEffect(() => {
    if (kept.current === now) return;
    kept.current = now;
    setKept(keepEntries(state, round, now));
  }, [state, round, now]);
  return {
    entries: now,
    isKept,
    write: (texts) => setHistory((before) => written(before, texts)),
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    discard: () =>
      setHistory((before) =>
        written(
          before,
          Object.keys(before.now).map((cell) => [cell, ""] as const),
        ),
      ),
  };
}
