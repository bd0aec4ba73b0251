import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Edition } from "../../questionnaire/edition.ts";
import type { CoveringNote, Remembered } from "../../api/contract/covering-note.ts";
import type { Observation } from "../../api/contract/observation.ts";
import type { Others } from "../../api/contract/others.ts";
import type { Finding } from "../../api/contract/report.ts";
import type { MetadataFile } from "../../api/normalising/metadata.ts";
import { checkContribution, type Checked, checkFile, type Sent } from "../../api/validating/check.ts";
import { edition } from "./edition.ts";

/** What a check may be given beside the text; Romania and the model round where nothing is said. */
export interface Given {
  readonly state?: string;
  readonly round?: string;
  /** Instead of the edition of the round. */
  readonly edition?: Edition;
  readonly filename?: string;
  readonly previous?: readonly Observation[];
  readonly note?: CoveringNote;
  readonly others?: Others;
  readonly meta?: MetadataFile;
  readonly remembered?: Remembered;
}

/** Checks a text, sent as UTF-8, or bytes. */
export function check(content: string | Uint8Array, given: Given = {}): Checked {
  return checkContribution(sent(content, given));
}

/** Checks a file of any kind, workbooks too. */
export function checkAnyFile(content: string | Uint8Array, given: Given = {}): Promise<Checked> {
  return checkFile(sent(content, given));
}

function sent(content: string | Uint8Array, given: Given): Sent {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    bytes,
    filename: given.filename ?? "figures.csv",
    sha256: createHash("sha256").update(bytes).digest("hex"),
    state: given.state ?? "ROU",
    edition: given.edition ?? edition(given.round),
    previous: given.previous ?? [],
    dryRun: true,
    ...(given.note === undefined ? {} : { note: given.note }),
    ...(given.remembered === undefined ? {} : { remembered: given.remembered }),
    meta: given.meta ?? null,
    ...(given.others === undefined ? {} : { others: given.others }),
  };
}

/** A contribution with one defect, or none, from `tests/fixtures/contributions`. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, "../fixtures/contributions", name)));
}

/** The codes of all findings, in the order of the report. */
export function codesOf({ report }: Checked): readonly string[] {
  return report.findings.map(({ code }) => code);
}

/** The only finding of this code. */
export function findingOf({ report }: Checked, code: string): Finding {
  const found = report.findings.filter((finding) => finding.code === code);
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} findings of ${code}, not one.`);
  return found[0];
}

/** What is kept, one line a cell: `2019 THB.VIC.DET sex=F persons 24`. */
export function cellsOf({ observations }: Pick<Checked, "observations">): readonly string[] {
  return observations.map(({ key, observed }) => {
    const value =
      "value" in observed ? observed.value : "low" in observed ? `${observed.low}-${observed.high}` : observed.missing;
    const breakdown = Object.entries(key.breakdown).map(([dimension, code]) => `${dimension}=${code}`);
    return [key.year, key.indicator, ...breakdown.toSorted(), key.unit, value].join(" ");
  });
}
