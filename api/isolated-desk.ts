import { z } from "zod";

import type { Edition } from "../questionnaire/edition.ts";
import { sentOf } from "./checking.ts";
import type { Annotation, Checking, Desk } from "./desk.ts";
import { RequestFailure } from "./failure.ts";
import type { Received, Receiving } from "./intake.ts";
import { createPool, type Ended, type PoolOptions } from "./isolation/pool.ts";
import { type BrokenOff, unreadReport } from "./validating/unread.ts";

/** What a worker of the desk is started with: where the record lies. */
export const deskSettingSchema = z.object({ folder: z.string() });

/** What a worker of the desk does. */
export type DeskTask =
  | { readonly kind: "check"; readonly checking: Checking }
  | { readonly kind: "receive"; readonly file: Receiving }
  | { readonly kind: "annotate"; readonly annotation: Annotation };

/** What comes of it. */
export type DeskResult =
  | { readonly kind: "checked"; readonly json: Uint8Array<ArrayBuffer> }
  | { readonly kind: "received"; readonly received: Received }
  | { readonly kind: "annotated"; readonly workbook: Uint8Array<ArrayBuffer> };

/** Enough for the largest CSV that may be sent, several times over; a workbook that unpacks to more is refused. */
const MEGABYTES = 256;
const SECONDS = 20;
/** Files of the largest size allowed that may wait in memory. */
const WAITING = 64;

/** A desk whose work is done by a few workers. */
export interface IsolatedDesk extends Desk {
  readonly warm: () => void;
  readonly close: () => Promise<void>;
}

/** Limits that a test makes smaller; the module that a worker runs. */
export type DeskLimits = Partial<Pick<PoolOptions, "entry" | "megabytes" | "seconds" | "workers">>;

/**
 * A desk beside the thread that answers requests: neither a large file nor a hostile one holds up the readers.
 *
 * A file of which a worker dies is answered with a report that says so (FIL-011), and nothing of it is kept.
 */
export function isolatedDesk(
  folder: string,
  editions: readonly Edition[],
  log: (line: string) => void,
  limits: DeskLimits = {},
): IsolatedDesk {
  const setting = { folder };
  const pool = createPool<DeskTask, DeskResult>({
    entry: new URL("./desk-worker.ts", import.meta.url),
    as: "thread",
    setting,
    megabytes: MEGABYTES,
    seconds: SECONDS,
    waiting: WAITING,
    ...limits,
  });
  const unread = (file: Receiving, dryRun: boolean, { by, detail }: Died) => {
    const sent = sentOf(editions, file, dryRun);
    log(`The check of ${sent.sha256} was broken off: ${by} ${detail}`);
    return { sha256: sent.sha256, report: unreadReport(sent, by) };
  };
  return {
    check: async (checking) => {
      const { file } = checking;
      const ended = await pool.run({ task: { kind: "check", checking }, party: `check ${file.state}` });
      if (ended.by !== "result") return jsonOf(unread(file, true, ended).report);
      if (ended.result.kind !== "checked") throw new TypeError("The desk's worker answered something else.");
      return ended.result.json;
    },
    receive: async (file) => {
      // One file of a state at a time: each is compared with the one before.
      const ended = await pool.run({ task: { kind: "receive", file }, party: file.state });
      if (ended.by !== "result") return { outcome: "rejected", id: null, vintage: null, ...unread(file, false, ended) };
      if (ended.result.kind !== "received") throw new TypeError("The desk's worker answered something else.");
      return ended.result.received;
    },
    annotate: async (annotation) => {
      const { file } = annotation;
      const ended = await pool.run({ task: { kind: "annotate", annotation }, party: `check ${file.state}` });
      if (ended.by !== "result") {
        const { sha256 } = unread(file, true, ended);
        throw new RequestFailure(422, "Not annotated", `The file ${sha256} takes too much to be read; see its check.`);
      }
      if (ended.result.kind !== "annotated") throw new TypeError("The desk's worker answered something else.");
      return ended.result.workbook;
    },
    warm: pool.warm,
    close: pool.close,
  };
}

type Died = Exclude<Ended<DeskResult>, { readonly by: "result" }> & { readonly by: BrokenOff };

function jsonOf(value: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}
