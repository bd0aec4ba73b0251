/** Under what terms the publishers of compiled figures give them. */

import type { SourcesView } from "../contract/sources.ts";
import type { Source } from "../contract/view.ts";

/** Under what terms a publisher gives a data set, and how it wants to be named. */
export interface SourceLicence {
  readonly publisher: string;
  readonly dataset: string;
  readonly edition: string;
  readonly licence: string;
  readonly attribution: string;
  /** Whether figures were made of it, or it is what figures are held against. */
  readonly use: "figures" | "reference";
}

/** Where the text of a licence stands; the others have no address of their own. */
const ADDRESSES: Readonly<Record<string, string>> = {
  "CC BY 3.0 IGO": "https://creativecommons.org/licenses/by/3.0/igo/",
  "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
};

/** Where the text of a licence stands; null where it has no address of its own. */
export function licenceAddress(licence: string): string | null {
  return ADDRESSES[licence] ?? null;
}

/** A source in a few words, the same for a figure's and a licence's. */
export function sourceName({ publisher, dataset, edition }: Pick<Source, "publisher" | "dataset" | "edition">): string {
  return `${publisher} ${dataset}, ${edition}`;
}

/** The terms of a source; null where the catalogue has none, as for what a state itself sent. */
export function licenceOf(
  source: Pick<Source, "publisher" | "dataset" | "edition">,
  licences: readonly SourceLicence[],
): SourceLicence | null {
  return licences.find((each) => sourceName(each) === sourceName(source)) ?? null;
}

/** The sources of a release with their terms, by name, then the reference data. */
export function sourcesView(
  { release, sources }: { readonly release: string; readonly sources: readonly Source[] },
  licences: readonly SourceLicence[],
): SourcesView {
  const byName = <Named extends Parameters<typeof sourceName>[0]>(list: readonly Named[]): readonly Named[] =>
    [...new Map(list.map((each) => [sourceName(each), each]))]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, each]) => each);
  const described = (
    source: Parameters<typeof sourceName>[0],
    use: SourceLicence["use"],
    statement: string,
  ): SourcesView["sources"][number] => {
    const terms = licenceOf(source, licences);
    return {
      publisher: source.publisher,
      dataset: source.dataset,
      edition: source.edition,
      use,
      statement,
      licence: terms?.licence ?? null,
      licenceAddress: terms === null ? null : licenceAddress(terms.licence),
      attribution: terms?.attribution ?? null,
    };
  };
  const reference = licences.filter(({ use }) => use === "reference");
  return {
    release,
    sources: [
      ...byName(sources).map((source) => described(source, "figures", source.statement)),
      ...byName(reference).map((source) => described(source, "reference", "")),
    ],
  };
}
