import type { Dimension, Edition, Indicator, Retired, Unit } from "../../questionnaire/edition.ts";
import {
  codeOf,
  findCode,
  findDimension,
  findIndicator,
  findNamed,
  findState,
  findUnit,
  indicatorOf,
  stateNames,
  stateOf,
  unitOf,
} from "../../questionnaire/lookup.ts";
import { fold } from "../../questionnaire/fold.ts";
import { findRetired } from "../../questionnaire/retired.ts";
import type { Wording } from "../contract/covering-note.ts";
import { namesOfAll, restore } from "../reading/lost-letters.ts";
import type { Column, RawTable } from "../reading/table.ts";
import { withoutMarks } from "../reading/heading-text.ts";
import { readMultiplier } from "../reading/multiplier.ts";
import { isTotalWord } from "../reading/total-words.ts";
import { readYear } from "../reading/year.ts";
import { readFlags, type FlagsRead } from "./flags.ts";
import { meaning, wordsText, type Lookup, type Meaning, type RowWords } from "./meaning.ts";
import { exactPhrase, phraseLabel } from "./phrase.ts";

import { TOTAL, type SeriesIndex } from "./series.ts";

/** Longer texts are no names. */
const LONGEST_NAME = 300;

/** Forms number their rows: `2.1.`, `3)`. */
const ROW_NUMBER = /^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+/;

/** A column of breakdown codes. Columns are in the order of the edition's dimensions, whatever order the file has. */
export interface DimensionColumn {
  readonly column: Column;
  readonly dimension: string;
  /** The dimension of an earlier edition that the column is headed by; null for one of this edition. */
  readonly old: Retired | null;
  /** Code number, or `TOTAL`. */
  readonly lookup: Lookup<number>;
}

/** The columns of a table with the lookups that understand them. */
export interface Lookups {
  readonly indicator: Lookup<Indicator>;
  readonly unit: Lookup<Unit>;
  readonly year: Lookup<number>;
  readonly state: Lookup<string>;
  readonly flags: (text: string) => FlagsRead;
  readonly dimensions: readonly DimensionColumn[];
}

/** Lookups for the columns of one table. */
export function createLookups(
  table: RawTable,
  edition: Edition,
  index: SeriesIndex,
  wordings: readonly Wording[],
): Lookups {
  const said = saidMeanings(wordings);
  const meant = <T>(of: T, text: string, code: string, field: string): Meaning<T> => {
    const old =
      edition.retired.length === 0 || isCurrent(edition, field, text) ? null : findRetired(edition, field, text);
    return old?.readAs === code ? inherited(of, text, code, old, edition) : meaning(of, text, code, field);
  };
  return {
    indicator: remember((text) => {
      const wording = said("indicator", text);
      const ofSender = wording === null ? null : saidIndicator(wording, text, edition);
      if (ofSender !== null) return ofSender;
      // "2.1. Vehicles stolen*, thousands"
      const bare = withoutMarks(readMultiplier(text.replace(ROW_NUMBER, "")).heading);
      const code =
        findIndicator(edition, text) ??
        findIndicator(edition, bare) ??
        findRetired(edition, "indicator", text)?.readAs ??
        null;
      const named = code === null ? exactPhrase(edition, text) : null;
      if (named !== null) return worded(named.indicator, text, named, edition);
      const found = indicatorOf(edition, code ?? restore(text, namesOfAll(edition.indicators)) ?? "");
      return found === null ? null : meant(found, text, found.code, "indicator");
    }),
    unit: remember((text) => {
      const code =
        unitOf(edition, said("unit", text)?.code ?? "")?.code ??
        findUnit(edition, text) ??
        restore(text, namesOfAll(edition.units));
      const found = code === null ? null : unitOf(edition, code);
      return found === null ? null : meaning(found, text, found.code, "unit");
    }),
    year: remember((text) => {
      const year = readYear(text);
      return year === null ? null : meaning(year, text, String(year), "year");
    }),
    state: remember((text) => {
      const state =
        stateOf(edition, said("state", text)?.code ?? "")?.iso3 ??
        findState(edition, text) ??
        restore(text, stateNamesOf(edition));
      return state === null ? null : meaning(state, text, state, "state");
    }),
    flags: rememberFlags(),
    dimensions: [...edition.dimensions, ...edition.retired.flatMap(asDimension)].flatMap(
      ({ id, codes }): DimensionColumn[] => {
        const column = table.columns.find(({ role }) => role.kind === "dimension" && role.dimension === id);
        if (column === undefined) return [];
        const lookup = remember((text: string) => {
          const saidCode = said(id, text)?.code ?? "";
          const isCode = codes.some((one) => one.code === saidCode);
          const known = isCode ? saidCode : (findNamed(codes, text) ?? findRetired(edition, id, text)?.readAs);
          const code = known ?? (isTotalWord(edition, text) ? "_T" : restore(text, namesOfAll(codes)));
          return code === null ? null : meant(index.numberOf(id, code) ?? TOTAL, text, code, id);
        });
        const old = findDimension(edition, column.label) === null ? findRetired(edition, "column", column.label) : null;
        return [{ column, dimension: id, old, lookup }];
      },
    ),
  };
}

/** A column of a dimension that is asked no more and read as no other holds nothing but totals that can be understood. */
function asDimension({ kind, code, readAs }: Retired): Pick<Dimension, "id" | "codes">[] {
  if (kind !== "dimension" || readAs !== null) return [];
  return [{ id: code, codes: [{ code: "_T", label: "Total", parent: null, aliases: [] }] }];
}

function isCurrent(edition: Edition, field: string, text: string): boolean {
  return (field === "indicator" ? findIndicator(edition, text) : findCode(edition, field, text)) !== null;
}

function inherited<T>(of: T, text: string, code: string, old: Retired, edition: Edition): Meaning<T> {
  const what = `${old.dimension ?? old.kind} of edition ${old.edition} read in edition ${edition.id} as`;
  return { of, step: { what, from: text, to: code }, old };
}

/** What the sender said that a text of a field means; null where nothing was said. */
function saidMeanings(wordings: readonly Wording[]): (field: string, text: string) => Wording | null {
  if (wordings.length === 0) return () => null;
  const known = new Map(wordings.toReversed().map((wording) => [`${wording.field}|${fold(wording.text)}`, wording]));
  return (field, text) => known.get(`${field}|${fold(text)}`) ?? null;
}

/** What the sender said that the text of an indicator means; null where the questionnaire does not ask it so. */
function saidIndicator({ code, breakdown = {}, unit }: Wording, text: string, edition: Edition) {
  const of = indicatorOf(edition, code);
  const isAsked = ([dimension, one]: readonly [string, string]): boolean =>
    of?.dimensions.includes(dimension) === true && codeOf(edition, dimension, one) !== null;
  return of === null || !Object.entries(breakdown).every(isAsked)
    ? null
    : worded(of, text, { breakdown, unit: unit ?? null }, edition);
}

/** An indicator whose text says by what it is split, or in which unit, as well. */
function worded(
  of: Indicator,
  text: string,
  { breakdown, unit }: Pick<RowWords, "breakdown" | "unit">,
  edition: Edition,
): Meaning<Indicator> {
  const words = { breakdown, unit, label: phraseLabel({ indicator: of, breakdown, unit }, edition) };
  const isPlain = Object.keys(breakdown).length === 0 && unit === null;
  const read = meaning(of, text, wordsText(of, words), "indicator");
  return isPlain ? read : { ...read, words };
}

function* stateNamesOf(edition: Edition): Generator<readonly [string, string]> {
  for (const state of edition.states) for (const name of stateNames(state)) yield [name, state.iso3];
}

function remember<T>(look: Lookup<T>): Lookup<T> {
  const known = new Map<string, Meaning<T> | null>();
  let lastText: string | null = null;
  let last: Meaning<T> | null = null;
  return (text) => {
    // Rows of one indicator follow each other: comparing with the row before is cheaper than hashing.
    if (text === lastText) return last;
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = text.length > LONGEST_NAME ? null : look(text)));
    lastText = text;
    last = found;
    return found;
  };
}

const NO_FLAGS: FlagsRead = { flags: [], unknown: [] };

function rememberFlags(): (text: string) => FlagsRead {
  const known = new Map<string, FlagsRead>([["", NO_FLAGS]]);
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = readFlags(text.slice(0, LONGEST_NAME))));
    return found;
  };
}
