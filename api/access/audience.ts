import type { Verdict } from "./policy.ts";

/** Who reads: anybody, the contact point of one state, or the coordinator. */
export type Reader =
  | { readonly role: "public" }
  | { readonly role: "state"; readonly state: string }
  | { readonly role: "coordinator" };

/** Outputs that are not for everybody, and to whom each is shown. Where states are named, only to those concerned. */
const SHOWN_TO = {
  mirror: ["state", "coordinator"],
} as const satisfies Readonly<Record<string, readonly Reader["role"][]>>;

/** An output that is not for everybody. */
export type GuardedOutput = keyof typeof SHOWN_TO;

const REFUSALS: Readonly<Record<GuardedOutput, string>> = {
  mirror:
    "Mirror statistics are shown to the two states and the coordinator: on the machine itself, until accounts exist.",
};

/**
 * Whether a reader may see an output. `concerned` are the states that it was asked for: a state sees what is said of
 * itself and what it said, so it must ask for itself alone; without states everything is asked for.
 */
export function judgeReading(output: GuardedOutput, reader: Reader, concerned: readonly string[]): Verdict {
  const roles: readonly Reader["role"][] = SHOWN_TO[output];
  if (!roles.includes(reader.role)) return REFUSALS[output];
  if (reader.role !== "state") return null;
  const isOwn = concerned.length > 0 && concerned.every((state) => state === reader.state);
  return isOwn ? null : `A state sees its own pairs: ask with states=${reader.state}.`;
}
