import { performance } from "node:perf_hooks";

import { createAnswers } from "../api/answering.ts";
import { createApp } from "../api/app.ts";
import { readEditions } from "../api/config.ts";
import { openReadModel } from "../api/readmodel/read-model.ts";
import { openRecord } from "../api/record/record-store.ts";
import { FIRST_YEAR, LAST_YEAR, type LoadKey } from "./synthetic.ts";

/** The whole server without the socket, over a record whose read model is built. */
export interface Served {
  /** Asks an address and gives the milliseconds until the last byte. Throws where the answer has no figure. */
  readonly ask: (path: string) => Promise<number>;
  readonly close: () => void;
}

export async function serve(folder: string): Promise<Served> {
  const editions = readEditions();
  const record = openRecord(folder, { readOnly: true });
  const model = await openReadModel({ record, editions, population: [] });
  const answers = createAnswers(record, model, () => {});
  let looked = 0;
  const app = createApp({
    version: "bench",
    editions,
    // As the server does it: it is looked every 20 ms at most whether the record has changed.
    answers: () => {
      if (performance.now() - looked >= 20) {
        looked = performance.now();
        answers.notice();
      }
      return answers;
    },
    web: null,
    host: "127.0.0.1",
    reference: () => "bench",
    log: () => {},
  });
  return {
    ask: async (path) => {
      const started = performance.now();
      const answer = await app.request(`http://127.0.0.1/api${path}`);
      const text = await answer.text();
      const took = performance.now() - started;
      if (answer.status !== 200 || !/"reported"|"figures":[1-9]/.test(text))
        throw new Error(`${path}: ${answer.status}`);
      return took;
    },
    close: () => {
      model.close();
      record.close();
    },
  };
}

/** The address of the series of 13 states and 20 years for a key of the load. */
export function seriesPath({ indicator, breakdown }: LoadKey): string {
  const parameters = new URLSearchParams({ indicator: indicator.code, ...breakdown });
  parameters.set("from", String(FIRST_YEAR));
  parameters.set("to", String(LAST_YEAR));
  parameters.set("unit", indicator.units[0] ?? "");
  return `/series?${parameters.toString()}`;
}

/** The keys that can be asked for without naming a dimension first. */
export function askable(keys: readonly LoadKey[]): readonly LoadKey[] {
  return keys.filter(({ indicator }) => indicator.mustSplitBy === null);
}
