import type { Edition, Retired, Unit } from "../../questionnaire/edition.ts";
import type { Step } from "../contract/observation.ts";
import type { Reading } from "../contract/report.ts";
import { isSpeltInAnother } from "../../questionnaire/lookalikes.ts";
import { groupedCounts } from "../findings/cell-wording.ts";
import { labelUnderstood, nearMatch, unitAssumed } from "../findings/code-wording.ts";
import { retiredUnderstood } from "../findings/edition-wording.ts";
import { mixedScripts } from "../findings/file-wording.ts";
import { quote } from "../findings/quote.ts";
import type { Sink } from "../findings/sink.ts";
import { placeOf, type Column, type RawTable } from "../reading/table.ts";
import { phraseLabel, phrasesOf } from "./phrase.ts";
import { saysOfWhich } from "./row-texts.ts";
import { nearest, type Candidate } from "./suggestion.ts";

/** Where something was met first, and in how many rows. */
interface Met {
  readonly record: number;
  readonly column: Column;
  rows: number;
}

/** Names that were understood or not, gathered over a table so that each is said once and not in every row. */
export interface Understood {
  /** `meaning` says what it was read as, where that is more than one code. */
  label(step: Step, record: number, column: Column, meaning?: string): void;
  /** A code of an earlier edition. */
  old(old: Retired, step: Step, record: number, column: Column): void;
  unknown(text: string, record: number, column: Column): void;
  grouped(text: string, value: number, record: number, column: Column): void;
  unitless(indicator: string, unit: Unit, record: number, column: Column): void;
  /** Says what was gathered. */
  conclude(): void;
}

/** Suggestions are looked for among all names of the edition; a file of nonsense must not take minutes over it. */
const MOST_SUGGESTIONS = 60;

/** Gathers for one table. */
export function createUnderstood(table: RawTable, edition: Edition, sink: Sink): Understood {
  const labels = new Map<string, Met & { readonly step: Step; readonly label: string }>();
  const unknowns = new Map<string, Met & { readonly text: string }>();
  const retired = new Map<string, Met & { readonly step: Step; readonly old: Retired }>();
  const units = new Map<string, Met & { readonly unit: Unit }>();
  let grouped: (Met & { readonly text: string; readonly value: number }) | null = null;

  const saySuggestion = (met: Met & { readonly text: string }): void => {
    const found = nearest(met.text, candidatesFor(met.column, edition));
    const readings = found === null && met.column.role.kind === "indicator" ? readingsOf(met.text, edition) : [];
    const [first = found, ...others] = readings;
    if (first === null) return;
    const { code, label } = first;
    const params = {
      text: quote(met.text),
      code,
      label,
      others: others.map(labelOfReading).join(", or "),
      rows: met.rows,
    };
    sink.say(nearMatch, placeOf(table, met.record, met.column), params, {
      found: quote(met.text),
      ...(found === null ? { readings } : { suggestion: { kind: "replace", value: code, confidence: "low" } }),
      explainable: false,
      cause: `${nearMatch.code}|${met.column.index}|${met.text}`,
      weight: met.rows,
    });
  };

  return {
    label(step, record, column, meaning) {
      const label = meaning ?? labelOf(column, step.to, edition);
      count(labels, `${column.index}|${step.from}`, () => ({ record, column, rows: 0, step, label }));
    },
    old(old, step, record, column) {
      count(retired, `${column.index}|${step.from}`, () => ({ record, column, rows: 0, step, old }));
    },
    unknown(text, record, column) {
      count(unknowns, `${column.index}|${text}`, () => ({ record, column, rows: 0, text }));
    },
    grouped(text, value, record, column) {
      grouped ??= { record, column, rows: 0, text, value };
      grouped.rows += 1;
    },
    unitless(indicator, unit, record, column) {
      count(units, indicator, () => ({ record, column, rows: 0, unit }));
    },
    conclude() {
      for (const { step, record, column, rows, label } of labels.values()) {
        const params = { text: quote(step.from), code: step.to, label, rows };
        const kind = isSpeltInAnother(step.from, step.to) ? mixedScripts : labelUnderstood;
        sink.say(kind, placeOf(table, record, column), params, { found: quote(step.from) });
      }
      for (const { step, old, record, column, rows } of retired.values()) {
        const label = labelOf(column, step.to, edition);
        const differs = old.comparable === "with-break" ? old.reason : "";
        const params = { text: quote(step.from), edition: old.edition, code: step.to, label, rows, differs };
        sink.say(retiredUnderstood, placeOf(table, record, column), params, { found: quote(step.from) });
      }
      for (const met of [...unknowns.values()].slice(0, MOST_SUGGESTIONS)) saySuggestion(met);
      for (const [indicator, { record, column, rows, unit }] of units) {
        sink.say(unitAssumed, placeOf(table, record, column), { indicator, unit: unit.label, rows });
      }
      if (grouped === null) return;
      const params = { text: quote(grouped.text), value: grouped.value, cells: grouped.rows };
      sink.say(groupedCounts, placeOf(table, grouped.record, grouped.column), params, { found: quote(grouped.text) });
    },
  };
}

/** As many as a person looks through. */
const MOST_READINGS = 3;

/** What a row's own words may mean, where no name is near to them. */
function readingsOf(text: string, edition: Edition): readonly Reading[] {
  // A part waits for the meaning of the row above it.
  if (saysOfWhich(text)) return [];
  return phrasesOf(edition, text, MOST_READINGS).map((phrase) => {
    const { indicator, breakdown, unit } = phrase;
    return { code: indicator.code, label: phraseLabel(phrase, edition), breakdown, unit };
  });
}

function labelOfReading({ label }: Reading): string {
  return label;
}

function count<M extends Met>(known: Map<string, M>, key: string, make: () => M): void {
  let met = known.get(key);
  if (met === undefined) known.set(key, (met = make()));
  met.rows += 1;
}

function candidatesFor(column: Column, edition: Edition): readonly Candidate[] {
  const { role } = column;
  if (role.kind === "indicator") return edition.indicators;
  if (role.kind === "unit") return edition.units;
  if (role.kind !== "dimension") return [];
  return edition.dimensions.find((one) => one.id === role.dimension)?.codes ?? [];
}

function labelOf(column: Column, code: string, edition: Edition): string {
  const found = candidatesFor(column, edition).find((candidate) => candidate.code === code);
  if (found !== undefined) return found.label;
  return edition.states.find((state) => state.iso3 === code)?.name ?? code;
}
