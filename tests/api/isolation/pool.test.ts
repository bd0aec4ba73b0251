import { threadId } from "node:worker_threads";

import { afterEach, expect, test } from "vitest";

import { RequestFailure, StoreFailure } from "../../../api/failure.ts";
import { createPool, type Pool, type PoolOptions } from "../../../api/isolation/pool.ts";
import type { Strange } from "./strange-worker.ts";

const opened: Pool<Strange, string>[] = [];
afterEach(() => Promise.all(opened.splice(0).map((pool) => pool.close())));

/** A pool of strange workers with little memory. */
function pool(limits: Partial<PoolOptions> = {}): Pool<Strange, string> {
  const entry = new URL("./strange-worker.ts", import.meta.url);
  const made = createPool<Strange, string>({
    as: "thread",
    entry,
    setting: null,
    megabytes: 32,
    seconds: 20,
    waiting: 10,
    ...limits,
  });
  opened.push(made);
  return made;
}

test.each(["thread", "process"] as const)("a task is done in another %s, which is used again", async (as) => {
  const one = pool({ as, workers: 1 });
  const first = await one.run({ task: "say", party: "ROU" });
  const here = `said by ${process.pid} ${threadId}`;
  expect(first).toEqual({ by: "result", result: expect.stringMatching(/^said by \d+ \d+$/) });
  expect(first).not.toEqual({ by: "result", result: here });
  expect(await one.run({ task: "say", party: "BGR" })).toEqual(first);
});

test.each(["thread", "process"] as const)("what a %s throws arrives as what it was", async (as) => {
  const { run } = pool({ as });
  const refused = run({ task: "refuse", party: "ROU" });
  await expect(refused).rejects.toBeInstanceOf(RequestFailure);
  await expect(refused).rejects.toMatchObject({ status: 400, title: "Unknown round", message: "1999 is not a round." });
  await expect(run({ task: "fail", party: "ROU" })).rejects.toEqual(new StoreFailure("The disk is full."));
});

test.each([
  ["thread", "grow", "memory"],
  ["thread", "exit", "fault"],
  ["thread", "hang", "time"],
  // A process says with a signal that it ended, not why.
  ["process", "grow", "fault"],
  ["process", "exit", "fault"],
  ["process", "hang", "time"],
] as const)("a %s told to %s is ended by %s, and the next task finds another", async (as, task, by) => {
  const { run } = pool({ as, workers: 1, seconds: task === "hang" ? 1 : 20 });
  expect(await run({ task, party: "ROU" })).toMatchObject({ by });
  expect(await run({ task: "say", party: "ROU" })).toMatchObject({ by: "result" });
});

test("a task that has begun to keep something is not cut short by its time", async () => {
  const { run, close } = pool({ workers: 1, seconds: 1 });
  const kept = run({ task: "keep and hang", party: "ROU" });
  const outcome = kept.then(
    () => "ended",
    (failure: unknown) => failure,
  );
  const soon = new Promise((resolve) => setTimeout(() => resolve("still at it"), 1500));
  expect(await Promise.race([outcome, soon])).toBe("still at it");
  await close();
  // Nobody is told that nothing was kept.
  expect(await outcome).toEqual(new StoreFailure("The work was broken off. Send it again: nothing is kept twice."));
});

test("who sends much is served one at a time, so that another is served beside", async () => {
  const { run } = pool({ workers: 2, seconds: 3 });
  const order: string[] = [];
  const runs = [
    run({ task: "hang", party: "ROU" }).then(() => order.push("ROU, first")),
    run({ task: "say", party: "ROU" }).then(() => order.push("ROU, second")),
    run({ task: "say", party: "BGR" }).then(() => order.push("BGR")),
  ];
  await Promise.all(runs);
  expect(order).toEqual(["BGR", "ROU, first", "ROU, second"]);
});

test("more than may wait are refused, and what waits when the pool is closed as well", async () => {
  const { run, close } = pool({ workers: 1, waiting: 1 });
  const running = run({ task: "hang", party: "ROU" }).catch(() => "broken off");
  const waiting = run({ task: "say", party: "BGR" });
  const refused = waiting.catch((failure: unknown) => failure);
  await expect(run({ task: "say", party: "GRC" })).rejects.toMatchObject({ status: 503, title: "Busy" });
  await close();
  expect(await refused).toMatchObject({ status: 503, title: "Stopping" });
  expect(await running).toBe("broken off");
});
