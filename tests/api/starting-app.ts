import { createApp } from "../../api/app.ts";
import type { Edition } from "../../questionnaire/edition.ts";

/** The app as it is while the first fill is running: nothing can be answered yet, everything else holds already. */
export function startingApp(answers: () => null = () => null, editions: readonly Edition[] = []) {
  const logged: string[] = [];
  const app = createApp({
    version: "0.0.0",
    editions,
    answers,
    web: null,
    host: "127.0.0.1",
    reference: () => "ref-1",
    log: (line) => logged.push(line),
  });
  return { app, logged };
}
