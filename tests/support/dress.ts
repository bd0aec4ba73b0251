import type { Observation } from "../../api/contract/observation.ts";
import { encode } from "./code-page.ts";
import type { Habit } from "./habits.ts";

/** One figure for each row, or one column for each year. */
export type Layout = "long" | "wide";

/** The same return as an office of the state would send it: its words, numbers, code page, title, total and footnote. */
export function dress(observations: readonly Observation[], layout: Layout, state: string, habit: Habit): Uint8Array {
  const dimensions = [...new Set(observations.flatMap(({ key }) => Object.keys(key.breakdown)))].toSorted();
  const table = layout === "long" ? long(observations, dimensions, habit) : wide(observations, dimensions, habit);
  const width = table[0]?.length ?? 0;
  const country = [habit.headings["state"] ?? "", ...table.slice(1).map(() => state)];
  const rows = [
    [habit.title],
    [],
    ...table.map((row, at) => [country[at] ?? "", ...row]),
    ["", habit.total, ...Array.from({ length: width - 3 }, () => ""), "1", "2"],
    [],
    [habit.footnote],
  ];
  const text = rows.map((row) => row.map(quoted).join(";")).join("\r\n");
  return encode(text, habit.page);
}

/** A table as it stands, its headings first. */
export type Rows = readonly (readonly string[])[];

function long(observations: readonly Observation[], dimensions: readonly string[], habit: Habit): Rows {
  const headings = ["indicator", "year", ...dimensions, "unit", "value", "note"].map((id) => habit.headings[id] ?? id);
  const rows = observations.map(({ key, cell }) => [
    key.indicator,
    String(key.year),
    ...dimensions.map((dimension) => name(dimension, key.breakdown[dimension] ?? "", habit)),
    name("unit", key.unit, habit),
    number(cell.text, habit),
    "",
  ]);
  return [headings, ...rows];
}

function wide(observations: readonly Observation[], dimensions: readonly string[], habit: Habit): Rows {
  const years = [...new Set(observations.map(({ key }) => key.year))].toSorted((a, b) => a - b);
  const series = new Map<string, readonly string[]>();
  const figures = new Map<string, string>();
  for (const { key, cell } of observations) {
    const codes = dimensions.map((dimension) => key.breakdown[dimension] ?? "");
    const id = [key.indicator, ...codes, key.unit].join("|");
    const names = codes.map((code, at) => name(dimensions[at] ?? "", code, habit));
    series.set(id, [key.indicator, ...names, name("unit", key.unit, habit)]);
    figures.set(`${id}|${key.year}`, number(cell.text, habit));
  }
  const headings = ["indicator", ...dimensions, "unit"].map((id) => habit.headings[id] ?? id);
  const rows = [...series].map(([id, head]) => [...head, ...years.map((year) => figures.get(`${id}|${year}`) ?? "")]);
  return [[...headings, ...years.map(String)], ...rows];
}

/** What the office calls a code. */
export function name(dimension: string, code: string, habit: Habit): string {
  return habit.names[`${dimension}=${code}`] ?? code;
}

/** A number with the grouping and decimal comma of the state; anything else as it stands. */
export function number(text: string, { grouping }: Habit): string {
  const [, whole = "", fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === "") return text.replace(".", ",");
  return whole.replaceAll(/\B(?=(?:\d{3})+$)/g, grouping) + (fraction === "" ? "" : `,${fraction}`);
}

/** A cell of a text file with semicolons. */
export function quoted(text: string): string {
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
