import type { Edition } from "../questionnaire/edition.ts";
import { NO_COVERING_NOTE } from "./contract/covering-note.ts";
import type { CheckedFile } from "./contract/contribution.ts";
import type { Observation, Status } from "./contract/observation.ts";
import { RequestFailure } from "./failure.ts";
import type { Receiving } from "./intake.ts";
import { sha256Of } from "./record/files.ts";
import { checkFile, type Sent } from "./validating/check.ts";

/** Checks a file against what its state sent before and stores nothing. Throws RequestFailure (400) for an unknown round. */
export async function checkOnly(
  editions: readonly Edition[],
  file: Receiving,
  compared: Pick<Sent, "previous" | "remembered" | "others">,
  withObservations: boolean,
): Promise<CheckedFile> {
  const { report, observations } = await checkFile({ ...sentOf(editions, file, true), ...compared });
  return withObservations ? { ...report, observations: observations.map(asRead) } : report;
}

/** A file as the check takes it, but for what it is compared with. */
export function sentOf(editions: readonly Edition[], file: Receiving, dryRun: boolean): Omit<Sent, "previous"> {
  const { bytes, filename, state, round, note = NO_COVERING_NOTE, meta = null } = file;
  const edition = editions.find((candidate) => candidate.round.id === round);
  if (edition === undefined) throw new RequestFailure(400, "Unknown round", `${round} is not a round.`);
  return { bytes, filename, sha256: sha256Of(bytes), state, edition, note, meta, dryRun };
}

function asRead({ key, observed, flags, cell }: Observation) {
  const { indicator, year, breakdown, unit } = key;
  const status: Status =
    "missing" in observed
      ? observed.missing
      : "value" in observed
        ? observed.value === 0
          ? "zero"
          : "reported"
        : "censored";
  const value = "value" in observed ? observed.value : null;
  const low = "low" in observed ? observed.low : value;
  const high = "high" in observed ? observed.high : value;
  const { line, column } = cell;
  return {
    indicator,
    year,
    breakdown: { ...breakdown },
    unit,
    value,
    low,
    high,
    status,
    flags: [...flags],
    line,
    column,
  };
}
