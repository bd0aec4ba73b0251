import { spawnSync } from "node:child_process";
import { mkdtempSync, statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

import { atMost, type Figure } from "./figure.ts";
import { ownEnvironment } from "./launch.ts";

/** P8, as far as it exists: the Annual Review 2018-2020 as HTML, Word and PDF, from a cold process with data present. */
export function measureReview(folder: string): readonly Figure[] {
  const data = mkdtempSync(join(folder, "review-"));
  const out = join(data, "out");
  const write = (): number => {
    const started = performance.now();
    const result = spawnSync(process.execPath, ["api/cli.ts", "review", "2018-2020", "--out", out], {
      env: ownEnvironment({ EUXINE_DATA: join(data, "data"), NODE_NO_WARNINGS: "1" }),
      encoding: "utf8",
    });
    if (result.status !== 0) throw new Error(`The Review was not written:\n${result.stderr}`);
    return (performance.now() - started) / 1000;
  };
  const filling = write();
  const seconds = write();
  const sizes = ["review.html", "review.docx", "review.pdf"].map(
    (name) => `${name} ${Math.round(statSync(join(out, name)).size / 1000)} kB`,
  );
  const what = "Annual Review 2018-2020: HTML + DOCX + PDF, cold process";
  const detail = `${sizes.join(", ")}; ${filling.toFixed(2)} s with the first fill; the annex is not there yet`;
  return [atMost(6, { id: "P8", what, value: seconds, unit: "s" }, detail)];
}
