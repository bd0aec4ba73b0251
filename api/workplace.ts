import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import type { Edition } from "../questionnaire/edition.ts";
import { ConfigFailure, ROOT } from "./config.ts";
import type { SourceLicence } from "./exporting/licences.ts";
import type { IntakeDeps } from "./intake.ts";
import { type ExchangeRate, parseExchangeRates } from "./readmodel/exchange-rates.ts";
import { parsePopulation, type PopulationFigure } from "./readmodel/population.ts";
import type { RecordStore } from "./record/record-store.ts";
import { checkFile } from "./validating/check.ts";

/** The contributions that come with the software. */
export const SHIPPED = join(ROOT, "datasets", "contributions");

/** Mid-year populations from the reference data; none where the file is missing, and then there are no rates. */
export function readPopulation(): readonly PopulationFigure[] {
  const path = join(ROOT, "datasets", "reference", "population.csv");
  if (!existsSync(path)) return [];
  try {
    return parsePopulation(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new ConfigFailure(`${path} cannot be read: ${cause instanceof Error ? cause.message : ""}`, { cause });
  }
}

/** Exchange rates from the reference data; none where the file is missing, and then no money is converted. */
export function readExchangeRates(): readonly ExchangeRate[] {
  const path = join(ROOT, "datasets", "reference", "exchange-rates.csv");
  if (!existsSync(path)) return [];
  try {
    return parseExchangeRates(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new ConfigFailure(`${path} cannot be read: ${cause instanceof Error ? cause.message : ""}`, { cause });
  }
}

const catalogueSchema = z.object({
  files: z.array(
    z.object({
      kind: z.string(),
      sources: z.array(
        z.object({
          publisher: z.string(),
          dataset: z.string(),
          edition: z.string(),
          licence: z.string(),
          attribution: z.string(),
        }),
      ),
    }),
  ),
});

/** The publishers' licences, from the catalogue of what comes with the software; none where it is missing. */
export function readLicences(): readonly SourceLicence[] {
  const path = join(ROOT, "datasets", "catalogue.json");
  if (!existsSync(path)) return [];
  try {
    const { files } = catalogueSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    const useOf = (kind: string): SourceLicence["use"] => (kind === "reference" ? "reference" : "figures");
    return files.flatMap(({ kind, sources }) => sources.map((source) => ({ ...source, use: useOf(kind) })));
  } catch (cause) {
    throw new ConfigFailure(`${path} cannot be read: ${cause instanceof Error ? cause.message : ""}`, { cause });
  }
}

/**
 * How a file came to be: `compiled` where it is one that comes with the software, byte for byte, whoever hands it in;
 * everything else was sent by somebody, also in a round that was otherwise compiled from published figures.
 */
export function provenanceOf(bytes: Uint8Array, state: string, round: string): "compiled" | "sent" {
  const path = join(SHIPPED, `${state}-${round}.csv`);
  return existsSync(path) && readFileSync(path).equals(bytes) ? "compiled" : "sent";
}

/** What intake needs, with the real check and the real clock. */
export function intakeDeps(record: RecordStore, editions: readonly Edition[]): IntakeDeps {
  return { record, editions, check: checkFile, now: () => new Date() };
}
