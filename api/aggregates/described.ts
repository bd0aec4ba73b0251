import type { State } from "../../questionnaire/edition.ts";
import { dimensionOf, unitOf } from "../../questionnaire/lookup.ts";
import { breakdownText } from "../contract/observation.ts";
import type { Measure, View } from "../contract/view.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import type { Figure } from "./converted.ts";
import { notesOfCells, notesOfMeasure, notesOfTotal } from "./notes.ts";
import type { Question } from "./question.ts";
import { sourcesOf } from "./source.ts";

/** What a view shows, for its description. */
export interface Shown {
  readonly measure: Measure;
  readonly states: readonly State[];
  /** Codes shown of the dimension that the view is split by. */
  readonly codes: readonly string[];
  readonly cells: readonly Figure[];
}

/** The part that all views have in common: names, unit, release, sources and remarks. */
export function describe(model: ReadModel, question: Question, { measure, states, codes, cells }: Shown): View {
  const { indicator, unit, release, filter, by, edition } = question;
  const dimensions = [
    ...Object.entries(filter),
    ...codes.map((code): readonly [string, string] => [by?.id ?? "", code]),
  ];
  return {
    indicator: indicator.code,
    label: indicator.label,
    short: indicator.short,
    definition: indicator.definition,
    unit,
    unitLabel: measureLabel(measure, unitOf(edition, unit)?.label ?? unit, question.measuring.window),
    measure,
    release: release.id,
    releasedAt: release.at,
    filter: { ...filter },
    stateNames: Object.fromEntries(states.map((state) => [state.iso3, state.name])),
    codeLabels: Object.fromEntries(dimensions.map(([dimension, code]) => [code, labelOf(question, dimension, code)])),
    sources: sourcesOf(model, cells),
    notes: [
      ...notesOfTotal(question, splitCodes(model, question)),
      ...notesOfMeasure(measure, question),
      ...notesOfCells(model, question, cells),
    ],
  };
}

function measureLabel(measure: Measure, unitLabel: string, window: number): string {
  const labels: Readonly<Record<Measure, string>> = {
    count: unitLabel,
    per100k: `${unitLabel} per 100,000 people`,
    index: `index of ${unitLabel}`,
    change: `change in ${unitLabel}`,
    relative: `change in ${unitLabel}, relative`,
    share: `share of ${unitLabel}`,
    average: `${unitLabel}, mean of ${window} years`,
  };
  return labels[measure];
}

function labelOf({ edition }: Question, dimension: string, code: string): string {
  return dimensionOf(edition, dimension)?.codes.find((known) => known.code === code)?.label ?? code;
}

/** The codes that an indicator without a total may be asked by. */
function splitCodes(model: ReadModel, { indicator, filter, edition }: Question): readonly string[] {
  const id = indicator.mustSplitBy;
  if (id === null) return [];
  const dimension = dimensionOf(edition, id);
  const present = new Set(model.breakdownsWith(filter, id));
  return (dimension?.codes ?? [])
    .map((code) => code.code)
    .filter((code) => present.has(breakdownText({ ...filter, [id]: code })));
}
