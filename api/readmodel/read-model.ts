import { rmSync } from "node:fs";
import { join } from "node:path";

import type { Edition } from "../../questionnaire/edition.ts";
import { RequestFailure, StoreFailure } from "../failure.ts";
import type { StoredContribution } from "../record/contributions.ts";
import type { RecordStore } from "../record/record-store.ts";
import { type Builder, type Built, ownBuilder } from "./building.ts";
import { type Cell, type CellQuery, cellsFrom, cellsQuery } from "./cell.ts";
import { type ModelDatabase, openModelDatabase } from "./database.ts";
import type { Facts, ModelRelease } from "./facts.ts";
import { type ExchangeRate, type ExchangeRates, exchangeRatesFrom } from "./exchange-rates.ts";
import { type Population, type PopulationFigure, populationFrom } from "./population.ts";
import { type Tally, tallyOf } from "./tally.ts";
import { loadUnits, type UnitProfile } from "./units.ts";
import { loadVocabulary, type Vocabulary } from "./vocabulary.ts";

export type { ModelRelease } from "./facts.ts";

/** The figures, for reading. The same object goes on answering while what it reads is replaced. */
export interface ReadModel {
  /** Ascending by years. */
  readonly editions: readonly Edition[];
  readonly population: Population;
  readonly exchangeRates: ExchangeRates;
  /** The frozen releases, the first one first. */
  readonly releases: () => readonly ModelRelease[];
  /** Null is the latest; `draft` the accepted contributions of now. Throws RequestFailure (404) for one that is unknown. */
  readonly release: (id: string | null) => ModelRelease;
  readonly contribution: (number: number) => StoredContribution | null;
  /** The units in which a release has figures of an indicator, the most frequent first. */
  readonly units: (release: number, indicator: string) => readonly UnitProfile[];
  /** See `Vocabulary.breakdownsWith`. */
  readonly breakdownsWith: Vocabulary["breakdownsWith"];
  /** The cells in no particular order. */
  readonly cells: (query: CellQuery) => Promise<readonly Cell[]>;
  /** What a release has figures of, counted. */
  readonly tally: (release: number) => Promise<Tally>;
  /** Builds and swaps in what was kept meanwhile, by whichever process; true where there was something. */
  readonly refresh: () => Promise<boolean>;
  readonly close: () => void;
}

/**
 * What a read model is made of; `folder` is where its files lie, `<record>/readmodel` where left out. Without a builder
 * it is built in this very thread.
 */
export interface ReadModelSources {
  readonly record: RecordStore;
  readonly editions: readonly Edition[];
  readonly population: readonly PopulationFigure[];
  /** Left out, no money is converted. */
  readonly exchangeRates?: readonly ExchangeRate[];
  readonly folder?: string;
  readonly builder?: Builder;
}

/** What is read until the next swap: never changed, only replaced. */
interface Generation extends Facts {
  readonly path: string;
  readonly database: ModelDatabase;
  readonly words: Vocabulary;
  readonly units: ReadonlyMap<string, readonly UnitProfile[]>;
}

/**
 * Opens the read model of a record, built before where the file fits the record, else now.
 *
 * Throws StoreFailure where it can be neither opened nor built.
 */
export async function openReadModel(sources: ReadModelSources): Promise<ReadModel> {
  const { record, editions, builder = ownBuilder } = sources;
  const folder = sources.folder ?? join(record.folder, "readmodel");
  const building = { recordFolder: record.folder, folder };
  const population = populationFrom(sources.population);
  const exchangeRates = exchangeRatesFrom(sources.exchangeRates ?? []);
  let current = await openGeneration(() => builder.build(building));
  let last: Promise<unknown> = Promise.resolve();

  const swap = async (): Promise<boolean> => {
    if (record.head() === current.head) return false;
    const next = await openGeneration(() => builder.build(building));
    current.database.retire();
    current = next;
    builder.replaced(next.path);
    return true;
  };
  return {
    editions,
    population,
    exchangeRates,
    releases: () => current.releases,
    release: (id) => releaseOf(current, id),
    contribution: (number) => current.contributions.get(number) ?? null,
    units: (release, indicator) => current.units.get(`${release} ${indicator}`) ?? [],
    breakdownsWith: (fixed, by) => current.words.breakdownsWith(fixed, by),
    cells: async (query) => {
      const { words, database } = current;
      const select = cellsQuery(query, words);
      return select === null ? [] : cellsFrom(await database.columns(select), words);
    },
    tally: (release) => tallyOf(current.database, current.words, release),
    refresh: () => {
      // One after the other: whoever asks waits for a build that began after what they kept.
      const next = last.then(swap, swap);
      last = next.catch(() => false);
      return next;
    },
    close: () => current.database.retire(),
  };
}

async function openGeneration(build: () => Promise<Built>): Promise<Generation> {
  const { path, facts } = await build();
  const database = await opened(path);
  if (database !== null) return describe(facts, path, database);
  takeAway(path);
  const again = await build();
  return describe(again.facts, again.path, await openModelDatabase(again.path));
}

/** A read model is disposable: a file that cannot be opened is taken away and built again. */
function takeAway(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (cause) {
    throw new StoreFailure("The read model could not be built: its place is taken.", { cause });
  }
}

/** Null where the file cannot be read. */
async function opened(path: string): Promise<ModelDatabase | null> {
  try {
    return await openModelDatabase(path);
  } catch (failure) {
    if (failure instanceof StoreFailure) return null;
    throw failure;
  }
}

async function describe(facts: Facts, path: string, database: ModelDatabase): Promise<Generation> {
  const words = await loadVocabulary(database);
  return { ...facts, path, database, words, units: await loadUnits(database, words, facts.draft.ordinal) };
}

function releaseOf({ releases, draft }: Generation, id: string | null): ModelRelease {
  const found = id === null ? releases.at(-1) : [...releases, draft].find((release) => release.id === id);
  if (found !== undefined) return found;
  const detail =
    releases.length === 0
      ? "Nothing has been released yet."
      : `The releases are ${releases.map((release) => release.id).join(", ")}; without one the latest is read.`;
  throw new RequestFailure(404, "No such release", id === null ? detail : `${id}: ${detail}`);
}
