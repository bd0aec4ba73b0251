/** The check in a thread of its own: the page stays alive while a large file is read. It sends nothing anywhere. */
import { checkFile } from "./check-file.ts";
import type { Answer, Order, Subject } from "./check-messages.ts";

let subject: Subject | null = null;

addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === "subject") {
    subject = order.subject;
    return;
  }
  const { id, file } = order;
  if (subject === null) {
    answer({ kind: "failed", id, message: "No state and round were named." });
    return;
  }
  checkFile(subject, file).then(
    (checked) => answer({ kind: "checked", id, checked }),
    (failure: unknown) => answer({ kind: "failed", id, message: failure instanceof Error ? failure.message : "" }),
  );
});

function answer(message: Answer): void {
  postMessage(message);
}
