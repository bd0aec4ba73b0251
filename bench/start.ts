import { mkdtempSync } from "node:fs";
import { join } from "node:path";

import { atMost, type Figure, percentile } from "./figure.ts";
import { launch } from "./launch.ts";

const RUNS = 3;

/** P9: from `npm start` with data present to the first answer with figures; the first start, which fills, goes before. */
export async function measureStart(folder: string): Promise<readonly Figure[]> {
  const data = mkdtempSync(join(folder, "start-"));
  const filling = await launch(data);
  await filling.stop();
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const running = await launch(data);
    seconds.push(running.seconds);
    await running.stop();
  }
  const what = "`npm start` with data present -> answering";
  const detail = `median of ${RUNS} starts: ${seconds.map((each) => each.toFixed(2)).join(", ")} s; first start with its fill ${filling.seconds.toFixed(2)} s`;
  return [atMost(2, { id: "P9", what, value: percentile(seconds, 0.5), unit: "s" }, detail)];
}
