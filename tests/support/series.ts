import type { SeriesView } from "../../api/contract/series.ts";
import { point, seriesView } from "./views.ts";

/** Detected victims of two states by sex: a split view with every kind of cell that files out must tell apart. */
export function splitSeries(): SeriesView {
  const base = seriesView({ GEO: [7], GRC: [31] });
  const years = [2018, 2019, 2020];
  const points = (state: string, cells: readonly (number | readonly [number, number] | null)[]) =>
    cells.map((cell, index) => point(2018 + index, cell, state));
  return {
    ...base,
    by: "sex",
    filter: { age: "Y0T17" },
    years,
    codeLabels: { F: "Female", M: "Male", Y0T17: "0 to 17 years" },
    notes: [{ state: "GRC", year: 2018, text: "=Provisional" }],
    series: [
      { state: "GEO", breakdown: { age: "Y0T17", sex: "F" }, points: points("GEO", [7, [1, 4], null]) },
      { state: "GEO", breakdown: { age: "Y0T17", sex: "M" }, points: points("GEO", [0, 2, 3]) },
      { state: "GRC", breakdown: { age: "Y0T17", sex: "F" }, points: points("GRC", [31, 154, 167]) },
      { state: "GRC", breakdown: { age: "Y0T17", sex: "M" }, points: points("GRC", [1, 5, 8]) },
    ],
  };
}
