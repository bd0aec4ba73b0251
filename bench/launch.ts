import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";

/** A server that was started as a person starts it, and how long it took to answer. */
export interface Launched {
  readonly url: string;
  readonly seconds: number;
  readonly stop: () => Promise<void>;
}

/** The environment without the settings of whoever runs the bench. */
export function ownEnvironment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("EUXINE_") && name !== "INIT_CWD");
  return { ...Object.fromEntries(kept), ...settings };
}

/** Runs `npm start` on a free port and the given data folder until it answers `/api/health` with figures. */
export async function launch(dataFolder: string): Promise<Launched> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn("npm", ["start", "--silent"], {
    env: ownEnvironment({ EUXINE_PORT: String(port), EUXINE_DATA: dataFolder }),
    stdio: ["ignore", "ignore", "pipe"],
    // A group of its own, so that stopping reaches the server behind npm.
    detached: process.platform !== "win32",
    shell: process.platform === "win32",
  });
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaints += chunk.toString("utf8");
  });
  let ended = false;
  const exited = new Promise<void>((resolve) =>
    child.once("exit", () => {
      ended = true;
      resolve();
    }),
  );
  while (!(await answers(url))) {
    if (ended) throw new Error(`The server ended before it answered:\n${complaints}`);
    await wait(10);
  }
  const seconds = (performance.now() - started) / 1000;
  return {
    url,
    seconds,
    stop: async () => {
      if (child.pid !== undefined) process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGTERM");
      await exited;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`)).status === 200;
  } catch {
    // Nothing listens yet.
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("No free port was given.");
  return address.port;
}
