/** The figures of a view as a cube in JSON-stat 2.0, the format of statistical offices' own interfaces. */

import type { Edition } from "../../questionnaire/edition.ts";
import { dimensionOf } from "../../questionnaire/lookup.ts";
import { STATUS_WORDS } from "../../web/charts/format.ts";
import type { Status } from "../contract/observation.ts";
import type { SeriesView } from "../contract/series.ts";
import { statementsOf } from "./series-table.ts";

/** A dimension of the cube: its categories in order, with their names. */
interface CubeDimension {
  readonly label: string;
  readonly category: {
    readonly index: readonly string[];
    readonly label: Readonly<Record<string, string>>;
    readonly unit?: Readonly<Record<string, { readonly label: string }>>;
  };
}

/**
 * The series as a JSON-stat dataset: dimensions indicator, those that are fixed, state, the one it is split by, year.
 *
 * A cell without a number is null in `value`; `status` says why, in our words, which `extension.statuses` explains. A
 * range is null as well and stands in `extension.ranges` by its place. Source: json-stat.org/full, version 2.0.
 */
export function seriesJsonStat(view: SeriesView, edition: Edition): string {
  const named = (id: string): string => dimensionOf(edition, id)?.label ?? id;
  const states = [...new Set(view.series.map((series) => series.state))];
  const { by } = view;
  const codes = by === null ? [] : [...new Set(view.series.map((series) => series.breakdown[by] ?? "_T"))];
  const years = view.years.map(String);
  const fixed = Object.entries(view.filter);
  const dimension: Record<string, CubeDimension> = {
    indicator: {
      label: "Indicator",
      category: {
        ...categories([view.indicator], { [view.indicator]: view.label }),
        unit: { [view.indicator]: { label: view.unitLabel } },
      },
    },
    ...Object.fromEntries(
      fixed.map(([id, code]): [string, CubeDimension] => [
        id,
        { label: named(id), category: categories([code], view.codeLabels) },
      ]),
    ),
    state: { label: "State", category: categories(states, view.stateNames) },
    ...(by === null ? {} : { [by]: { label: named(by), category: categories(codes, view.codeLabels) } }),
    year: { label: "Year", category: categories(years, {}) },
  };
  // The series of a view are ordered by state and code, their points by year: the very order of the cube.
  const points = view.series.flatMap((series) => series.points);
  const ranges = points.flatMap(({ value, low, high }, place): [string, readonly [number, number]][] =>
    value === null && low !== null && high !== null ? [[String(place), [low, high]]] : [],
  );
  const statuses = [...new Set(points.map((point) => point.status))];
  return JSON.stringify({
    version: "2.0",
    class: "dataset",
    label: view.label,
    source: statementsOf(view).join(" | "),
    updated: view.releasedAt,
    note: [view.definition, ...view.notes.map((note) => note.text)],
    role: { time: ["year"], geo: ["state"], metric: ["indicator"] },
    id: Object.keys(dimension),
    size: Object.values(dimension).map(({ category }) => category.index.length),
    dimension,
    value: points.map((point) => point.value),
    status: points.map((point) => point.status),
    extension: {
      release: view.release,
      measure: view.measure,
      unit: view.unit,
      provenance: [...new Set(view.sources.map((source) => source.provenance))],
      statuses: Object.fromEntries(statuses.map((status): [Status, string] => [status, STATUS_WORDS[status]])),
      flags: byPlace(points.map((point) => point.flags.join(" "))),
      cells: byPlace(points.map((point) => point.cell ?? "")),
      ranges: Object.fromEntries(ranges),
    },
  });
}

function categories(codes: readonly string[], labels: Readonly<Record<string, string>>) {
  return { index: codes, label: Object.fromEntries(codes.map((code) => [code, labels[code] ?? code])) };
}

/** The texts that are not empty, by their place in the cube. */
function byPlace(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.flatMap((each, place) => (each === "" ? [] : [[String(place), each]])));
}
