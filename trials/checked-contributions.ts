import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readEditions } from "../api/config.ts";
import type { Observation } from "../api/contract/observation.ts";
import type { Report } from "../api/contract/report.ts";
import { checkContribution, type Checked } from "../api/validating/check.ts";
import { sha256, type Edition } from "../questionnaire/index.ts";
import type { Settings } from "../questionnaire/settings.ts";

/** The contributions that are shipped. */
export const CONTRIBUTIONS = join(import.meta.dirname, "../datasets/contributions");

/** A contribution as it was checked, with the state's earlier rounds behind it. */
export interface CheckedContribution {
  /** `ROU-2018-2020.csv` */
  readonly name: string;
  readonly edition: Edition;
  readonly lines: readonly string[];
  readonly previous: readonly Observation[];
  readonly observations: readonly Observation[];
  readonly report: Report;
}

/** From where, and with which other thresholds of asking. */
interface Given {
  readonly folder?: string;
  readonly unlike?: Settings["questions"]["unlike"];
}

/** Checks every contribution in a folder, round after round, what a state sent before being accepted. */
export function checkContributions({ folder = CONTRIBUTIONS, unlike }: Given = {}): readonly CheckedContribution[] {
  const editions = readEditions().map((edition) => (unlike === undefined ? edition : askingWith(edition, unlike)));
  const accepted = new Map<string, readonly Observation[]>();
  const names = readdirSync(folder).filter((name) => /^[A-Z]{3}-\d{4}-\d{4}\.csv$/.test(name));
  return names.toSorted().map((name) => {
    const state = name.slice(0, 3);
    const edition = editions.find(({ id }) => id === name.slice(4, 13));
    if (edition === undefined) throw new Error(`${name} names a round that the questionnaire does not have.`);
    const text = readFileSync(join(folder, name), "utf8");
    const previous = accepted.get(state) ?? [];
    const { report, observations } = checkText(text, { name, edition, previous });
    accepted.set(state, [...previous, ...observations]);
    return { name, edition, lines: text.trimEnd().split("\n"), previous, observations, report };
  });
}

function askingWith(edition: Edition, unlike: Settings["questions"]["unlike"]): Edition {
  const { settings } = edition;
  return { ...edition, settings: { ...settings, questions: { ...settings.questions, unlike } } };
}

/** Checks another text in place of a contribution. */
export function checkText(
  text: string,
  { name, edition, previous }: Pick<CheckedContribution, "name" | "edition" | "previous">,
): Checked {
  const bytes = new TextEncoder().encode(text);
  const state = name.slice(0, 3);
  return checkContribution({
    bytes,
    filename: name,
    sha256: sha256(bytes),
    state,
    edition,
    previous,
    dryRun: true,
  });
}
