import { createMemory } from "../aggregates/memory.ts";
import type { Deps } from "./context.ts";
import { type Operation, OPERATIONS } from "./operations.ts";

/** What an example of the reference is answered with, as JSON; by its address below `/api`. */
export type AnsweredExamples = ReadonlyMap<string, unknown>;

/** Longer answers are not printed: the reference names their address. */
const LONGEST = 6000;

const remember = createMemory<AnsweredExamples>(2);

/**
 * Asks this very server the first example of every operation that answers with JSON, once for a release: the reference
 * shows what is really returned. Without figures yet, there is none.
 */
export function answeredExamples(deps: Deps, ask: (path: string) => Promise<Response>): Promise<AnsweredExamples> {
  const answers = deps.answers();
  if (answers === null) return Promise.resolve(new Map());
  return remember(answers, answers.latest().id, async () => {
    const answered = new Map<string, unknown>();
    for (const operation of Object.values(OPERATIONS)) {
      const path = firstExample(operation);
      if (path === null) continue;
      const answer = await ask(`/api${path}`);
      const text = await answer.text();
      if (answer.status === 200 && text.length <= LONGEST) answered.set(path, JSON.parse(text));
    }
    return answered;
  });
}

/** The example whose answer is printed: the first of an operation that answers with JSON; null where there is none. */
export function firstExample({ answers, examples }: Operation): string | null {
  return answers[200]?.schema === undefined ? null : (examples[0] ?? null);
}
