import type { Code, Dimension, Edition, Indicator, Section, State, Unit } from "./edition.ts";
import { fold } from "./fold.ts";
import { inOneAlphabet } from "./lookalikes.ts";

/**
 * Lookups in an edition. Codes are matched as they stand or in another case; names by `fold`. What is not known is null:
 * nothing is guessed, so Turkmenistan is not Türkiye.
 */

/** iso3 of the member that a code (iso3, iso2, EL, M49) or a name in any known spelling means; null for anything else. */
export function findState(edition: Edition, text: string): string | null {
  const names = statesByName(edition);
  for (const spelt of spellings(text)) {
    const found = names.get(fold(spelt));
    if (found !== undefined) return found;
  }
  return null;
}

/** The code of a dimension that a code, label or alias means; null when unknown, or when the dimension is. */
export function findCode(edition: Edition, dimension: string, text: string): string | null {
  const found = dimensionOf(edition, dimension);
  return found === null ? null : findNamed(found.codes, text);
}

/** The code of the indicator that a code, label or alias means. */
export function findIndicator(edition: Edition, text: string): string | null {
  return findNamed(edition.indicators, text);
}

/** The id of the dimension that an id, label or alias means: `citizenship` for "Nationality". */
export function findDimension(edition: Edition, text: string): string | null {
  return dimensionOf(edition, text.trim())?.id ?? dimensionsByName(edition).get(fold(text)) ?? null;
}

/** The code of the unit that a code, label or alias means: `kg` for "кг". */
export function findUnit(edition: Edition, text: string): string | null {
  return findNamed(edition.units, text);
}

/** The indicator with exactly this code. */
export function indicatorOf(edition: Edition, code: string): Indicator | null {
  return byCode(edition.indicators).get(code) ?? null;
}

/** The dimension with exactly this id. */
export function dimensionOf(edition: Edition, id: string): Dimension | null {
  return dimensionsById(edition).get(id) ?? null;
}

/** Exactly this code of exactly this dimension. */
export function codeOf(edition: Edition, dimension: string, code: string): Code | null {
  const found = dimensionOf(edition, dimension);
  return found === null ? null : (byCode(found.codes).get(code) ?? null);
}

/** The unit with exactly this code. */
export function unitOf(edition: Edition, code: string): Unit | null {
  return byCode(edition.units).get(code) ?? null;
}

/**
 * How the figures of an indicator move from year to year: those of prices and ratios with the market and with what was
 * sampled, whatever unit they stand in; all others as what their unit counts, weighs or adds up.
 */
export function movesAs({ kind }: Pick<Indicator, "kind">, unit: Pick<Unit, "kind">): Unit["kind"] | "price" {
  return unit.kind !== "share" && (kind === "price" || kind === "ratio") ? "price" : unit.kind;
}

/** The section with exactly this code, `A` to `G`. */
export function sectionOf(edition: Edition, code: string): Section | null {
  return edition.sections.find((section) => section.code === code) ?? null;
}

/** The state with exactly this iso3. */
export function stateOf(edition: Edition, iso3: string): State | null {
  return edition.states.find((state) => state.iso3 === iso3) ?? null;
}

/** All names under which something coded is found, folded. The order says what wins where two things share a name. */
export function namesOf(entry: { readonly label: string; readonly aliases: readonly string[] }): readonly string[] {
  return [entry.label, ...entry.aliases].map(fold).filter((name) => name !== "");
}

/** All names of a state, folded: codes, names and aliases. */
export function stateNames(state: State): readonly string[] {
  return [state.iso3, state.iso2, state.name, state.formalName, ...state.aliases].map(fold);
}

interface Named {
  readonly code: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/**
 * The code among these that a text means: exact code first, then the code in another case, then names, since `t` the tonne
 * must not hide behind `T`. The entries must not change, since an index of them is kept.
 */
export function findNamed(entries: readonly Named[], text: string): string | null {
  const trimmed = text.trim();
  const exact = byCode(entries).get(trimmed);
  if (exact !== undefined) return exact.code;
  for (const spelt of spellings(trimmed)) {
    const found = byUpperCode(entries).get(spelt.toUpperCase()) ?? byName(entries).get(fold(spelt));
    if (found !== undefined) return found;
  }
  return null;
}

/** The text as it stands, and only where that is not known, without letters of another alphabet that look the same. */
function* spellings(text: string): Generator<string> {
  yield text;
  yield* inOneAlphabet(text);
}

const byCode = remember(<T extends { readonly code: string }>(entries: readonly T[]): ReadonlyMap<string, T> => {
  return new Map(entries.map((entry) => [entry.code, entry]));
});

const byUpperCode = remember((entries: readonly Named[]) =>
  first(entries.map((one) => [one.code.toUpperCase(), one.code])),
);

const byName = remember((entries: readonly Named[]) => {
  return first(entries.flatMap((entry) => namesOf(entry).map((name): [string, string] => [name, entry.code])));
});

const statesByName = remember((edition: Edition) => {
  return first(
    edition.states.flatMap((state) => stateNames(state).map((name): [string, string] => [name, state.iso3])),
  );
});

const dimensionsById = remember((edition: Edition) => {
  return new Map(edition.dimensions.map((dimension) => [dimension.id, dimension]));
});

const dimensionsByName = remember((edition: Edition) => {
  const names = edition.dimensions.map((dimension) =>
    namesOf(dimension).map((name): [string, string] => [name, dimension.id]),
  );
  return first(names.flat());
});

function first(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(pairs.toReversed());
}

/** Editions are frozen, so an index made once holds for as long as the edition lives. */
function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
