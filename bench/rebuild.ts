import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

import { readEditions } from "../api/config.ts";
import { buildReadModel } from "../api/readmodel/build.ts";
import { openRecord } from "../api/record/record-store.ts";
import { atMost, type Figure } from "./figure.ts";
import { fillSynthetic } from "./synthetic.ts";

const SIZES = [10_000, 100_000, 1_200_000] as const;

/**
 * P10: the read model rebuilt from the record. The cost of an observation is compared between the largest load and the
 * one of 100,000: below that, what a build costs without any observation weighs more.
 */
export async function measureRebuild(folder: string): Promise<readonly Figure[]> {
  const edition = readEditions().at(-1);
  if (edition === undefined) throw new Error("There is no edition of the questionnaire.");
  const built: { readonly observations: number; readonly seconds: number }[] = [];
  for (const size of SIZES) {
    const data = mkdtempSync(join(folder, "rebuild-"));
    const { observations } = fillSynthetic(data, edition, size);
    const record = openRecord(data, { readOnly: true });
    try {
      const started = performance.now();
      await buildReadModel(record, join(data, "readmodel"));
      built.push({ observations, seconds: (performance.now() - started) / 1000 });
    } finally {
      record.close();
      rmSync(data, { recursive: true, force: true });
    }
  }
  const each = built.map(({ observations, seconds }) => (seconds / observations) * 1e6);
  const [, middle, largest] = each;
  const detail = built
    .map(
      ({ observations, seconds }, place) =>
        `${observations}: ${seconds.toFixed(2)} s, ${each[place]?.toFixed(1)} µs each`,
    )
    .join("; ");
  const seconds = built.at(-1)?.seconds ?? Number.NaN;
  const what = "read model rebuilt from the record";
  return [
    atMost(5, { id: "P10", what: `${what}, 1.2 M observations`, value: seconds, unit: "s" }, detail),
    atMost(
      1.5,
      {
        id: "P10",
        what: `${what}: cost of an observation at 1.2 M beside 0.1 M`,
        value: (largest ?? Number.NaN) / (middle ?? Number.NaN),
        unit: "x",
      },
      "flat is 1",
    ),
  ];
}
