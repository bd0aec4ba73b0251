import { threadId } from "node:worker_threads";

import { RequestFailure, StoreFailure } from "../../../api/failure.ts";
import { serveTasks } from "../../../api/isolation/serve.ts";

/** What the strange worker of the tests can be told to do. */
export type Strange = "say" | "hang" | "grow" | "exit" | "refuse" | "fail" | "keep and hang";

serveTasks<Strange, string>((task, committing) => {
  if (task === "say") return { result: `said by ${process.pid} ${threadId}` };
  if (task === "refuse") throw new RequestFailure(400, "Unknown round", "1999 is not a round.");
  if (task === "fail") throw new StoreFailure("The disk is full.");
  if (task === "exit") process.exit(3);
  if (task === "keep and hang") committing();
  const kept: number[][] = [];
  for (;;) if (task === "grow") kept.push(Array.from({ length: 10_000 }, (_, place) => place + 0.5));
});
