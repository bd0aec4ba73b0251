import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";

import type { Edition } from "../questionnaire/edition.ts";
import { resolvePath } from "./config.ts";
import { RequestFailure } from "./failure.ts";
import type { MetadataFile } from "./normalising/metadata.ts";
import { readSender, type Sender } from "./routes/sender.ts";

/** A command was given wrongly; the usage is shown with the message. */
export class UsageFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageFailure";
  }
}

/** Where a command writes to and what surrounds it. */
export interface Console {
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The words of a command: at most `most` that stand alone, and options as `--name value` or `--name`. */
export function readWords<Options extends NonNullable<ParseArgsConfig["options"]>>(
  words: readonly string[],
  options: Options,
  most: number,
) {
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    const extra = parsed.positionals[most];
    if (extra !== undefined) throw new Error(`"${extra}" was not expected.`);
    return parsed;
  } catch (cause) {
    throw new UsageFailure(cause instanceof Error ? cause.message : "Not understood.", { cause });
  }
}

/** The state and round that a file is of; both must be given. */
export function senderOf(
  editions: readonly Edition[],
  { state, round }: { readonly state?: string | undefined; readonly round?: string | undefined },
): Sender {
  if (state === undefined || round === undefined) throw new UsageFailure("--state and --round must be given.");
  return readSender(editions, { state, round });
}

/** The bytes of a file that was named on the command line. */
export function bytesOf(file: string | undefined, environment: Console["environment"]): Uint8Array {
  if (file === undefined) throw new UsageFailure("A file must be named.");
  const path = resolvePath(file, environment["INIT_CWD"]);
  if (!existsSync(path)) throw new RequestFailure(404, "No such file", `There is no file ${path}.`);
  try {
    return new Uint8Array(readFileSync(path));
  } catch (cause) {
    throw new RequestFailure(404, "File not readable", `${path} cannot be read.`, { cause });
  }
}

/**
 * The answers that lie beside a file that was named on the command line: `ROU-2018-2020.meta.csv` beside
 * `ROU-2018-2020.csv`. Says that it takes them; null where there are none.
 */
export function metadataBeside(
  file: string | undefined,
  { print, environment }: Pick<Console, "print" | "environment">,
): MetadataFile | null {
  const beside = (file ?? "").replace(/\.[^./\\]+$/, ".meta.csv");
  if (beside === file || !existsSync(resolvePath(beside, environment["INIT_CWD"]))) return null;
  print(`With the answers in ${beside}.`);
  return { bytes: bytesOf(beside, environment), filename: basename(beside) };
}
