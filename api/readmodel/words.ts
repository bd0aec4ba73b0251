/** What the cells of the read model name by number: sorting and comparing numbers is what makes it quick. */
export const WORD_KINDS = ["state", "indicator", "unit", "breakdown", "flags", "note"] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** Gives every text a number, the same text always the same. */
export interface Words {
  readonly numberOf: (kind: WordKind, text: string) => number;
  readonly all: () => readonly { readonly kind: WordKind; readonly number: number; readonly text: string }[];
}

/** Words while a read model is being built. */
export function collectWords(): Words {
  const kinds = new Map(WORD_KINDS.map((kind) => [kind, collectKind()]));
  return {
    numberOf: (kind, text) => kinds.get(kind)?.numberOf(text) ?? 0,
    all: () => [...kinds].flatMap(([kind, { known }]) => [...known].map(([text, number]) => ({ kind, number, text }))),
  };
}

function collectKind() {
  const known = new Map<string, number>();
  // Neighbours are alike: comparing with the last text is quicker than looking a new one up.
  let last = { text: "", number: -1 };
  const numberOf = (text: string): number => {
    if (text === last.text && last.number !== -1) return last.number;
    const number = known.get(text) ?? known.size;
    if (number === known.size) known.set(text, number);
    last = { text, number };
    return number;
  };
  return { known, numberOf };
}
