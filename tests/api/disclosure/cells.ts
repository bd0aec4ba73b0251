import { breakdownText } from "../../../api/contract/observation.ts";
import type { Cell } from "../../../api/readmodel/cell.ts";

/** A count of persons that Romania sent for 2024, in a contribution that is not free. */
export function cell(
  breakdown: Readonly<Record<string, string>>,
  value: number | readonly [number, number],
  unit = "persons",
): Cell {
  const [low, high] = typeof value === "number" ? [value, value] : value;
  return {
    id: `${unit} ${breakdownText(breakdown)}`,
    contribution: 1,
    state: "ROU",
    indicator: "THB.VIC.DET",
    year: 2024,
    breakdown,
    breakdownKey: breakdownText(breakdown),
    unit,
    value: low === high ? low : null,
    low,
    high,
    status: low !== high ? "censored" : low === 0 ? "zero" : "reported",
    flags: [],
    note: "",
  };
}

/** A table by sex and form of exploitation, with its margins and its whole. */
export function crossed(counts: readonly (readonly number[])[]): readonly Cell[] {
  const sexes = ["F", "M", "_U", "_O"];
  const forms = ["SEX", "LAB", "CRI", "OTH"];
  const added = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const columns = counts[0]?.map((_, column) => added(counts.map((row) => row[column] ?? 0))) ?? [];
  return [
    cell({}, added(columns)),
    ...columns.map((value, column) => cell({ exploitation: forms[column] ?? "" }, value)),
    ...counts.map((row, at) => cell({ sex: sexes[at] ?? "" }, added(row))),
    ...counts.flatMap((row, at) =>
      row.map((value, column) => cell({ sex: sexes[at] ?? "", exploitation: forms[column] ?? "" }, value)),
    ),
  ];
}

/** What the readers see of `crossed`, margins last. */
export function seenOf(shown: readonly Cell[], rows: number, columns: number): (number | null)[][] {
  const inner = shown.slice(1 + columns + rows).map(({ value }) => value);
  const lines = Array.from({ length: rows }, (_, row) => [
    ...inner.slice(row * columns, (row + 1) * columns),
    shown[1 + columns + row]?.value ?? null,
  ]);
  return [...lines, [...shown.slice(1, 1 + columns).map(({ value }) => value), shown[0]?.value ?? null]];
}
