/**
 * `npm start`: one process that serves the API and the dashboard on one port.
 *
 * It listens at once and says that it is starting; with the first fill and the read model done it says that it is ready.
 */
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { join } from "node:path";

import { serve } from "@hono/node-server";

import { createAnswers, type LiveAnswers } from "./answering.ts";
import { createApp } from "./app.ts";
import { ConfigFailure, readConfig, readEditions, ROOT, VERSION } from "./config.ts";
import { StoreFailure } from "./failure.ts";
import { isolatedDesk } from "./isolated-desk.ts";
import { openPress } from "./press.ts";
import { isolatedBuilder } from "./readmodel/building.ts";
import { openReadModel } from "./readmodel/read-model.ts";
import { openRecord } from "./record/record-store.ts";
import { fillRecord } from "./start.ts";
import { intakeDeps, readExchangeRates, readPopulation, SHIPPED } from "./workplace.ts";

/** Requests that are being answered when the server is told to stop have this long. */
const GRACE_MILLISECONDS = 5000;

/** How often it is looked whether the record has changed: each look is a query. */
const LOOK_MILLISECONDS = 20;

/** After this the press is started, so that the first reader of a figure does not wait for it. */
const WARM_UP_MILLISECONDS = 2000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const log = (line: string): void => void process.stderr.write(`${new Date().toISOString()} ${line}\n`);

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const { port, host, dataFolder } = readConfig(process.env);
  const editions = readEditions();
  let answers: LiveAnswers | null = null;
  let looked = 0;
  const press = openPress({ folder: dataFolder, host });
  const app = createApp({
    version: VERSION,
    editions,
    answers: () => {
      if (performance.now() - looked >= LOOK_MILLISECONDS) {
        looked = performance.now();
        answers?.notice();
      }
      return answers;
    },
    web: join(ROOT, "dist", "web"),
    host,
    press: press.print,
    reference: () => randomUUID().slice(-12),
    log,
  });
  const { server, address } = await listen(app.fetch, port, host);
  const record = openRecord(dataFolder);
  const { kept, refused, froze } = await fillRecord(intakeDeps(record, editions), SHIPPED);
  for (const reason of refused) log(`Not taken: ${reason}`);
  if (froze === null && kept.length > 0) {
    say(`${kept.length} new contributions; npm run --silent euxine -- release adds them to the figures shown.`);
  }
  const builder = isolatedBuilder();
  const model = await openReadModel({
    record,
    editions,
    population: readPopulation(),
    exchangeRates: readExchangeRates(),
    builder,
  });
  const desk = isolatedDesk(dataFolder, editions, log);
  answers = createAnswers(record, model, log, desk);
  const end = async (): Promise<void> => {
    await Promise.all([desk.close(), builder.close(), press.close()]);
    model.close();
    record.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(0), GRACE_MILLISECONDS).unref();
      server.close(() => void end());
      server.closeIdleConnections();
    });
  }
  say(`Euxine is ready at ${address}`);
  desk.warm();
  setTimeout(press.warm, WARM_UP_MILLISECONDS).unref();
}

interface Listening {
  readonly server: Server;
  readonly address: string;
}

/** Listens, or ends the process saying why it cannot. */
function listen(fetch: ReturnType<typeof createApp>["fetch"], port: number, host: string): Promise<Listening> {
  return new Promise((resolve) => {
    const server = serve(
      {
        fetch,
        port,
        hostname: host,
        serverOptions: {
          maxHeaderSize: 16_384,
          headersTimeout: 10_000,
          requestTimeout: 60_000,
          keepAliveTimeout: 30_000,
        },
      },
      ({ port: given }) => {
        const name = host.includes(":") ? `[${host}]` : host === "0.0.0.0" ? "127.0.0.1" : host;
        if (!("closeIdleConnections" in server)) throw new TypeError("An HTTP/1 server was expected.");
        resolve({ server, address: `http://${name}:${given}` });
      },
    );
    server.on("error", (failure: NodeJS.ErrnoException) => stop(explainListening(failure, port, host)));
  });
}

function explainListening({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken: perhaps Euxine is running already. EUXINE_PORT=${port + 1} npm start uses another.`;
  }
  if (code === "EACCES") return `Port ${port} is not allowed for this user: EUXINE_PORT=8787 npm start uses another.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `EUXINE_HOST=${host} is not an address of this machine.`;
  return `Cannot listen on ${host}, port ${port}: ${message}`;
}

try {
  await main();
} catch (failure) {
  if (failure instanceof ConfigFailure) stop(failure.message);
  if (failure instanceof StoreFailure) {
    const cause = failure.cause instanceof Error ? ` (${failure.cause.message})` : "";
    stop(`${failure.message}${cause} Is the data folder writable and the disk not full?`);
  }
  throw failure;
}
