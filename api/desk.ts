import type { Edition } from "../questionnaire/edition.ts";
import { checkOnly } from "./checking.ts";
import type { Observation } from "./contract/observation.ts";
import { type IntakeDeps, type Received, type Receiving, receiveContribution } from "./intake.ts";
import type { RecordStore } from "./record/record-store.ts";
import { intakeDeps } from "./workplace.ts";

/** A file that is checked and not kept. */
export interface Checking {
  readonly file: Receiving;
  /** Whether it is compared with what the state sent before; that may not be shown to everybody. */
  readonly compared: boolean;
  /** Whether the cells as they were read are wanted beside the report. */
  readonly withObservations: boolean;
}

/** Where files are handed in: the one place that reads what others wrote. */
export interface Desk {
  /** A `CheckedFile` as the JSON that is sent. */
  readonly check: (checking: Checking) => Promise<Uint8Array<ArrayBuffer>>;
  readonly receive: (file: Receiving) => Promise<Received>;
}

/** A desk in this very thread: for commands, and inside the worker of the desk that `isolatedDesk` opens. */
export function deskAt(record: RecordStore, editions: readonly Edition[], keeping?: IntakeDeps["keeping"]): Desk {
  const accepted = rememberingAccepted(record);
  const deps = intakeDeps({ ...record, accepted }, editions);
  return {
    check: async ({ file, compared, withObservations }) => {
      const before = compared
        ? { previous: accepted(file.state), remembered: record.remembered(file.state) }
        : { previous: [] };
      return new TextEncoder().encode(JSON.stringify(await checkOnly(editions, file, before, withObservations)));
    },
    receive: (file) => receiveContribution(keeping === undefined ? deps : { ...deps, keeping }, file),
  };
}

/** What a state sent before. A sender corrects and checks again: what was read last is kept while nothing is added. */
function rememberingAccepted(record: RecordStore): RecordStore["accepted"] {
  let last: { readonly key: string; readonly observations: readonly Observation[] } | null = null;
  return (state) => {
    const key = `${state} ${record.head()}`;
    if (last?.key !== key) last = { key, observations: record.accepted(state) };
    return last.observations;
  };
}
