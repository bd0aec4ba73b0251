/** The worker of `isolatedBuilder`. */
import { setPriority } from "node:os";

import { serveTasks } from "../isolation/serve.ts";
import { type Building, type Built, ownBuilder } from "./building.ts";

/** Whoever reads or sends goes before a build, which nobody waits for. Only Linux gives a thread its own priority. */
if (process.platform === "linux") setPriority(0, 5);

serveTasks<Building, Built>(async (building) => ({ result: await ownBuilder.build(building) }));
