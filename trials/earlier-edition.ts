import { readFileSync } from "node:fs";
import { join } from "node:path";

import Papa from "papaparse";

import { keyText } from "../api/contract/observation.ts";
import { checkText, type CheckedContribution } from "./checked-contributions.ts";

const LEDGER = join(import.meta.dirname, "../datasets/ledger.csv");

/** `UNODC ARQ drug seizures, edition 1970-2020, line 47265 + line 47266: 74.61 + 0.14674` */
const EARLIER = /edition 1970-2020, [^:]*: ([0-9.+ ]+)$/;

/** A cell that two editions of UNODC's seizures have, 2018 and 2019. */
interface TwiceGiven {
  readonly earlier: number;
  /** Further apart than the later edition's rounding to whole kilograms can make it. */
  readonly isChanged: boolean;
}

/** What is said of a figure as it was first published, and whether a figure of it is another in the later edition. */
export interface SaidOfEarlier {
  readonly code: string;
  readonly isAsked: boolean;
  readonly isChanged: boolean;
}

/** The cells that both editions have, from the ledger, by their keys. */
export function readTwiceGiven(): ReadonlyMap<string, TwiceGiven> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(LEDGER, "utf8"), { header: true });
  const rows = data.flatMap(({ key = "", reason = "", published = "" }) => {
    const addends = EARLIER.exec(reason)?.[1];
    if (addends === undefined) return [];
    const earlier = addends.split("+").reduce((sum, addend) => sum + Number(addend), 0);
    return [{ key, earlier: Number(earlier.toFixed(6)), later: Number(published) }];
  });
  return new Map(
    [...Map.groupBy(rows, ({ key }) => key)].map(([key, same]) => {
      const earlier = same[0]?.earlier ?? 0;
      const later = same.reduce((sum, row) => sum + row.later, 0);
      return [key, { earlier, isChanged: Math.abs(later - earlier) > same.length / 2 + 1e-6 }];
    }),
  );
}

/** Checks the contributions of 2018 to 2020 with the figures of the earlier edition in them; warnings on such cells. */
export function checkEarlier(
  contributions: readonly CheckedContribution[],
  twice: ReadonlyMap<string, TwiceGiven>,
): readonly SaidOfEarlier[] {
  return contributions
    .filter(({ name }) => name.includes("2018-2020"))
    .flatMap((contribution) => {
      const { report } = checkText(asFirstPublished(contribution, twice), contribution);
      return report.findings.flatMap(({ id, code, severity, cellKey, related }) => {
        const cells = [cellKey ?? "", ...related].flatMap((key) => twice.get(key) ?? []);
        if (severity !== "warning" || cells.length === 0) return [];
        const isChanged = cells.some((cell) => cell.isChanged);
        return [{ code, isAsked: report.questions.includes(id), isChanged }];
      });
    });
}

function asFirstPublished(
  { lines, observations }: CheckedContribution,
  twice: ReadonlyMap<string, TwiceGiven>,
): string {
  const texts = [...lines];
  for (const { key, cell } of observations) {
    const earlier = twice.get(keyText(key))?.earlier;
    if (earlier === undefined) continue;
    // No cell before the note of a canonical file is quoted.
    const cells = (texts[cell.line - 1] ?? "").split(",");
    texts[cell.line - 1] = cells.with(cell.column - 1, String(earlier)).join(",");
  }
  return `${texts.join("\n")}\n`;
}
