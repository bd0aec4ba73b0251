/** The worker of `isolatedDesk`: reads files of others, with a limit of memory and time around it. */
import { readEditions } from "./config.ts";
import { type Desk, deskAt } from "./desk.ts";
import { type DeskResult, deskSettingSchema, type DeskTask } from "./isolated-desk.ts";
import { serveTasks, settingOf } from "./isolation/serve.ts";
import { openRecord } from "./record/record-store.ts";

const { folder } = settingOf((given) => deskSettingSchema.parse(given));
let opened: Desk | null = null;
let committing = (): void => {};

/** Opened with the first task, so that a failure to open is the answer to it. */
function desk(): Desk {
  opened ??= deskAt(openRecord(folder), readEditions(), () => committing());
  return opened;
}

serveTasks<DeskTask, DeskResult>(async (task, commit) => {
  committing = commit;
  if (task.kind === "receive") return { result: { kind: "received", received: await desk().receive(task.file) } };
  if (task.kind === "annotate") {
    const workbook = await desk().annotate(task.annotation);
    return { result: { kind: "annotated", workbook }, handedOver: [workbook.buffer] };
  }
  const json = await desk().check(task.checking);
  return { result: { kind: "checked", json }, handedOver: [json.buffer] };
});
