import { parentPort, type Transferable, workerData } from "node:worker_threads";

import { carry, type Reply } from "./messages.ts";

/** The result of a task, with the buffers that are handed over rather than copied. */
export interface Finished<Result> {
  readonly result: Result;
  readonly handedOver?: readonly Transferable[];
}

/** Does one task; `committing` is called before it begins to keep something. */
export type Work<Task, Result> = (task: Task, committing: () => void) => Finished<Result> | Promise<Finished<Result>>;

/**
 * Makes this thread or process the worker of a pool: every task of the pool goes through `work`, one at a time.
 *
 * From `committing` on a task is not cut short, so that nobody is told of a failure where something was kept. Throws where it was not started by a pool.
 */
export function serveTasks<Task, Result>(work: Work<Task, Result>): void {
  const reply = replying<Result>();
  const answer = async (task: Task): Promise<void> => {
    try {
      const { result, handedOver } = await work(task, () => reply({ kind: "committing" }));
      reply({ kind: "done", result }, handedOver);
    } catch (error) {
      reply({ kind: "failed", failure: carry(error) });
    }
  };
  (parentPort ?? process).on("message", (task: Task) => void answer(task));
  if (parentPort === null) outlive();
}

/** The setting that the pool gives to each of its workers, as plain values. */
export function settingOf<Setting>(parse: (setting: unknown) => Setting): Setting {
  return parse(parentPort === null ? JSON.parse(process.argv[2] ?? "null") : workerData);
}

type Replying<Result> = (message: Reply<Result>, handedOver?: readonly Transferable[]) => void;

function replying<Result>(): Replying<Result> {
  const port = parentPort;
  if (port !== null) return (message, handedOver = []) => port.postMessage(message, [...handedOver]);
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error("This module runs as a worker only.");
  return (message) => void send(message);
}

/** A process ends with the server and not before: Ctrl+C in a terminal reaches both at once, and the server finishes first. */
function outlive(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
  process.once("disconnect", () => process.exit(0));
}
