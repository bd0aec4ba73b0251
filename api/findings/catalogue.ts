import * as cell from "./cell-wording.ts";
import * as code from "./code-wording.ts";
import * as disclosure from "./disclosure-wording.ts";
import * as edition from "./edition-wording.ts";
import * as file from "./file-wording.ts";
import * as funnel from "./funnel-wording.ts";
import type { FindingKind } from "./kind.ts";
import * as others from "./others-wording.ts";
import * as plausible from "./plausible-wording.ts";
import * as round from "./round-wording.ts";
import * as rule from "./rule-wording.ts";
import * as sheet from "./sheet-wording.ts";
import * as structure from "./structure-wording.ts";

/** Every finding that can be said, by its code, in the order of the codes. Methods and documentation print it. */
export const CATALOGUE: ReadonlyMap<string, FindingKind<never>> = new Map(
  [file, structure, sheet, cell, code, edition, round, rule, funnel, plausible, disclosure, others]
    .flatMap((wording): FindingKind<never>[] => Object.values(wording))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((kind) => [kind.code, kind]),
);
