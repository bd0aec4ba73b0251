import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadQuestionnaire } from "../../questionnaire/index.ts";
import type { Edition } from "../../questionnaire/index.ts";

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

/** All editions of the questionnaire, loaded once a test file. */
export function editions(): readonly Edition[] {
  loaded ??= loadQuestionnaire(questionnaireFiles());
  return loaded;
}

/** One edition of the questionnaire: the model Review's, unless another is named. */
export function edition(id = "2018-2020"): Edition {
  const found = editions().find((one) => one.id === id);
  if (found === undefined) throw new Error(`The questionnaire has no edition ${id}.`);
  return found;
}
