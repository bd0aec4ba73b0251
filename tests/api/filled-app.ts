import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createAnswers } from "../../api/answering.ts";
import { createApp } from "../../api/app.ts";
import { openReadModel } from "../../api/readmodel/read-model.ts";
import { openRecord } from "../../api/record/record-store.ts";
import { fillRecord } from "../../api/start.ts";
import { intakeDeps, readExchangeRates, readPopulation } from "../../api/workplace.ts";
import { editions } from "../support/edition.ts";

/** A request from a process on the machine itself. */
export const LOCAL = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };

/** A request from another machine. */
export const REMOTE = { incoming: { socket: { remoteAddress: "192.0.2.7" } } };

/** The app over a record of its own, filled with the 13 contributions of the round 2018-2020 as a first start does. */
export async function filledApp() {
  const folder = mkdtempSync(join(tmpdir(), "euxine-app-"));
  const shipped = join(folder, "contributions");
  mkdirSync(shipped);
  for (const name of readdirSync("datasets/contributions").filter((each) => each.endsWith("-2018-2020.csv"))) {
    copyFileSync(join("datasets/contributions", name), join(shipped, name));
  }
  const record = openRecord(join(folder, "data"));
  const filled = await fillRecord(intakeDeps(record, editions()), shipped);
  const model = await openReadModel({
    record,
    editions: editions(),
    population: readPopulation(),
    exchangeRates: readExchangeRates(),
  });
  const logged: string[] = [];
  const answers = createAnswers(record, model, (line) => logged.push(line));
  const app = createApp({
    version: "0.0.0",
    editions: editions(),
    answers: () => answers,
    web: null,
    host: "127.0.0.1",
    reference: () => "ref-1",
    log: (line) => logged.push(line),
  });
  return {
    app,
    record,
    filled,
    shipped,
    logged,
    get: (path: string, headers: Record<string, string> = {}) =>
      app.request(`http://127.0.0.1:8787${path}`, { headers }, REMOTE),
    post: (path: string, body: Uint8Array | string, headers: Record<string, string> = {}) =>
      app.request(
        `http://127.0.0.1:8787${path}`,
        {
          method: "POST",
          body: typeof body === "string" ? body : Uint8Array.from(body),
          headers: { host: "127.0.0.1:8787", ...headers },
        },
        LOCAL,
      ),
    /** Sends a file with its covering note, and a file of answers. */
    postForm: (path: string, file: Uint8Array | string, note: string, meta?: File) => {
      const form = new FormData();
      form.set("file", new Blob([typeof file === "string" ? file : Uint8Array.from(file)]));
      form.set("note", note);
      if (meta !== undefined) form.set("meta", meta);
      const headers = { host: "127.0.0.1:8787" };
      return app.request(`http://127.0.0.1:8787${path}`, { method: "POST", body: form, headers }, LOCAL);
    },
    close: () => {
      model.close();
      record.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
