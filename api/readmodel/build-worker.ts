/** The worker of `isolatedBuilder`. */
import { serveTasks } from "../isolation/serve.ts";
import { type Building, type Built, ownBuilder } from "./building.ts";

serveTasks<Building, Built>(async (building) => ({ result: await ownBuilder.build(building) }));
