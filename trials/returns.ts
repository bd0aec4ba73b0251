import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";

import type { Observation } from "../api/contract/observation.ts";
import { checkContribution } from "../api/validating/check.ts";
import { edition } from "../tests/support/edition.ts";

const CONTRIBUTIONS = join(import.meta.dirname, "../datasets/contributions");

/** A real contribution, as rows, observations and small workbooks. */
export interface Return {
  readonly state: string;
  readonly round: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly observations: readonly Observation[];
  /** Workbooks of its first rows; none for rounds other than the model Review's. */
  readonly workbooks: readonly Uint8Array[];
}

/** The 52 contributions that are shipped: 13 states, four rounds. */
export function readReturns(): Promise<readonly Return[]> {
  const names = readdirSync(CONTRIBUTIONS).filter((name) => name.endsWith(".csv"));
  return Promise.all(names.toSorted().map(readReturn));
}

async function readReturn(filename: string): Promise<Return> {
  const bytes = new Uint8Array(readFileSync(join(CONTRIBUTIONS, filename)));
  const [state, round] = [filename.slice(0, 3), filename.slice(4, 13)];
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const sent = { bytes, filename, sha256, state, edition: edition(round), previous: [], dryRun: true };
  const [headings = [], ...rows] = new TextDecoder().decode(bytes).trimEnd().split("\n").map(cellsOf);
  const workbooks = round === "2018-2020" ? await workbooksOf([headings, ...rows.slice(0, 12)]) : [];
  let observations: readonly Observation[] | null = null;
  return {
    state,
    round,
    headings,
    rows,
    // Requests need none.
    get observations() {
      return (observations ??= checkContribution(sent).observations);
    },
    workbooks,
  };
}

/** The cells of a line of a canonical file; only the note, the last of them, is ever quoted. */
function cellsOf(line: string): readonly string[] {
  const [, before = "", quoted] = /^([^"]*?)(?:"(.*)")?$/.exec(line) ?? [];
  return quoted === undefined ? before.split(",") : [...before.slice(0, -1).split(","), quoted];
}

function workbooksOf(rows: readonly (readonly string[])[]): Promise<readonly Uint8Array[]> {
  const sheet = {
    name: "Figures",
    rows: rows.map((row) => row.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))),
  };
  const notes = { name: "Notes", rows: [["As registered by the police."]] };
  return Promise.all([
    writeXlsx({ sheets: [sheet] }),
    writeXlsx({ sheets: [notes, sheet, { ...sheet, name: "Again" }] }),
    writeOds({ sheets: [sheet] }),
  ]);
}
