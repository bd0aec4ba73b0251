import type { Identity } from "./identity.ts";
import type { Verdict } from "./policy.ts";

/** Outputs that are not for everybody, and to whom each is shown. Where states are named, only to those concerned. */
const SHOWN_TO = {
  mirror: ["contact", "coordinator"],
  draft: ["contact", "coordinator"],
} as const satisfies Readonly<Record<string, readonly Identity["role"][]>>;

/** An output that is not for everybody. */
export type GuardedOutput = keyof typeof SHOWN_TO;

const REFUSALS: Readonly<Record<GuardedOutput, string>> = {
  mirror:
    "Mirror statistics are shown to the two states and the coordinator: on the machine itself, until accounts exist.",
  draft: "What is not released yet is for the coordinator, and for each state its own.",
};

/**
 * Whether a reader may see an output. `concerned` are the states that it was asked for: a state sees what is said of
 * itself and what it said, so it must ask for itself alone; without states everything is asked for.
 */
export function judgeReading(output: GuardedOutput, reader: Identity, concerned: readonly string[]): Verdict {
  const roles: readonly Identity["role"][] = SHOWN_TO[output];
  if (!roles.includes(reader.role)) return REFUSALS[output];
  if (reader.role !== "contact") return null;
  const isOwn = concerned.length > 0 && concerned.every((state) => state === reader.state);
  return isOwn ? null : `A state sees its own: ask with states=${reader.state}.`;
}
