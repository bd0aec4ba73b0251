import { freezeDeep } from "./canonical.ts";
import type { Assembled } from "./assembled.ts";
import { editionHash } from "./compiled.ts";
import { isAsked, retiredBy } from "./concordance.ts";
import type { Content } from "./content.ts";
import type { CellPattern, Code, Dimension, Edition, Relation, Round, State } from "./edition.ts";
import { languagesOf, withLabels } from "./labels.ts";

/** Turns the files into states, units, dimensions, indicators and relations, in the order of the files. */
export function assemble(content: Content): Assembled {
  const states = statesOf(content);
  const dimensions = dimensionsOf(content, states);
  return {
    states,
    units: Object.entries(content.units?.data ?? {}).map(([code, unit]) => ({ code, ...unit })),
    dimensions,
    indicators: content.sections.flatMap(({ data: section }) =>
      Object.entries(section.indicators).map(([code, indicator]) => ({
        code,
        section: section.code,
        optional: section.optional,
        ...indicator,
      })),
    ),
    relations: (content.relations?.data ?? []).flatMap((written) => relationsOf(written, dimensions)),
  };
}

/** One frozen edition for each file of `editions/` that has its round, ascending by year. Call it on faultless content. */
export function editionsOf(content: Content): readonly Edition[] {
  const languages = languagesOf(content);
  const all = withLabels(assemble(content), languages);
  const settings = content.settings?.data;
  const changes = (content.concordance?.data ?? []).toSorted((a, b) => a.edition.localeCompare(b.edition));
  const ids = content.editions.map(({ data }) => data.id).toSorted();
  const editions: Edition[] = [];
  for (const { data: asked } of content.editions) {
    const round = content.rounds.find(({ data }) => data.edition === asked.id)?.data;
    if (round === undefined || settings === undefined) continue;
    const asks = (subject: string): boolean => isAsked(changes, asked.id, subject);
    const indicators = all.indicators
      .filter(({ code, section }) => asked.sections.includes(section) && asks(code))
      .map((one) => ({ ...one, dimensions: one.dimensions.filter(asks) }));
    const dimensions = all.dimensions
      .filter(({ id }) => asks(id))
      .map((one) => ({ ...one, codes: one.codes.filter(({ code }) => asks(`${one.id}=${code}`)) }));
    const codes = new Set(indicators.map((indicator) => indicator.code));
    const asksNow = (subject: string): boolean => (subject.includes(".") ? codes.has(subject) : asks(subject));
    const edition: Omit<Edition, "hash"> = {
      id: asked.id,
      title: asked.title,
      years: asked.years.toSorted((a, b) => a - b),
      round: roundOf(round),
      states: all.states,
      sections: content.sections
        .map(({ data: { code, id, label, optional } }) => ({ code, id, label, optional }))
        .filter((section) => asked.sections.includes(section.code))
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      indicators,
      dimensions,
      units: all.units,
      relations: all.relations.filter((relation) => subjectsOf(relation).every(asksNow)),
      metadataQuestions: content.metadata?.data ?? [],
      openQuestions: openQuestionsOf(content, asked),
      languages,
      concordance: changes.filter((change) => change.edition <= asked.id),
      retired: retiredBy(asked.id, ids, changes, all),
      settings,
    };
    editions.push(freezeDeep({ ...edition, hash: editionHash(edition) }));
  }
  return editions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The indicators, dimensions and codes that a relation speaks of. */
function subjectsOf(relation: Relation): readonly string[] {
  if (relation.kind === "part-of") return [relation.part, relation.whole].flatMap(subjectsIn);
  if (relation.kind === "funnel") return relation.stages;
  return [relation.indicator, ...(relation.kind === "exhaustive" ? [relation.dimension] : relation.dimensions)];
}

function subjectsIn({ indicator, breakdown }: CellPattern): readonly string[] {
  return [indicator, ...Object.entries(breakdown).flatMap(([id, code]) => [id, `${id}=${code}`])];
}

function openQuestionsOf(
  { openQuestions }: Content,
  { years, sections }: { readonly years: readonly number[]; readonly sections: readonly string[] },
): Edition["openQuestions"] {
  return (openQuestions?.data ?? [])
    .filter(
      ({ year, section }) =>
        (year === null || years.includes(year)) && (section === null || sections.includes(section)),
    )
    .map(({ id, section, question, help }) => ({ id, section: section ?? "", question, help }));
}

function roundOf(round: Round): Round {
  const { id, edition, opens, deadline, provenance, confidentiality, statement, sources } = round;
  return { id, edition, opens, deadline, provenance, confidentiality, statement, sources };
}

function statesOf(content: Content): readonly State[] {
  return (content.states?.data ?? []).map(({ spellings, aliases, ...state }) => ({
    ...state,
    aliases: [...new Set([...aliases, ...spellings])],
  }));
}

function dimensionsOf(content: Content, states: readonly State[]): readonly Dimension[] {
  const countries = countriesOf(content, states);
  return content.codelists.map(({ data: { id, label, aliases, countries: withCountries, codes } }) => ({
    id,
    label,
    aliases,
    codes: [...Object.entries(codes).map(([code, entry]) => ({ code, ...entry })), ...(withCountries ? countries : [])],
  }));
}

/** All countries by English name. A member of BSEC brings its names from `states.yaml`, so that they stand in one place. */
function countriesOf(content: Content, states: readonly State[]): readonly Code[] {
  const members = states.map((state) => ({
    code: state.iso2,
    label: state.name,
    parent: null,
    aliases: [state.iso3, state.formalName, ...state.aliases].filter((name) => name !== state.name),
  }));
  const others = Object.entries(content.countries?.data ?? {}).map(([code, entry]) => ({ code, ...entry }));
  return [...members, ...others].toSorted((a, b) => a.label.localeCompare(b.label, "en"));
}

type WrittenRelation = NonNullable<Content["relations"]>["data"][number];

/**
 * The relations that one entry stands for: one for each indicator it names, or for each code of its dimension, told apart
 * by them in their ids.
 */
function relationsOf(written: WrittenRelation, dimensions: readonly Dimension[]): readonly Relation[] {
  const { id, tolerance, legitimate } = written;
  const codes = (dimension: string): readonly string[] => {
    const all = dimensions.find((one) => one.id === dimension)?.codes ?? [];
    return all.map(({ code }) => code).filter((code) => code !== "_T");
  };
  if (written.kind === "funnel") return [written];
  if (written.kind === "each-part") {
    return written.indicators.flatMap((indicator) =>
      codes(written.dimension).map((code) => ({
        id: `${id}:${indicator}:${code}`,
        tolerance,
        legitimate,
        kind: "part-of",
        part: { indicator, breakdown: { [written.dimension]: code } },
        whole: { indicator, breakdown: {} },
      })),
    );
  }
  if (written.kind === "part-of") {
    const { over, part, whole, ...rest } = written;
    if (over === null) return [{ ...rest, part, whole }];
    const within = (side: CellPattern, code: string): CellPattern => {
      return { indicator: side.indicator, breakdown: { ...side.breakdown, [over]: code } };
    };
    return codes(over).map((code) => ({
      ...rest,
      id: `${id}:${code}`,
      part: within(part, code),
      whole: within(whole, code),
    }));
  }
  const { indicators, ...rest } = written;
  return indicators.map((indicator) => ({ ...rest, indicator, id: `${id}:${indicator}` }));
}
