import type { FigureInput } from "../../../api/exporting/figure.ts";
import { edition } from "../../support/edition.ts";
import { comparisonView, compositionView, regionView, seriesView, VICTIMS } from "../../support/views.ts";

const { settings } = edition();
const victims = seriesView();
const withGaps = seriesView({ ...VICTIMS, GEO: [7, [1, 4], null], RUS: [327, null, 290] });
const parts = {
  ALB: { F: 62, M: 24 },
  BGR: { F: 396, M: 59, _U: [1, 4] },
  ROU: { F: 465, M: 131 },
  UKR: { F: null, M: null },
} as const;

/** One figure of each kind, of published figures and of gaps put into them. */
export const FIGURES: Readonly<Record<string, FigureInput>> = {
  trends: { kind: "trends", settings, series: withGaps, focus: ["ROU", "UKR"] },
  multiples: { kind: "multiples", settings, series: withGaps },
  region: { kind: "region", settings, region: regionView(victims), series: victims },
  compare: { kind: "compare", settings, comparison: comparisonView(withGaps, 2020) },
  slope: { kind: "slope", settings, comparison: comparisonView(victims, 2020, 2018), focus: ["UKR"] },
  tiles: { kind: "tiles", settings, comparison: comparisonView(withGaps, 2020), theme: "dark" },
  breakdown: {
    kind: "breakdown",
    settings,
    composition: compositionView(
      parts,
      { ALB: 86, BGR: 457, ROU: 596, UKR: 152 },
      { F: "Female", M: "Male", _U: "Sex unknown" },
    ),
  },
};
