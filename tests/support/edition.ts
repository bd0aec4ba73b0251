import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readEditions } from "../../api/config.ts";
import type { Edition } from "../../questionnaire/edition.ts";

const FOLDER = join(import.meta.dirname, "../../questionnaire");

/** The YAML files of the questionnaire as they stand in the repository, by path inside its folder. */
export function questionnaireFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const path of readdirSync(FOLDER, { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".yaml")) files[path.replaceAll("\\", "/")] = readFileSync(join(FOLDER, path), "utf8");
  }
  return files;
}

let loaded: readonly Edition[] | null = null;

/** All editions of the questionnaire as the program reads them: `compile.ts` has seen to it that they are of its sources. */
export function editions(): readonly Edition[] {
  loaded ??= readEditions();
  return loaded;
}

/** One edition of the questionnaire: the model Review's, unless another is named. */
export function edition(id = "2018-2020"): Edition {
  const found = editions().find((one) => one.id === id);
  if (found === undefined) throw new Error(`The questionnaire has no edition ${id}.`);
  return found;
}
