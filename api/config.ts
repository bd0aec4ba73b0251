import { readdirSync, readFileSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { z } from "zod";

import { freezeDeep } from "../questionnaire/canonical.ts";
import type { Edition } from "../questionnaire/edition.ts";
import packageFile from "../package.json" with { type: "json" };

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The version of the software, as `package.json` says it. */
export const VERSION = packageFile.version;

/** A setting, or a file that the program needs, is not as it must be. The message is for whoever started it. */
export class ConfigFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ConfigFailure";
  }
}

const environmentSchema = z.object({
  EUXINE_PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(65_535)).default(8787),
  EUXINE_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/)
    .default("127.0.0.1"),
  EUXINE_DATA: z.string().min(1).optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataFolder: string;
}

const EXPECTED: Readonly<Record<string, string>> = {
  EUXINE_PORT: "a port between 0 and 65535",
  EUXINE_HOST: "an address or a name, such as 127.0.0.1",
  EUXINE_DATA: "a folder",
};

/**
 * The settings of a run. Empty variables count as not set. A relative data folder is meant from where the command was
 * given (`INIT_CWD`); the default one lies in the repository. Throws ConfigFailure naming every wrong variable.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path }) => {
      const name = String(path[0]);
      return `${name}=${environment[name] ?? ""}: expected ${EXPECTED[name] ?? "another value"}.`;
    });
    throw new ConfigFailure(wrong.join("\n"));
  }
  const { EUXINE_PORT, EUXINE_HOST, EUXINE_DATA } = parsed.data;
  const dataFolder = EUXINE_DATA === undefined ? join(ROOT, "data") : resolvePath(EUXINE_DATA, environment["INIT_CWD"]);
  return { port: EUXINE_PORT, host: EUXINE_HOST, dataFolder };
}

/** A path as the person who gave the command meant it: npm runs scripts in the repository, not where they stood. */
export function resolvePath(path: string, standing: string | undefined): string {
  return isAbsolute(path) ? path : resolve(standing ?? process.cwd(), path);
}

/** The compiled editions, ascending by first year. Throws ConfigFailure where the questionnaire was not compiled. */
export function readEditions(folder = join(ROOT, "questionnaire", "compiled")): readonly Edition[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
    const editions = names.map((name) => readEdition(join(folder, name)));
    if (editions.length === 0) throw new Error("no edition in the folder");
    return editions.toSorted((a, b) => (a.years[0] ?? 0) - (b.years[0] ?? 0));
  } catch (cause) {
    throw new ConfigFailure("The questionnaire is not compiled: run npm run questionnaire.", { cause });
  }
}

function readEdition(path: string): Edition {
  // Written by the build step from YAML that its schema has checked: not checked a second time.
  const edition: Edition = JSON.parse(readFileSync(path, "utf8"));
  return freezeDeep(edition);
}
