import type { Assembled } from "./assembled.ts";
import type { Content, Part, Report } from "./content.ts";
import type { Language } from "./edition.ts";
import { fold } from "./fold.ts";
import { namesOf } from "./lookup.ts";
import { withLatinSerbian } from "./serbian.ts";
import type { Place } from "./source.ts";

/** Something that a label may name, with the names it has already. */
interface Named {
  readonly label: string;
  readonly aliases: readonly string[];
}

/** The languages in which there are labels, by code. */
export function languagesOf({ labels }: Content): readonly Language[] {
  return labels
    .map(({ data: { language, ...words } }) => ({ code: language, ...words }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Every label of every language as one more name under which files may give the thing. */
export function withLabels(all: Assembled, known: readonly Language[]): Assembled {
  const languages = withLatinSerbian(known);
  const named = <T extends Named>(entry: T, labels: readonly (string | undefined)[]): T => {
    const names = new Set(namesOf(entry));
    const added = labels.filter((label) => label !== undefined && !names.has(fold(label)));
    return added.length === 0 ? entry : { ...entry, aliases: [...entry.aliases, ...new Set(added)].filter(isText) };
  };
  return {
    ...all,
    units: all.units.map((unit) =>
      named(
        unit,
        languages.map(({ units }) => units[unit.code]),
      ),
    ),
    indicators: all.indicators.map((one) =>
      named(
        one,
        languages.map(({ indicators }) => indicators[one.code]),
      ),
    ),
    dimensions: all.dimensions.map((dimension) => ({
      ...named(
        dimension,
        languages.map(({ dimensions }) => dimensions[dimension.id]),
      ),
      codes: dimension.codes.map((one) =>
        named(
          one,
          languages.map(({ codes }) => codes[dimension.id]?.[one.code]),
        ),
      ),
    })),
  };
}

function isText(label: string | undefined): label is string {
  return label !== undefined;
}

/**
 * Holds labels against the questionnaire: each names something that is asked, and none means two things within a column,
 * whether the other name is a label of any language, an alias or an English label.
 */
export function checkLabels({ labels, metadata }: Content, all: Assembled, report: Report): void {
  const columns = namespace(all.dimensions.map(({ id, ...rest }) => ({ code: id, ...rest })));
  const units = namespace(all.units);
  const indicators = namespace(all.indicators);
  const codes = new Map(all.dimensions.map(({ id, codes: own }) => [id, namespace(own)]));
  const languages = new Set<string>();
  for (const part of labels) {
    const { data } = part;
    if (languages.has(data.language)) report(part, ["language"], `Labels in "${data.language}" stand in another file.`);
    languages.add(data.language);
    claimAll(part, ["fields"], data.fields, { claim: columns.claim, has: () => true }, report);
    claimAll(part, ["dimensions"], data.dimensions, columns, report);
    claimAll(part, ["units"], data.units, units, report);
    claimAll(part, ["indicators"], data.indicators, indicators, report);
    for (const id of Object.keys(data.metadata)) {
      if (metadata?.data.some((question) => question.id === id) !== true) {
        report(part, ["metadata", id], `"${id}" is not asked, so it needs no label.`);
      }
    }
    for (const [dimension, own] of Object.entries(data.codes)) {
      const known = codes.get(dimension);
      if (known === undefined) report(part, ["codes", dimension], `There is no dimension "${dimension}".`);
      else claimAll(part, ["codes", dimension], own, known, report);
    }
  }
}

/** The names of a column, each with what it means. */
interface Namespace {
  readonly has: (code: string) => boolean;
  /** What the name means already, where that is something else. */
  readonly claim: (name: string, code: string) => string | null;
}

function namespace(entries: readonly (Named & { readonly code: string })[]): Namespace {
  const codes = new Map(entries.map(({ code }) => [code.toUpperCase(), code]));
  const owners = new Map(entries.flatMap((entry) => namesOf(entry).map((name) => [name, entry.code] as const)));
  return {
    has: (code) => codes.get(code.toUpperCase()) === code,
    claim: (name, code) => {
      const owner = codes.get(name.trim().toUpperCase()) ?? owners.get(fold(name)) ?? code;
      owners.set(fold(name), owner);
      return owner === code ? null : owner;
    },
  };
}

function claimAll(
  part: Part<unknown>,
  place: Place,
  own: Readonly<Record<string, string>>,
  { has, claim }: Namespace,
  report: Report,
): void {
  for (const [code, label] of Object.entries(own)) {
    const owner = claim(label, code);
    if (!has(code)) report(part, [...place, code], `"${code}" is not asked, so it needs no label.`);
    else if (fold(label) === "") report(part, [...place, code], `"${label}" has no letter or digit.`);
    else if (owner !== null) report(part, [...place, code], `"${label}" means both ${owner} and ${code}.`);
  }
}
