import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Compiles the questionnaire where a source of it changed, once a run: to load it from YAML takes each test file a second. */
export function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, "../../scripts/build-questionnaire.ts")]);
}
