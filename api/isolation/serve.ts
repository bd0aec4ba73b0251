import { parentPort, type Transferable } from "node:worker_threads";

import { carry, type Reply } from "./messages.ts";

/** The result of a task, with the buffers that are handed over rather than copied. */
export interface Finished<Result> {
  readonly result: Result;
  readonly handedOver?: readonly Transferable[];
}

/** Does one task; `committing` is called before it begins to keep something. */
export type Work<Task, Result> = (task: Task, committing: () => void) => Finished<Result> | Promise<Finished<Result>>;

/**
 * Makes this thread the worker of a pool: every task of the pool goes through `work`, one at a time.
 *
 * From `committing` on a task is not cut short, so that nobody is told of a failure where something was kept. Throws where this thread is not a worker.
 */
export function serveTasks<Task, Result>(work: Work<Task, Result>): void {
  const port = parentPort;
  if (port === null) throw new Error("This module runs as a worker only.");
  const reply = (message: Reply<Result>, handedOver: readonly Transferable[] = []) =>
    port.postMessage(message, [...handedOver]);
  const answer = async (task: Task): Promise<void> => {
    try {
      const { result, handedOver } = await work(task, () => reply({ kind: "committing" }));
      reply({ kind: "done", result }, handedOver);
    } catch (error) {
      reply({ kind: "failed", failure: carry(error) });
    }
  };
  port.on("message", (task: Task) => void answer(task));
}
