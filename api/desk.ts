import type { Edition } from "../questionnaire/edition.ts";
import { annotate } from "./annotating.ts";
import { checkOnly, sentOf } from "./checking.ts";
import type { Observation } from "./contract/observation.ts";
import type { Others } from "./contract/others.ts";
import type { Report } from "./contract/report.ts";
import { type IntakeDeps, type Received, type Receiving, receiveContribution } from "./intake.ts";
import type { RecordStore } from "./record/record-store.ts";
import { intakeDeps } from "./workplace.ts";

/** A file that is checked and not kept. */
export interface Checking {
  readonly file: Receiving;
  /** Whether it is compared with what the state sent before; that may not be shown to everybody. */
  readonly compared: boolean;
  /** What else it is held against; nothing where left out or null. */
  readonly others?: Others | null;
  /** Whether the cells as they were read are wanted beside the report. */
  readonly withObservations: boolean;
}

/** Where files are handed in: the one place that reads what others wrote. */
export interface Desk {
  /** A `CheckedFile` as the JSON that is sent. */
  readonly check: (checking: Checking) => Promise<Uint8Array<ArrayBuffer>>;
  readonly receive: (file: Receiving) => Promise<Received>;
  /** The file as a workbook with what was found in it. Throws RequestFailure (422) where the file breaks a limit. */
  readonly annotate: (annotation: Annotation) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A file that is to be given back with its findings. */
export interface Annotation {
  readonly file: Receiving;
  /** What was found when it was kept; null for a file that is checked now. */
  readonly report: Report | null;
  /** Both as in `Checking`. */
  readonly compared: boolean;
  readonly others?: Others | null;
}

/** A desk in this very thread: for commands, and inside the worker of the desk that `isolatedDesk` opens. */
export function deskAt(record: RecordStore, editions: readonly Edition[], keeping?: IntakeDeps["keeping"]): Desk {
  const accepted = rememberingAccepted(record);
  const deps = intakeDeps({ ...record, accepted }, editions);
  const before = ({ file: { state }, compared, others = null }: Pick<Checking, "file" | "compared" | "others">) =>
    compared ? { previous: accepted(state), remembered: record.remembered(state), others } : { previous: [], others };
  return {
    annotate: async (annotation) => {
      const { file, report } = annotation;
      const found = report ?? (await checkOnly(editions, file, before(annotation), false));
      return annotate(sentOf(editions, file, true), found);
    },
    check: async (checking) => {
      const { file, withObservations } = checking;
      const checked = await checkOnly(editions, file, before(checking), withObservations);
      return new TextEncoder().encode(JSON.stringify(checked));
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
