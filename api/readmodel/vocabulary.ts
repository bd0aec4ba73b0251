import type { Breakdown } from "../contract/observation.ts";
import { StoreFailure } from "../failure.ts";
import { parseBreakdown } from "../record/observations.ts";
import { type ModelDatabase, modelSql } from "./database.ts";
import { WORD_KINDS, type WordKind } from "./words.ts";

/** The texts behind the numbers of a read model. */
export interface Vocabulary {
  /** Null where the text stands in no cell. */
  readonly numberOf: (kind: WordKind, text: string) => number | null;
  readonly textOf: (kind: WordKind, number: number) => string;
  readonly flagsOf: (number: number) => readonly string[];
  readonly breakdownOf: (text: string) => Breakdown;
  /**
   * The breakdowns that have exactly these dimensions, as texts: those with every code of `fixed`, and any code of `by`.
   * They may be of any indicator.
   */
  readonly breakdownsWith: (fixed: Breakdown, by: string | null) => readonly string[];
}

/** Reads the texts of a read model into memory. */
export async function loadVocabulary(database: ModelDatabase): Promise<Vocabulary> {
  const [kinds = [], numbers = [], texts = []] = await database.columns(
    modelSql.selectFrom("words").select(["kind", "number", "text"]),
  );
  const textsOf = new Map<WordKind, string[]>(WORD_KINDS.map((kind) => [kind, []]));
  const numbersOf = new Map<WordKind, Map<string, number>>(WORD_KINDS.map((kind) => [kind, new Map()]));
  for (const [place, kind] of kinds.entries()) {
    const known = WORD_KINDS.find((candidate) => candidate === kind);
    const [number, text] = [numbers[place], texts[place]];
    if (known === undefined || typeof number !== "number" || typeof text !== "string") {
      throw new StoreFailure("The words of the read model cannot be read.");
    }
    (textsOf.get(known) ?? [])[number] = text;
    numbersOf.get(known)?.set(text, number);
  }
  const flags = (textsOf.get("flags") ?? []).map((text) => (text === "" ? [] : text.split(" ")));
  const breakdowns = new Map((textsOf.get("breakdown") ?? []).map((text) => [text, parseBreakdown(text)]));
  const byDimensions = Map.groupBy(breakdowns, ([, breakdown]) => dimensionsOf(breakdown));
  return {
    numberOf: (kind, text) => numbersOf.get(kind)?.get(text) ?? null,
    textOf: (kind, number) => {
      const text = textsOf.get(kind)?.[number];
      if (text === undefined) throw new StoreFailure(`The read model names a ${kind} that is not in its words.`);
      return text;
    },
    flagsOf: (number) => flags[number] ?? [],
    breakdownOf: (text) => breakdowns.get(text) ?? parseBreakdown(text),
    breakdownsWith: (fixed, by) => {
      const wanted = dimensionsOf(by === null ? fixed : { ...fixed, [by]: "" });
      const codes = Object.entries(fixed).filter(([dimension]) => dimension !== by);
      return (byDimensions.get(wanted) ?? [])
        .filter(([, breakdown]) => codes.every(([dimension, code]) => breakdown[dimension] === code))
        .map(([text]) => text);
    },
  };
}

function dimensionsOf(breakdown: Breakdown): string {
  return Object.keys(breakdown).toSorted().join(",");
}
