import { z } from "zod";

/** What about a series may change so that figures before and after are not the same thing. */
export const BREAK_KINDS = ["legal-definition", "counting-rule", "coverage", "source", "methodology", "other"] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** The kinds in words, to stand in a sentence. */
export const BREAK_WORDS: Readonly<Record<BreakKind, string>> = {
  "legal-definition": "legal definition",
  "counting-rule": "counting rule",
  coverage: "territory or coverage",
  source: "source or registration system",
  methodology: "methodology",
  other: "another reason",
};

/** A break in a series, declared by somebody: figures from `year` on are not the same thing as those before. */
export const breakSchema = z.object({
  /** `b3` in the register; the id of the cell where it was declared with the flag B. */
  id: z.string(),
  state: z.string(),
  indicator: z.string(),
  /** Empty for the total, which covers all its parts. */
  breakdown: z.record(z.string(), z.string()),
  /** The first year after the break. */
  year: z.number().int(),
  /** Null for a flag B, which does not say. */
  kind: z.enum(BREAK_KINDS).nullable(),
  /** What changed, in the words of whoever declared it; of a flag the note beside it. */
  text: z.string(),
  source: z.string(),
  /** The state itself, also where the coordinator entered it; or the compiler, of a figure that no state sent. */
  declaredBy: z.enum(["state", "compiler"]),
  /** ISO instant at which it came into the record. */
  declaredAt: z.string(),
  /** The cell that carries the flag; null in the register. */
  cell: z.string().nullable(),
  /** "Romania, Cocaine: the series breaks before 2019, as the state declared (counting rule)." */
  sentence: z.string(),
});
export type Break = Readonly<z.infer<typeof breakSchema>>;

/** The breaks that stand in a release. */
export const breaksViewSchema = z.object({
  release: z.string(),
  stateNames: z.record(z.string(), z.string()),
  /** Code -> label of the indicators in the list. */
  indicatorLabels: z.record(z.string(), z.string()),
  breaks: z.array(breakSchema),
});
export type BreaksView = Readonly<z.infer<typeof breaksViewSchema>>;

/** What was entered into the register. */
export const declaredBreakSchema = z.object({
  id: z.string(),
  state: z.string(),
  indicator: z.string(),
  breakdown: z.record(z.string(), z.string()),
  year: z.number().int(),
  kind: z.enum(BREAK_KINDS),
  text: z.string(),
  source: z.string(),
  /** ISO instants; `withdrawnAt` null as long as it stands. */
  declaredAt: z.string(),
  withdrawnAt: z.string().nullable(),
});
export type DeclaredBreak = Readonly<z.infer<typeof declaredBreakSchema>>;
