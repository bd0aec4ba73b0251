import type { NationalWords } from "../contract/quotation.ts";
import type { StoredProse } from "./prose.ts";
import type { StoredQuote } from "./quotes.ts";

/** What quotes say, with where it comes from: by state, then in the order in which it came. */
export function wordsOf(quotes: readonly StoredQuote[], prose: readonly StoredProse[]): NationalWords {
  const all = quotes
    .flatMap((quote) => {
      const said = prose.find(({ number }) => number === quote.prose);
      return said === undefined ? [] : [{ quote, said }];
    })
    .toSorted((a, b) => (a.said.state < b.said.state ? -1 : a.said.state > b.said.state ? 1 : 0));
  const buried = new Map(all.map(({ said }) => [said.id, said] as const).filter(([, { erased }]) => erased !== null));
  return {
    quotations: all.flatMap(({ quote: { part, place, start, length }, said }) => {
      const answer = part === "answer" ? said.answers[place] : undefined;
      if (answer === undefined) return [];
      const { section, question, language, text, sha256 } = answer;
      const passage = text.slice(start, start + length);
      return [{ ...sourceOf(said), section, question, language, text: passage, isWhole: passage === text, sha256 }];
    }),
    documents: all.flatMap(({ quote: { part, place }, said }) => {
      const document = part === "document" ? said.documents[place] : undefined;
      if (document === undefined) return [];
      const { sha256, filename, kind, bytes } = document;
      return [{ ...sourceOf(said), sha256, filename, kind, bytes }];
    }),
    erased: [...buried.values()].flatMap((said) => {
      if (said.erased === null) return [];
      const { at, by, reason } = said.erased;
      return [{ ...sourceOf(said), erased: { at, by, reason } }];
    }),
  };
}

function sourceOf({ id, state, round, receivedAt, onBehalf }: StoredProse) {
  return { contribution: id, state, round, receivedAt, onBehalf };
}
