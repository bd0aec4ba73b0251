import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { bytesOf, type Console, readWords, senderOf, UsageFailure } from "./cli-usage.ts";
import { readConfig, readEditions, resolvePath } from "./config.ts";
import type { Observation } from "./contract/observation.ts";
import type { Report } from "./contract/report.ts";
import { templateCsv } from "./exporting/template.ts";
import { receiveContribution } from "./intake.ts";
import { sha256Of } from "./record/files.ts";
import { openRecord } from "./record/record-store.ts";
import { nextRelease } from "./releasing.ts";
import { reportText } from "./report-text.ts";
import { checkFile } from "./validating/check.ts";
import { intakeDeps, provenanceOf } from "./workplace.ts";

const SENDER = { state: { type: "string" }, round: { type: "string" }, json: { type: "boolean" } } as const;

/** Checks a file against what the state sent before, without storing anything. */
export async function checkCommand(words: readonly string[], { print, environment }: Console): Promise<number> {
  const { values, positionals } = readWords(words, SENDER, 1);
  const { state, edition } = senderOf(readEditions(), values);
  const bytes = bytesOf(positionals[0], environment);
  const { report } = await checkFile({
    bytes,
    filename: basename(positionals[0] ?? ""),
    sha256: sha256Of(bytes),
    state,
    edition,
    previous: acceptedBefore(readConfig(environment).dataFolder, state),
    dryRun: true,
  });
  print(values.json === true ? JSON.stringify(report, null, 2) : reportText(report));
  return exitCodeOf(report);
}

/** Sends a file through intake, as the coordinator. */
export async function sendCommand(words: readonly string[], { print, environment }: Console): Promise<number> {
  const { values, positionals } = readWords(words, { ...SENDER, "on-behalf": { type: "string" } }, 1);
  const editions = readEditions();
  const { state, edition } = senderOf(editions, values);
  const bytes = bytesOf(positionals[0], environment);
  const record = openRecord(readConfig(environment).dataFolder);
  try {
    const provenance = provenanceOf(bytes, state, edition.round.id);
    const { outcome, id, report, sha256, vintage } = await receiveContribution(intakeDeps(record, editions), {
      bytes,
      filename: basename(positionals[0] ?? ""),
      state,
      round: edition.round.id,
      onBehalf: values["on-behalf"] ?? null,
      provenance,
    });
    if (values.json === true) print(JSON.stringify({ outcome, id, vintage, sha256, report }, null, 2));
    else print(`${reportText(report)}\n\n${outcomeText(outcome, id, sha256)}`);
    return outcome === "rejected" ? 2 : 0;
  } finally {
    record.close();
  }
}

/** Writes the empty table that a state fills in. */
export function templateCommand(words: readonly string[], { print, environment }: Console): number {
  const options = {
    ...SENDER,
    layout: { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
  } as const;
  const { values } = readWords(words, options, 0);
  const { layout = "long", format = "csv", out } = values;
  const { edition } = senderOf(readEditions(), values);
  if (layout !== "long" && layout !== "wide") throw new UsageFailure(`--layout ${layout}: expected long or wide.`);
  if (format !== "csv") throw new UsageFailure(`--format ${format}: templates come as csv.`);
  if (out === undefined) throw new UsageFailure("--out must name a file.");
  const path = resolvePath(out, environment["INIT_CWD"]);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, templateCsv(edition, layout));
  print(`Written: ${path}`);
  return 0;
}

/** Freezes what was accepted into the next release. */
export function releaseCommand(words: readonly string[], { print, environment }: Console): number {
  const { values } = readWords(words, { note: { type: "string" } }, 0);
  const record = openRecord(readConfig(environment).dataFolder);
  try {
    const { id, members } = nextRelease(record, values.note ?? "", new Date());
    print(`${id}: ${members.length} contributions, read from now on.`);
    return 0;
  } finally {
    record.close();
  }
}

function acceptedBefore(folder: string, state: string): readonly Observation[] {
  // Before the first start there is no record, and nothing to compare with.
  if (!existsSync(join(folder, "record.sqlite"))) return [];
  const record = openRecord(folder, { readOnly: true });
  try {
    return record.accepted(state);
  } finally {
    record.close();
  }
}

function exitCodeOf({ verdict }: Report): number {
  if (verdict === "rejected") return 2;
  return verdict === "clean" ? 0 : 1;
}

function outcomeText(outcome: "kept" | "already" | "rejected", id: string | null, sha256: string): string {
  if (outcome === "rejected") return "Rejected: nothing was stored.";
  const was = outcome === "kept" ? "Kept" : "Received before";
  return `${was} as ${id ?? ""}. SHA-256 of the file: ${sha256}`;
}
