import type { RegionView } from "../../api/contract/region.ts";
import { isWeak, speakPoint } from "../charts/format.ts";
import { pointOfSum, regionLines } from "../charts/region-lines.ts";
import { middle, printed, withUnit } from "./figure-marks.ts";
import type { MarkRow } from "./marks.ts";

/** The points of a regional chart: the sum, the sum without one state, and the sum of the other panel where it differs. */
export function regionMarks(view: RegionView, other: RegionView | null = null): readonly MarkRow[] {
  return regionLines(view, { theme: "light", width: 0, height: 0, ...(other === null ? {} : { ghost: other }) }).map(
    (line) => ({
      id: line.id,
      marks: line.points.map((point) => {
        const observed = pointOfSum(point);
        const amount = printed(observed, view.measure);
        return {
          name: line.label,
          at: String(point.year),
          text: withUnit(amount, view, point),
          spoken: `${withUnit(speakPoint(observed, view.measure), view, point)}, ${point.reporting} states reporting`,
          short: `${amount} (${point.reporting} reporting)`,
          weak: isWeak(observed),
          coordinate: [point.year, middle(point)],
          cell: null,
        };
      }),
    }),
  );
}
