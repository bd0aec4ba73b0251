import type { Wording } from "../../../api/contract/covering-note.ts";
import type { Finding, Reading, Report } from "../../../api/contract/report.ts";
import { phraseLabel } from "../../../api/normalising/phrase.ts";
import type { Edition } from "../../../questionnaire/edition.ts";
import { dimensionOf, indicatorOf } from "../../../questionnaire/lookup.ts";
import type { Choice } from "../../components/Combobox.tsx";

/** A word of a file whose meaning its sender may say, once for wherever it stands in its column. */
export interface Word {
  /** As a wording names it: `column` for a heading, else what the column holds. */
  readonly field: string;
  /** As the file has it. */
  readonly text: string;
  /** What it may mean; never empty. */
  readonly choices: readonly Choice[];
}

/** Findings that are about a word in a cell, and those about a heading. */
const OF_CELLS = /^(?:COD-35[123]|UNI-401)$/;
const OF_HEADINGS = /^HDR-25[24]$/;

/** The word that a finding is about, `text` being what stands in its cell; null where it is about something else. */
export function wordOf({ code, at }: Finding, text: string, edition: Edition): Word | null {
  const field = OF_HEADINGS.test(code) ? "column" : OF_CELLS.test(code) ? at.field : null;
  if (field === null || text.trim() === "") return null;
  const choices = choicesFor(field, edition);
  return choices.length === 0 ? null : { field, text: text.trim(), choices };
}

/** What the check proposes for the word of a finding, the likeliest first: said once a word, of the first row with it. */
export function readingsOf({ at, found, readings }: Finding, { findings }: Report): readonly Reading[] {
  const same = findings.find((one) => one.readings !== undefined && one.found === found && one.at.column === at.column);
  return readings ?? same?.readings ?? [];
}

/** What a wording says that its text means, in words; the code itself where the questionnaire has no name for it. */
export function meaningWords({ field, code, breakdown = {}, unit }: Wording, edition: Edition): string {
  const indicator = field === "indicator" ? indicatorOf(edition, code) : null;
  if (indicator !== null) return phraseLabel({ indicator, breakdown, unit: unit ?? null }, edition);
  return choicesFor(field, edition).find(({ id }) => id === code)?.label ?? code;
}

function choicesFor(field: string, edition: Edition): readonly Choice[] {
  if (field === "column") return columnChoices(edition);
  if (field === "indicator") {
    return edition.sections.flatMap((section) =>
      edition.indicators
        .filter((indicator) => indicator.section === section.code)
        .map(({ code, label }) => ({ id: code, group: section.label, label, hint: code })),
    );
  }
  if (field === "unit") return edition.units.map(({ code, label }) => choice(code, "Units", label));
  if (field === "state") return edition.states.map(({ iso3, name }) => choice(iso3, "States", name));
  const dimension = dimensionOf(edition, field);
  return dimension?.codes.map(({ code, label }) => choice(code, dimension.label, label)) ?? [];
}

const FIELDS = [
  ["indicator", "What is asked"],
  ["year", "Year"],
  ["unit", "Unit"],
  ["value", "Figure"],
  ["flag", "Flag"],
  ["note", "Note"],
  ["state", "State"],
] as const;

function columnChoices({ years, dimensions }: Edition): readonly Choice[] {
  return [
    ...FIELDS.map(([id, label]) => choice(id, "Columns of every table", label)),
    ...years.map((year) => choice(String(year), "Figures of a year", `Figures of ${year}`)),
    ...dimensions.map(({ id, label }) => choice(id, "Breakdowns", label)),
  ];
}

function choice(id: string, group: string, label: string): Choice {
  return { id, group, label, hint: id };
}
