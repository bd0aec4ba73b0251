import { useCallback, useMemo } from "react";

import type { SeriesView } from "../../../api/contract/series.ts";
import type { Drawing } from "../../charts/drawing.ts";
import { multiplesHeight, multiplesOption } from "../../charts/multiples.ts";
import { Chart } from "../../components/Chart.tsx";
import { trendMarks } from "../../components/figure-marks.ts";

/** The same lines, a panel each. */
export function PanelsChart({
  series,
  ownScale,
  label,
  onOpen,
}: {
  readonly series: SeriesView;
  /** Each panel on a scale of its own. */
  readonly ownScale: boolean;
  readonly label: string;
  readonly onOpen: (cell: string) => void;
}) {
  const rows = useMemo(() => trendMarks(series, true), [series]);
  const draw = useCallback((drawing: Drawing) => multiplesOption(series, { ...drawing, ownScale }), [series, ownScale]);
  return (
    <Chart
      draw={draw}
      rows={rows}
      label={label}
      // Taller than in a printed figure: here there is room to see small movements.
      height={(width) => Math.round(multiplesHeight(series, width) * (width < 600 ? 1.05 : 1.3))}
      onOpen={onOpen}
    />
  );
}
