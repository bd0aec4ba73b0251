/**
 * One process of a trial: `node trials/trial-worker.ts files|requests SEED FROM STEP UNTIL`. It tells its parent of
 * every input what came of it; a parent that hears nothing knows which one it was.
 */
import { startTrial, type TrialName } from "./trial.ts";

const [name = "", ...numbers] = process.argv.slice(2);
const [seed = 0, from = 0, step = 1, until = 0] = numbers.map(Number);

const trial = await startTrial(nameOf(name), seed);
for (let index = from; index < until; index += step) process.send?.(await trial.run(index));
trial.close();
process.disconnect?.();

function nameOf(text: string): TrialName {
  if (text === "files" || text === "requests") return text;
  throw new Error(`There is no trial of ${text}.`);
}
