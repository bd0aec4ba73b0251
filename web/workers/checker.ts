import type { Answer, CheckedFile, FileToCheck, Order, Subject } from "./check-messages.ts";

/** Checks files in a thread of its own. */
export interface Checker {
  /** Rejects with a CheckFailure where the check itself breaks down; whatever is wrong with the file is in the report. */
  readonly check: (subject: Subject, file: FileToCheck) => Promise<CheckedFile>;
  /** Ends the thread with whatever it is checking. */
  readonly close: () => void;
}

/** A check that could not be carried through. `message` says what to do. */
export class CheckFailure extends Error {
  override readonly name = "CheckFailure";
}

const MOST_MILLISECONDS = 30_000;

interface Waiting {
  readonly resolve: (checked: CheckedFile) => void;
  readonly reject: (failure: CheckFailure) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** A checker whose thread is started with the first file. A thread that breaks down or hangs is replaced. */
export function createChecker(start: () => Worker = startWorker): Checker {
  let worker: Worker | null = null;
  let known: Subject | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (message: string): void => {
    worker?.terminate();
    worker = null;
    known = null;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new CheckFailure(message));
    }
    waiting.clear();
  };
  const settle = (answer: Answer): void => {
    const asked = waiting.get(answer.id);
    if (asked === undefined) return;
    waiting.delete(answer.id);
    clearTimeout(asked.timer);
    if (answer.kind === "checked") asked.resolve(answer.checked);
    else asked.reject(new CheckFailure(`The file could not be checked here: ${answer.message}`));
  };
  const open = (): Worker => {
    const started = start();
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => settle(data));
    started.addEventListener("error", (event) => {
      event.preventDefault();
      fail("The check broke down in this browser. The file and what was put right in it are still here.");
    });
    return started;
  };
  // A worker has no origin to be named: that is for windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const order = (message: Order): void => (worker ??= open()).postMessage(message);

  return {
    check: (subject, file) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        const timer = setTimeout(
          () => fail("The check took longer than 30 seconds and was stopped. Is this the right file?"),
          MOST_MILLISECONDS,
        );
        waiting.set(id, { resolve, reject, timer });
        if (known !== subject) order({ kind: "subject", subject });
        known = subject;
        order({ kind: "check", id, file });
      }),
    close: () => fail("The check was stopped."),
  };
}

function startWorker(): Worker {
  return new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module", name: "check" });
}
