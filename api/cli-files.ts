import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import type { Edition, Language } from "../questionnaire/edition.ts";
import { stateOf } from "../questionnaire/lookup.ts";
import { answeredLast } from "./answered-last.ts";
import { bytesOf, type Console, metadataBeside, readWords, senderOf, UsageFailure } from "./cli-usage.ts";
import { readConfig, readEditions, resolvePath } from "./config.ts";
import type { Report } from "./contract/report.ts";
import { templateOf } from "./exporting/template.ts";
import { templateCsv } from "./exporting/template-csv.ts";
import { templateXlsx } from "./exporting/template-xlsx.ts";
import { receiveContribution } from "./intake.ts";
import { sha256Of } from "./record/files.ts";
import { openRecord, type RecordStore } from "./record/record-store.ts";
import { nextRelease } from "./releasing.ts";
import { reportText } from "./report-text.ts";
import { checkFile } from "./validating/check.ts";
import { intakeDeps, provenanceOf } from "./workplace.ts";

const SENDER = { state: { type: "string" }, round: { type: "string" }, json: { type: "boolean" } } as const;

/** Checks a file against what the state sent before, without storing anything. */
export async function checkCommand(
  words: readonly string[],
  { print, complain, environment }: Console,
): Promise<number> {
  const { values, positionals } = readWords(words, SENDER, 1);
  const { state, edition } = senderOf(readEditions(), values);
  const bytes = bytesOf(positionals[0], environment);
  const meta = metadataBeside(positionals[0], { print: complain, environment });
  const { report } = await checkFile({
    bytes,
    meta,
    filename: basename(positionals[0] ?? ""),
    sha256: sha256Of(bytes),
    state,
    edition,
    previous: inRecord(readConfig(environment).dataFolder, (record) => record.accepted(state)),
    dryRun: true,
  });
  print(values.json === true ? JSON.stringify(report, null, 2) : reportText(report));
  return exitCodeOf(report);
}

/** Sends a file through intake, as the coordinator. */
export async function sendCommand(
  words: readonly string[],
  { print, complain, environment }: Console,
): Promise<number> {
  const { values, positionals } = readWords(words, { ...SENDER, "on-behalf": { type: "string" } }, 1);
  const editions = readEditions();
  const { state, edition } = senderOf(editions, values);
  const bytes = bytesOf(positionals[0], environment);
  const record = openRecord(readConfig(environment).dataFolder);
  try {
    const provenance = provenanceOf(bytes, state, edition.round.id);
    const { outcome, id, report, sha256, vintage } = await receiveContribution(intakeDeps(record, editions), {
      bytes,
      meta: metadataBeside(positionals[0], { print: complain, environment }),
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

const TEMPLATE = {
  ...SENDER,
  layout: { type: "string" },
  format: { type: "string" },
  prefilled: { type: "boolean" },
  language: { type: "string" },
  out: { type: "string" },
} as const;

/** Writes the table that a state fills in, empty or with what stands. */
export async function templateCommand(words: readonly string[], { print, environment }: Console): Promise<number> {
  const { values } = readWords(words, TEMPLATE, 0);
  const { layout = "long", format = "csv", prefilled = false, out } = values;
  const { state, edition } = senderOf(readEditions(), values);
  if (layout !== "long" && layout !== "wide") throw new UsageFailure(`--layout ${layout}: expected long or wide.`);
  if (format !== "csv" && format !== "xlsx") throw new UsageFailure(`--format ${format}: expected csv or xlsx.`);
  if (out === undefined) throw new UsageFailure("--out must name a file.");
  const { dataFolder } = readConfig(environment);
  const accepted = prefilled ? inRecord(dataFolder, (record) => record.accepted(state)) : null;
  const answers = prefilled ? inRecord(dataFolder, (record) => answeredLast(record, state)) : [];
  const language = languageNamed(edition, values.language);
  const template = templateOf(edition, { layout, language, accepted }, format === "xlsx");
  const named = { iso3: state, name: stateOf(edition, state)?.name ?? state };
  const path = resolvePath(out, environment["INIT_CWD"]);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    format === "csv" ? templateCsv(template) : await templateXlsx(template, { state: named, answers }),
  );
  print(`Written: ${path}`);
  return 0;
}

function languageNamed({ languages }: Edition, code: string | undefined): Language | null {
  if (code === undefined || code === "en") return null;
  const language = languages.find((candidate) => candidate.code === code);
  if (language !== undefined) return language;
  throw new UsageFailure(`--language ${code}: there are en, ${languages.map((each) => each.code).join(", ")}.`);
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

/** Looks into the record. Before the first start there is none, and nothing in it. */
function inRecord<T>(folder: string, look: (record: RecordStore) => readonly T[]): readonly T[] {
  if (!existsSync(join(folder, "record.sqlite"))) return [];
  const record = openRecord(folder, { readOnly: true });
  try {
    return look(record);
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
