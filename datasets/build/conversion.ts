import { sortIntoCells } from "./cells.ts";
import { writeContributions } from "./contributions.ts";
import { readCodes, readRules } from "./crosswalk.ts";
import { ConvertFailure } from "./failure.ts";
import { writeLedger } from "./ledger.ts";
import type { Entry, LocatedRow } from "./places.ts";
import { locate } from "./places.ts";
import { readPublished } from "./published.ts";
import {
  earlySeizureEntries,
  eurostatEntries,
  prevalenceEntries,
  priceEntries,
  seizureEntries,
  workbookEntries,
} from "./publishers.ts";
import { EXCHANGE_RATES, POPULATION, writeExchangeRates, writePopulation } from "./reference.ts";
import type { Source } from "./sources.ts";
import { readSources } from "./sources.ts";
import { readSheet } from "./workbook.ts";

/** What the converter reads: the publishers' folder and the crosswalk, by path inside each. */
export interface Material {
  readonly read: (path: string) => Uint8Array;
  readonly crosswalk: (name: string) => string;
}

/** What the converter writes: texts by path inside `datasets/`, and a line to print. */
export interface Conversion {
  readonly files: ReadonlyMap<string, string>;
  readonly summary: string;
}

/** Makes everything in `datasets/` that comes from the publishers' files. The same material gives the same bytes. */
export async function convert(material: Material): Promise<Conversion> {
  const sources = readSources(material.crosswalk("sources.yaml"));
  const rows = await locateAll(material, sources);
  const rules = new Map(sources.map((source) => [source.id, readRules(material.crosswalk(source.crosswalk))]));
  const { cells, excluded } = sortIntoCells(rows, rules, readCodes(material.crosswalk("codes.csv")));
  const contributions = writeContributions(cells);
  const files = new Map(contributions.map(({ path, text }) => [path, text]));
  files.set("ledger.csv", writeLedger(cells, excluded));
  files.set("reference/population.csv", writePopulation(decode(material.read(POPULATION.file))));
  files.set("reference/exchange-rates.csv", writeExchangeRates(decode(material.read(EXCHANGE_RATES.file))));
  const summary = `${rows.length} published rows: ${cells.length} cells in ${contributions.length} contributions, ${excluded.length} rows left out.`;
  return { files, summary };
}

async function locateAll(material: Material, sources: readonly Source[]): Promise<readonly LocatedRow[]> {
  const rows = readPublished(decode(material.read("bsec_long.csv")));
  const located: LocatedRow[] = [];
  for (const source of sources) {
    const own = rows.filter((row) => source.names.includes(row.source));
    located.push(...locate(own, source, await entriesOf(source, material.read(source.file))));
  }
  if (located.length !== rows.length)
    throw new ConvertFailure("bsec_long.csv has rows of a source that sources.yaml does not list.");
  return located;
}

async function entriesOf(source: Source, bytes: Uint8Array): Promise<readonly Entry[]> {
  switch (source.id) {
    case "glotip":
    case "cts":
    case "iafq":
      return workbookEntries(await readSheet(bytes), source.id);
    case "seizures-early":
      return earlySeizureEntries(decode(bytes));
    case "seizures":
      return seizureEntries(decode(bytes));
    case "prices":
      return priceEntries(decode(bytes));
    case "prevalence":
      return prevalenceEntries(decode(bytes));
    case "crim_off_cat":
      return eurostatEntries(decode(bytes));
    default:
      throw new ConvertFailure(`Nothing here reads the files of source ${source.id}.`);
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
