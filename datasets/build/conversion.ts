import { flagBreaks, readBreaks } from "./breaks.ts";
import type { Credit, Listed } from "./catalogue.ts";
import { writeCatalogue } from "./catalogue.ts";
import { sortIntoCells } from "./cells.ts";
import { writeContributions } from "./contributions.ts";
import { readCodes, readRules } from "./crosswalk.ts";
import { ConvertFailure } from "./failure.ts";
import { writeLedger } from "./ledger.ts";
import { compareOverlap } from "./overlap.ts";
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
import { closings, writeSourcesPage } from "./sources-page.ts";
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
  const { rows, entries } = await locateAll(material, sources);
  const rules = new Map(sources.map((source) => [source.id, readRules(material.crosswalk(source.crosswalk))]));
  const codes = readCodes(material.crosswalk("codes.csv"));
  const sorted = sortIntoCells(rows, rules, codes);
  const early = sources.find((source) => source.id === "seizures-early");
  const compared =
    early === undefined
      ? sorted.cells
      : compareOverlap(sorted.cells, early, entries.get(early.id) ?? [], rules.get(early.id) ?? [], codes);
  const cells = flagBreaks(compared, readBreaks(material.crosswalk("breaks.csv")));
  const contributions = writeContributions(cells);
  const listed: readonly Listed[] = [
    ...contributions.map(({ path, state, round, text, sources: ids }) => {
      return {
        path,
        kind: "contribution" as const,
        state,
        round,
        text,
        credits: sources.filter(({ id }) => ids.includes(id)),
      };
    }),
    ledgerFile(writeLedger(cells, sorted.excluded), sources),
    referenceFile("population", writePopulation(decode(material.read(POPULATION.file))), POPULATION),
    referenceFile("exchange-rates", writeExchangeRates(decode(material.read(EXCHANGE_RATES.file))), EXCHANGE_RATES),
  ];
  const closed = closings(sources, cells, sorted.excluded);
  const files = new Map(listed.map(({ path, text }) => [path, text]));
  files.set("catalogue.json", writeCatalogue(listed));
  files.set("SOURCES.md", writeSourcesPage(closed, [POPULATION, EXCHANGE_RATES]));
  const summary = `${rows.length} published rows: ${cells.length} cells in ${contributions.length} contributions, ${sorted.excluded.length} rows left out.`;
  return { files, summary };
}

function ledgerFile(text: string, credits: readonly Source[]): Listed {
  return { path: "ledger.csv", kind: "ledger", state: null, round: null, text, credits };
}

function referenceFile(name: string, text: string, credit: Credit): Listed {
  return { path: `reference/${name}.csv`, kind: "reference", state: null, round: null, text, credits: [credit] };
}

interface Located {
  readonly rows: readonly LocatedRow[];
  /** All figures of the 13 states in each publisher's file, by source. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

async function locateAll(material: Material, sources: readonly Source[]): Promise<Located> {
  const published = readPublished(decode(material.read("bsec_long.csv")));
  const rows: LocatedRow[] = [];
  const entries = new Map<string, readonly Entry[]>();
  for (const source of sources) {
    const own = published.filter((row) => source.names.includes(row.source));
    const found = await entriesOf(source, material.read(source.file));
    entries.set(source.id, found);
    rows.push(...locate(own, source, found));
  }
  if (rows.length !== published.length) {
    throw new ConvertFailure("bsec_long.csv has rows of a source that sources.yaml does not list.");
  }
  return { rows, entries };
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
