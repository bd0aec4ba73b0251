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
  const numbers = new Map(WORD_KINDS.map((kind) => [kind, new Map<string, number>()]));
  return {
    numberOf: (kind, text) => {
      const known = numbers.get(kind) ?? new Map<string, number>();
      const number = known.get(text) ?? known.size;
      if (number === known.size) known.set(text, number);
      return number;
    },
    all: () => [...numbers].flatMap(([kind, known]) => [...known].map(([text, number]) => ({ kind, number, text }))),
  };
}
