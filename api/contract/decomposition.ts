import { z } from "zod";

import { amountSchema } from "./amount.ts";
import { jumpSchema } from "./jumps.ts";
import { pointSchema } from "./point.ts";
import { viewSchema } from "./view.ts";

/** What one state's figures do to a regional change. */
export const contributionToChangeSchema = z.object({
  state: z.string(),
  /**
   * `common` reported both times, `entered` only the later, `left` only the earlier, `absent` neither; `broken` reported
   * both times, with a declared break in between.
   */
  standing: z.enum(["common", "broken", "entered", "left", "absent"]),
  before: pointSchema,
  now: pointSchema,
  /** What the state adds to the change of the sum. */
  change: amountSchema,
  /** Its own relative change as a fraction; nothing below the base floor. */
  relative: amountSchema,
  /** Its part in the change of the common reporters; negative where it moved against it, null where that is unknown. */
  share: amountSchema,
});

/** The state that makes the change, or hides one, and what is left without it. */
export const driverSchema = z.object({
  state: z.string(),
  /** `makes`: more than the settings' share of the change is its own; `hides`: it moved against what the others did. */
  kind: z.enum(["makes", "hides"]),
  change: amountSchema,
  share: amountSchema,
  without: z.object({
    states: z.array(z.string()),
    earlier: amountSchema,
    later: amountSchema,
    change: amountSchema,
    relative: amountSchema,
  }),
});

/** How the two years stood in the release before, where it has other figures for them. */
export const revisionSchema = z.object({
  against: z.string(),
  earlier: amountSchema,
  later: amountSchema,
  /** The change as it was then; this release's change less it is what revisions did. */
  total: amountSchema,
  states: z.array(z.object({ state: z.string(), year: z.number().int(), before: amountSchema, now: amountSchema })),
});

/** The change of a regional sum between two years, taken apart: who reported both times, who came, who went. */
export const decompositionViewSchema = viewSchema.extend({
  from: z.number().int(),
  to: z.number().int(),
  earlier: amountSchema.extend({ reporters: z.array(z.string()) }),
  later: amountSchema.extend({ reporters: z.array(z.string()) }),
  /** later − earlier, which is common + broken + entries + exits. */
  total: amountSchema,
  /** Nothing where a part of it is not comparable. */
  relative: amountSchema,
  common: z.object({
    states: z.array(z.string()),
    earlier: amountSchema,
    later: amountSchema,
    change: amountSchema,
    relative: amountSchema,
  }),
  /** Those with both figures whose series breaks in between: the difference is no change, and is a part of its own. */
  broken: z.object({ states: z.array(z.string()), change: amountSchema }),
  entries: z.object({ states: z.array(z.string()), change: amountSchema }),
  exits: z.object({ states: z.array(z.string()), change: amountSchema }),
  states: z.array(contributionToChangeSchema),
  driver: driverSchema.nullable(),
  /** Median of the relative changes of the common reporters above the base floor, and who they are. */
  median: amountSchema.extend({ states: z.array(z.string()) }),
  rising: z.array(z.string()),
  falling: z.array(z.string()),
  /** Jumps of the driver into or within the two years: with one, the change is a question before it is a fact. */
  jumps: z.array(jumpSchema),
  revisions: revisionSchema.nullable(),
  /** False below a floor: the figures are shown, the sentences are withheld and `withheld` says why. */
  publishable: z.boolean(),
  withheld: z.array(z.string()),
  sentences: z.array(z.string()),
});
export type DecompositionView = Readonly<z.infer<typeof decompositionViewSchema>>;
