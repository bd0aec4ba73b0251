import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { Edition } from "../../questionnaire/edition.ts";
import { RequestFailure, StoreFailure } from "../failure.ts";
import type { StoredContribution } from "../record/contributions.ts";
import type { StoredBreak } from "../record/breaks.ts";
import { openRecord, type RecordStore } from "../record/record-store.ts";
import { buildReadModel, readModelPath } from "./build.ts";
import { type Cell, type CellQuery, cellsFrom, cellsQuery, numberOf } from "./cell.ts";
import { type ModelDatabase, modelSql, openModelDatabase } from "./database.ts";
import { haveRivals } from "./holding.ts";
import { type Population, type PopulationFigure, populationFrom } from "./population.ts";
import { type Tally, tallyOf } from "./tally.ts";
import { loadVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A release as it can be read; the draft is what the next one would be if it were frozen now. */
export interface ModelRelease {
  readonly ordinal: number;
  /** `r1`, or `draft` */
  readonly id: string;
  /** ISO instant: when it was frozen; of the draft, when its last contribution arrived. */
  readonly at: string;
  readonly note: string;
  /** Equal hashes, equal answers for ever. */
  readonly hash: string;
  readonly members: readonly StoredContribution[];
  /** Whether rounds overlap in it, so that `HOLDING_RULE` decides whose figures are read. */
  readonly hasRivals: boolean;
  /** The breaks in series that were declared and stood when it was frozen. */
  readonly breaks: readonly StoredBreak[];
}

/** A unit of an indicator with the number and the years of its figures. */
interface UnitProfile {
  readonly unit: string;
  readonly figures: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The figures, for reading. The same object goes on answering while what it reads is replaced. */
export interface ReadModel {
  /** Ascending by years. */
  readonly editions: readonly Edition[];
  readonly population: Population;
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

/** What a read model is made of; `folder` is where its files lie, `<record>/readmodel` where left out. */
export interface ReadModelSources {
  readonly record: RecordStore;
  readonly editions: readonly Edition[];
  readonly population: readonly PopulationFigure[];
  readonly folder?: string;
}

/** What is read until the next swap: never changed, only replaced. */
interface Generation {
  readonly path: string;
  readonly head: string;
  readonly database: ModelDatabase;
  readonly words: Vocabulary;
  readonly contributions: ReadonlyMap<number, StoredContribution>;
  readonly releases: readonly ModelRelease[];
  readonly draft: ModelRelease;
  readonly units: ReadonlyMap<string, readonly UnitProfile[]>;
}

/**
 * Opens the read model of a record, built before where the file fits the record, else now.
 *
 * Throws StoreFailure where it can be neither opened nor built.
 */
export async function openReadModel(sources: ReadModelSources): Promise<ReadModel> {
  const { record, editions } = sources;
  const folder = sources.folder ?? join(record.folder, "readmodel");
  const population = populationFrom(sources.population);
  let current = await openGeneration(record, folder);
  let last: Promise<unknown> = Promise.resolve();

  const swap = async (): Promise<boolean> => {
    if (record.head() === current.head) return false;
    const next = await openGeneration(record, folder);
    current.database.retire();
    current = next;
    removeOthers(folder, next.path);
    return true;
  };
  return {
    editions,
    population,
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

async function openGeneration({ folder: kept }: RecordStore, folder: string): Promise<Generation> {
  // A view of its own, standing still while the record goes on: what is read for one generation belongs together.
  const record = openRecord(kept, { readOnly: true, snapshot: true });
  try {
    const expected = readModelPath(record, folder);
    const built = existsSync(expected) ? await opened(expected) : null;
    if (built !== null) return await describe(record, expected, built);
    const path = await buildReadModel(record, folder);
    return await describe(record, path, await openModelDatabase(path));
  } finally {
    record.close();
  }
}

/** Null where the file cannot be read: it is disposable, and built again. */
async function opened(path: string): Promise<ModelDatabase | null> {
  try {
    return await openModelDatabase(path);
  } catch (failure) {
    if (failure instanceof StoreFailure) return null;
    throw failure;
  }
}

async function describe(record: RecordStore, path: string, database: ModelDatabase): Promise<Generation> {
  const words = await loadVocabulary(database);
  const head = record.head();
  const contributions = new Map(record.contributions().map((contribution) => [contribution.number, contribution]));
  const declared = record.breaks();
  const releases = record.releases().map(({ frozenAt, members: numbers, breaks: held, ...release }) => {
    const members = numbers.flatMap((number) => contributions.get(number) ?? []);
    const breaks = declared.filter(({ number }) => held.includes(number));
    return { ...release, at: frozenAt, members, hasRivals: haveRivals(members), breaks };
  });
  const members = record.latest();
  const at = members.at(-1)?.receivedAt ?? "";
  const hasRivals = haveRivals(members);
  const breaks = declared.filter((one) => one.withdrawnAt === null);
  const draft = { ordinal: releases.length + 1, id: "draft", at, note: "", hash: head, members, hasRivals, breaks };
  return { path, head, database, words, contributions, releases, draft, units: await loadUnits(database, words) };
}

async function loadUnits(
  database: ModelDatabase,
  words: Vocabulary,
): Promise<ReadonlyMap<string, readonly UnitProfile[]>> {
  const [releases = [], indicators = [], units = [], firstYears = [], lastYears = [], figures = []] =
    await database.columns(
      modelSql.selectFrom("profiles").select(["release", "indicator", "unit", "first_year", "last_year", "figures"]),
    );
  const profiles = releases.map((release, place) => ({
    key: `${numberOf(release)} ${words.textOf("indicator", numberOf(indicators[place]))}`,
    unit: words.textOf("unit", numberOf(units[place])),
    firstYear: numberOf(firstYears[place]),
    lastYear: numberOf(lastYears[place]),
    figures: numberOf(figures[place]),
  }));
  const byKey = Map.groupBy(profiles, (profile) => profile.key);
  for (const found of byKey.values()) found.sort((a, b) => b.figures - a.figures || (a.unit < b.unit ? -1 : 1));
  return byKey;
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

/** Takes away the files of earlier read models; one that another process still reads stays as long as it is open. */
function removeOthers(folder: string, path: string): void {
  for (const name of readdirSync(folder)) {
    const other = join(folder, name);
    if (other === path || !/^cells-[0-9a-f]{16}\.duckdb$/.test(name)) continue;
    try {
      rmSync(other, { force: true });
    } catch (failure) {
      // Windows keeps open files; the next swap tries again.
      if (process.platform !== "win32") throw failure;
    }
  }
}
