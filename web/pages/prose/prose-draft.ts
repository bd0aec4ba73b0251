import { useEffect, useRef, useState } from "react";

/** What was written on one question and not sent yet. */
export interface Written {
  readonly text: string;
  /** ISO 639 code. */
  readonly language: string;
}

/** Everything that was written for a state and round in this browser, by the id of its question. */
export interface ProseDraft {
  readonly written: Readonly<Record<string, Written>>;
  /** Heading of what no question asks for. */
  readonly heading: string;
}

/** The id under which stands what no question asks for. */
export const OWN_HEADING = "own";

const NOTHING: ProseDraft = { written: {}, heading: "" };

/** A draft with the ways to change it, kept in this browser with every stroke. */
export interface KeptDraft {
  readonly draft: ProseDraft;
  /** False where the browser keeps nothing: then it is lost with the page. */
  readonly isKept: boolean;
  readonly write: (question: string, written: Written) => void;
  readonly nameOwn: (heading: string) => void;
  readonly discard: () => void;
}

/** The draft of a state and round, as it was left. */
export function useProseDraft(state: string, round: string): KeptDraft {
  const [draft, setDraft] = useState(() => readDraft(state, round));
  const [isKept, setKept] = useState(true);
  const kept = useRef(draft);
  useEffect(() => {
    if (kept.current === draft) return;
    kept.current = draft;
    setKept(keepDraft(state, round, draft));
  }, [state, round, draft]);
  return {
    draft,
    isKept,
    write: (question, written) =>
      setDraft((before) => ({ ...before, written: { ...before.written, [question]: written } })),
    nameOwn: (heading) => setDraft((before) => ({ ...before, heading })),
    discard: () => setDraft(NOTHING),
  };
}

/** Words as they are counted when people say how long a text is. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function readDraft(state: string, round: string): ProseDraft {
  try {
    const found = Object(JSON.parse(localStorage.getItem(keyOf(state, round)) ?? "null"));
    const written = Object.entries(Object(found.written)).flatMap(([question, each]) => {
      const { text, language } = Object(each);
      return typeof text === "string" && typeof language === "string" ? [[question, { text, language }] as const] : [];
    });
    return { written: Object.fromEntries(written), heading: typeof found.heading === "string" ? found.heading : "" };
  } catch {
    return NOTHING;
  }
}

function keepDraft(state: string, round: string, draft: ProseDraft): boolean {
  try {
    if (draft === NOTHING) localStorage.removeItem(keyOf(state, round));
    else localStorage.setItem(keyOf(state, round), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

function keyOf(state: string, round: string): string {
  return `euxine-prose ${state} ${round}`;
}
