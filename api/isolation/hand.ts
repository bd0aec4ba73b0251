import { fork, type Serializable } from "node:child_process";
import { type Transferable, Worker } from "node:worker_threads";

import type { Reply } from "./messages.ts";

/** What runs the tasks: a thread or a process of its own. */
export interface Hand {
  readonly post: (task: Serializable, handedOver: readonly Transferable[]) => void;
  /** Ends it at once. */
  readonly end: () => Promise<unknown>;
  /** Whether the server goes on running as long as this does. */
  readonly hold: (held: boolean) => void;
}

/** How a hand is started. */
export interface Starting {
  readonly entry: URL;
  readonly setting: unknown;
  readonly megabytes: number;
}

/** What is heard of a hand; `ended` is said once. */
export interface Hearing<Result> {
  readonly reply: (reply: Reply<Result>) => void;
  readonly ended: (by: "memory" | "fault", detail: string) => void;
}

/** Young objects of a thread, in MB: beside the limit for all others. */
const YOUNG_MEGABYTES = 32;

/** A thread: started in a tenth of a second, and buffers are handed over to it. Not for code that calls DuckDB. */
export function startThread<Result>({ entry, setting, megabytes }: Starting, hearing: Hearing<Result>): Hand {
  const worker = new Worker(entry, {
    workerData: setting,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  let died: { readonly by: "memory" | "fault"; readonly detail: string } = { by: "fault", detail: "" };
  worker.on("message", (reply: Reply<Result>) => hearing.reply(reply));
  worker.on("error", (error: NodeJS.ErrnoException) => {
    const by = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "fault";
    died = { by, detail: error.stack ?? error.message };
  });
  worker.once("exit", () => hearing.ended(died.by, died.detail));
  return {
    post: (task, handedOver) => worker.postMessage(task, [...handedOver]),
    end: () => worker.terminate(),
    hold: (held) => (held ? worker.ref() : worker.unref()),
  };
}

/**
 * A process: for code that calls DuckDB. A thread that is ended while DuckDB works for it takes the whole server with it
 * (an exception that nobody catches in the native part); a process takes only itself.
 */
export function startProcess<Result>({ entry, setting, megabytes }: Starting, hearing: Hearing<Result>): Hand {
  const child = fork(entry, [JSON.stringify(setting)], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    // Buffers and maps cross as they are.
    serialization: "advanced",
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  let said = false;
  const ended = (detail: string): void => {
    if (!said) hearing.ended("fault", detail);
    said = true;
  };
  child.on("message", (reply: Reply<Result>) => hearing.reply(reply));
  child.once("exit", (code, signal) => ended(`ended with ${code ?? signal}`));
  // Where it could not even be started, or a task could not be given to it, there is no exit to hear of.
  child.on("error", (error) => {
    child.kill("SIGKILL");
    ended(error.message);
  });
  return {
    post: (task) => void child.send(task),
    end: () => {
      child.kill("SIGKILL");
      return exited;
    },
    hold: (held) => {
      for (const each of [child, child.channel]) {
        if (held) each?.ref();
        else each?.unref();
      }
    },
  };
}
