import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve as resolvePath } from "node:path";
import { parseArgs } from "node:util";

import { convert } from "./conversion.ts";
import { ConvertFailure } from "./failure.ts";

/**
 * Rewrites `datasets/` from a folder of publishers' files.
 *
 *     npm run datasets -- --from FOLDER [--into FOLDER]
 *
 * Relative paths are those of the folder in which npm was called. Nothing is written unless everything could be made.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { from: { type: "string" }, into: { type: "string" } } });
  const called = process.env["INIT_CWD"] ?? process.cwd();
  if (values.from === undefined) {
    process.stderr.write("Say where the publishers' files are: npm run datasets -- --from FOLDER\n");
    return 2;
  }
  const from = resolvePath(called, values.from);
  const into = values.into === undefined ? resolvePath(import.meta.dirname, "..") : resolvePath(called, values.into);
  const crosswalk = resolvePath(import.meta.dirname, "crosswalk");
  if (!existsSync(from)) throw new ConvertFailure(`There is no folder ${from}.`);
  const result = await convert({
    read: (path) => readFileSync(resolvePath(from, path)),
    crosswalk: (name) => readFileSync(resolvePath(crosswalk, name), "utf8"),
  });
  for (const folder of ["contributions", "reference"])
    rmSync(resolvePath(into, folder), { recursive: true, force: true });
  for (const [path, text] of result.files) {
    const target = resolvePath(into, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  process.stdout.write(`${result.summary}\n`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (failure) {
  if (!(failure instanceof ConvertFailure)) throw failure;
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
}
