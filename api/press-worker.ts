/** The worker of `openPress`: the same app over the same record, opened for reading. */
import { createAnswers } from "./answering.ts";
import { createApp } from "./app.ts";
import { readEditions, VERSION } from "./config.ts";
import { serveTasks, settingOf } from "./isolation/serve.ts";
import { pressSettingSchema } from "./press.ts";
import { readingBuilder } from "./readmodel/building.ts";
import { openReadModel } from "./readmodel/read-model.ts";
import { openRecord } from "./record/record-store.ts";
import { releasesMark } from "./routes/remembering.ts";
import type { Asked, Printed } from "./routes/press.ts";
import { readExchangeRates, readPopulation } from "./workplace.ts";
// Loaded while nobody waits yet, not with the first figure.
import "./exporting/figure.ts";

const { folder, host } = settingOf((given) => pressSettingSchema.parse(given));
let reference = "";
let opened: ReturnType<typeof open> | null = null;

serveTasks<Asked, Printed>(async (asked) => {
  opened ??= open();
  opened.catch(() => {
    opened = null;
  });
  const { app, model, answers } = await opened;
  if (releasesMark(answers) !== asked.releases) await model.refresh();
  reference = asked.reference;
  const { path, headers, remoteAddress } = asked;
  const connection = { incoming: { url: path, socket: { remoteAddress: remoteAddress ?? undefined } } };
  const answer = await app.request(`http://press${path}`, { headers }, connection);
  const body = new Uint8Array(await answer.arrayBuffer());
  const result = { status: answer.status, headers: Object.fromEntries(answer.headers), body };
  return { result, handedOver: [body.buffer] };
});

async function open() {
  const log = (line: string): void => void process.stderr.write(`${new Date().toISOString()} ${line}\n`);
  const record = openRecord(folder, { readOnly: true });
  const editions = readEditions();
  const model = await openReadModel({
    record,
    editions,
    population: readPopulation(),
    exchangeRates: readExchangeRates(),
    builder: readingBuilder,
  });
  const answers = createAnswers(record, model, log);
  const app = createApp({
    version: VERSION,
    editions,
    answers: () => answers,
    web: null,
    host,
    reference: () => reference,
    log,
  });
  return { app, model, answers };
}
