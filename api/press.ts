import { z } from "zod";

import { StoreFailure } from "./failure.ts";
import { createPool } from "./isolation/pool.ts";
import type { Asked, Press, Printed } from "./routes/press.ts";

/** What the press is started with: where the record lies, and the name under which the server listens. */
export const pressSettingSchema = z.object({ folder: z.string(), host: z.string() });
type PressSetting = Readonly<z.infer<typeof pressSettingSchema>>;

/** Charts, fonts, a Word file and a PDF at once stay well below. */
const MEGABYTES = 1024;
const SECONDS = 60;
/** Figures that a page of a Review asks for at once. */
const WAITING = 200;

/** A process that has the chart library, the fonts and the setting of PDF, so that the one that answers needs none of it. */
export interface RunningPress {
  readonly print: Press;
  readonly warm: () => void;
  readonly close: () => Promise<void>;
}

/** Opens the press. Throws StoreFailure (503) where its process ended before it could answer. */
export function openPress(setting: PressSetting): RunningPress {
  const entry = new URL("./press-worker.ts", import.meta.url);
  const limits = { as: "process", workers: 1, megabytes: MEGABYTES, seconds: SECONDS, waiting: WAITING } as const;
  const pool = createPool<Asked, Printed>({ entry, setting, ...limits });
  let turn = 0;
  return {
    print: async (asked) => {
      turn += 1;
      const ended = await pool.run({ task: asked, party: String(turn) });
      if (ended.by === "result") return ended.result;
      throw new StoreFailure("This could not be drawn: it was broken off.", {
        cause: new Error(`${ended.by} ${ended.detail}`),
      });
    },
    warm: pool.warm,
    close: pool.close,
  };
}
