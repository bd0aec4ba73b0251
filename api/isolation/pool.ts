import type { Serializable } from "node:child_process";
import { availableParallelism } from "node:os";
import type { Transferable } from "node:worker_threads";

import { RequestFailure, StoreFailure } from "../failure.ts";
import { type Hand, startProcess, startThread } from "./hand.ts";
import { type Reply, revive } from "./messages.ts";

/** What the workers of a pool run, and what they may use. */
export interface PoolOptions {
  /** The module that a worker runs; it calls `serveTasks`. */
  readonly entry: URL;
  /** A thread, unless DuckDB is called in it: see `startProcess`. */
  readonly as: "thread" | "process";
  /** Given to every worker: its `settingOf`. */
  readonly setting: unknown;
  /** How many work at the same time; as many as there are processors where left out. */
  readonly workers?: number;
  /** Objects that a worker may hold, in MB. Beyond that it is ended, and nothing else is. */
  readonly megabytes: number;
  /** A task that takes longer is ended. */
  readonly seconds: number;
  /** Tasks that may wait for a worker; beyond that they are refused. */
  readonly waiting: number;
}

/** How a task ended: with a result, or with the death of its worker for want of memory, of time, or by a fault. */
export type Ended<Result> =
  | { readonly by: "result"; readonly result: Result }
  | { readonly by: "memory" | "time" | "fault"; readonly detail: string };

/** A task for a pool. */
export interface Given<Task> {
  readonly task: Task;
  /** On whose behalf it runs: one at a time for each, so that who sends much does not hold up the others. */
  readonly party: string;
  /** Buffers that are handed over to the worker rather than copied. */
  readonly handedOver?: readonly Transferable[];
}

/** A few warm threads or processes beside the thread that answers requests, each with a limit of memory and time. */
export interface Pool<Task, Result> {
  /**
   * Runs a task. What `work` throws is thrown; the death of a worker is a value. Throws RequestFailure (503) where too
   * many are waiting, and StoreFailure where a worker died while it was keeping something.
   */
  readonly run: (given: Given<Task>) => Promise<Ended<Result>>;
  /** Starts the workers before they are needed. */
  readonly warm: () => void;
  /** Ends the workers; what waits is refused. */
  readonly close: () => Promise<void>;
}

interface Job<Task, Result> extends Given<Task> {
  readonly resolve: (ended: Ended<Result>) => void;
  readonly reject: (failure: Error) => void;
}

interface Seat<Task, Result> {
  readonly hand: Hand;
  job: Job<Task, Result> | null;
  timer: NodeJS.Timeout | undefined;
  /** Whether the job has begun to keep something. */
  committing: boolean;
  /** Whether it was ended because the job took too long. */
  late: boolean;
}

/** A pool whose workers start when they are first needed. Idle ones keep no process alive. */
export function createPool<Task extends Serializable, Result>(options: PoolOptions): Pool<Task, Result> {
  const { workers = Math.max(2, availableParallelism()) } = options;
  const seats = new Set<Seat<Task, Result>>();
  const queue: Job<Task, Result>[] = [];
  let closed = false;

  const leave = (seat: Seat<Task, Result>): Job<Task, Result> | null => {
    const { job } = seat;
    clearTimeout(seat.timer);
    seat.job = null;
    seat.committing = false;
    seat.hand.hold(false);
    return job;
  };
  const hear = (seat: Seat<Task, Result>, reply: Reply<Result>): void => {
    if (reply.kind === "committing") {
      clearTimeout(seat.timer);
      seat.committing = true;
      return;
    }
    const job = leave(seat);
    if (reply.kind === "done") job?.resolve({ by: "result", result: reply.result });
    else job?.reject(revive(reply.failure));
    assign();
  };
  const bury = (seat: Seat<Task, Result>, by: "memory" | "fault", detail: string): void => {
    seats.delete(seat);
    const { committing, late } = seat;
    const job = leave(seat);
    if (committing || closed) {
      job?.reject(new StoreFailure("The work was broken off. Send it again: nothing is kept twice."));
    } else job?.resolve({ by: late ? "time" : by, detail });
    assign();
  };
  const seatNew = (): Seat<Task, Result> => {
    const start = options.as === "process" ? startProcess<Result> : startThread<Result>;
    const hand = start(options, {
      reply: (reply) => hear(seat, reply),
      ended: (by, detail) => bury(seat, by, detail),
    });
    const seat: Seat<Task, Result> = { hand, job: null, timer: undefined, committing: false, late: false };
    hand.hold(false);
    seats.add(seat);
    return seat;
  };
  const assign = (): void => {
    if (closed) return;
    for (;;) {
      const served = new Set([...seats].map(({ job }) => job?.party));
      const turn = queue.findIndex(({ party }) => !served.has(party));
      if (turn < 0) return;
      const free = [...seats].find(({ job }) => job === null) ?? (seats.size < workers ? seatNew() : null);
      const [job] = free === null ? [] : queue.splice(turn, 1);
      if (free === null || job === undefined) return;
      give(free, job, options.seconds);
    }
  };
  return {
    run: (given) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new RequestFailure(503, "Stopping", "The server is being stopped."));
        if (queue.length >= options.waiting) return reject(busy());
        queue.push({ ...given, resolve, reject });
        assign();
      }),
    warm: () => {
      if (closed) return;
      while (seats.size < workers) seatNew();
    },
    close: async () => {
      closed = true;
      for (const job of queue.splice(0))
        job.reject(new RequestFailure(503, "Stopping", "The server is being stopped."));
      await Promise.all([...seats].map(({ hand }) => hand.end()));
    },
  };
}

function give<Task extends Serializable, Result>(
  seat: Seat<Task, Result>,
  job: Job<Task, Result>,
  seconds: number,
): void {
  seat.job = job;
  seat.hand.hold(true);
  seat.timer = setTimeout(() => {
    seat.late = true;
    void seat.hand.end();
  }, seconds * 1000);
  seat.hand.post(job.task, job.handedOver ?? []);
}

function busy(): RequestFailure {
  return new RequestFailure(503, "Busy", "Many files are being checked. Nothing was kept; send it again in a minute.");
}
