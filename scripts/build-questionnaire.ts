/**
 * Writes each edition of the questionnaire as one JSON file to `questionnaire/compiled/`, which Git ignores.
 *
 * Run: `npm run questionnaire`. Nothing is done when no source changed since; files of editions that are gone are removed.
 * Mistakes in the YAML are listed with file and line, and nothing is written.
 *
 * `npm run questionnaire -- --issue` also writes the codes that are asked into `issued.yaml`: from then on none of them may
 * go or change.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { QuestionnaireFailure, issueQuestionnaire, loadQuestionnaire } from "../questionnaire/index.ts";

const folder = join(import.meta.dirname, "../questionnaire");
const compiled = join(folder, "compiled");

function readYaml(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
    if (path.endsWith(".yaml")) files[path.replaceAll("\\", "/")] = readFileSync(join(folder, path), "utf8");
  }
  return files;
}

/** When a source of the questionnaire, YAML or code, last changed; folders count too, since they tell of deleted files. */
function lastChange(): number {
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const times = sources.filter((path) => path.split(sep)[0] !== "compiled");
  return Math.max(...times.map((path) => statSync(join(folder, path)).mtimeMs));
}

/** True when there are compiled files and each is younger than every source: then there is nothing to read at all. */
function isUpToDate(): boolean {
  if (!existsSync(compiled)) return false;
  const written = readdirSync(compiled).toSorted();
  const asked = readdirSync(join(folder, "editions")).map((name) => name.replace(".yaml", ".json"));
  if (written.join() !== asked.toSorted().join()) return false;
  const change = lastChange();
  return written.every((name) => statSync(join(compiled, name)).mtimeMs > change);
}

function issue(): void {
  const path = join(folder, "issued.yaml");
  const text = issueQuestionnaire(readYaml());
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}

function build(): void {
  const editions = loadQuestionnaire(readYaml());
  mkdirSync(compiled, { recursive: true });
  const wanted = new Set(editions.map((edition) => `${edition.id}.json`));
  for (const name of readdirSync(compiled)) if (!wanted.has(name)) rmSync(join(compiled, name));
  for (const edition of editions) {
    const path = join(compiled, `${edition.id}.json`);
    // Written beside and renamed, so that a reader never meets half a file.
    writeFileSync(`${path}.part`, JSON.stringify(edition));
    renameSync(`${path}.part`, path);
    console.log(`Questionnaire ${edition.id} compiled, ${edition.hash.slice(0, 12)}`);
  }
}

try {
  if (process.argv.includes("--issue")) issue();
  if (!isUpToDate()) build();
} catch (failure) {
  if (!(failure instanceof QuestionnaireFailure)) throw failure;
  for (const { file, line, message } of failure.problems) console.error(`questionnaire/${file}:${line}: ${message}`);
  process.exitCode = 1;
}
