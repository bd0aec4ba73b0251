/** The worker of `isolatedBuilder`. */
import { setPriority } from "node:os";

import { serveTasks } from "../isolation/serve.ts";
import { type Building, type Built, ownBuilder } from "./building.ts";

// Whoever reads or sends goes before a build, which nobody waits for.
setPriority(5);

serveTasks<Building, Built>(async (building) => ({ result: await ownBuilder.build(building) }));
