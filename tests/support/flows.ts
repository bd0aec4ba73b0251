import type { FlowsView } from "../../api/contract/flows.ts";
import { point, seriesView } from "./views.ts";

const { by: _, years: __, series: ___, ...view } = seriesView({});
const none = { value: null, low: null, high: null };
const exactly = (value: number) => ({ value, low: value, high: value });

function column(code: string, label: string, member: string | null = null, isGroup = false) {
  return { ...none, code, label, isGroup, member, states: [] };
}

/** As published for 2018 to 2020: Türkiye of Uzbeks and Bulgarians, Romania of its own citizens; Russia of nobody. */
export const flows: FlowsView = {
  ...view,
  indicator: "THB.VIC.CIT",
  label: "Detected victims of trafficking by citizenship",
  short: "victims by citizenship",
  unitLabel: "persons",
  stateNames: { BGR: "Bulgaria", ROU: "Romania", RUS: "Russian Federation", TUR: "Türkiye" },
  notes: [],
  from: 2018,
  to: 2020,
  by: "citizenship",
  byLabel: "Citizenship",
  columns: [
    column("NAT", "Own citizens", null, true),
    column("UZ", "Uzbekistan"),
    column("RO", "Romania", "ROU"),
    column("BG", "Bulgaria", "BGR"),
  ],
  rows: [
    {
      state: "ROU",
      years: [2018],
      cells: [{ ...exactly(1200), code: "RO", own: true, points: [point(2018, 1200)] }],
    },
    { state: "RUS", years: [], cells: [] },
    {
      state: "TUR",
      years: [2018, 2019],
      cells: [
        { ...exactly(0), code: "NAT", own: true, points: [point(2019, 0)] },
        { ...exactly(73), code: "UZ", own: false, points: [point(2018, 29), point(2019, 44)] },
        { value: null, low: 1, high: 4, code: "BG", own: false, points: [point(2019, [1, 4])] },
      ],
    },
  ],
  silent: ["RUS"],
};
