import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real server in a process of its own, on a free port and a data folder of its own. */
export interface RunningServer {
  readonly url: string;
  readonly folder: string;
  readonly child: ChildProcess;
  /** Everything it has printed so far. */
  readonly printed: () => string;
  /** Ends the process and removes the folder. */
  readonly stop: () => Promise<void>;
}

/** Starts a server and waits until it says that it is ready. Throws what it printed when it ends before that. */
export async function startServer(folder = mkdtempSync(join(tmpdir(), "euxine-"))): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ["api/server.ts"], {
    env: {
      ...process.env,
      EUXINE_PORT: String(port),
      EUXINE_HOST: "127.0.0.1",
      EUXINE_DATA: folder,
      NODE_NO_WARNINGS: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      if (output.includes("Euxine is ready at")) resolve();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    child,
    printed: () => output,
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("No free port was given.");
  return address.port;
}
