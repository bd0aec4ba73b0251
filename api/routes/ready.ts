import { RequestFailure } from "../failure.ts";
import type { Answers, Deps } from "./context.ts";

/** The answers, or a 503 while the first fill is still running. */
export function ready(deps: Deps): Answers {
  const answers = deps.answers();
  if (answers === null) {
    throw new RequestFailure(503, "Starting", "The figures are being loaded. Ask again in a few seconds.");
  }
  return answers;
}
