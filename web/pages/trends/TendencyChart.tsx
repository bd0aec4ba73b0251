import { useCallback, useMemo } from "react";

import type { TendencySeries, TendencyView } from "../../../api/contract/tendency.ts";
import type { Drawing } from "../../charts/drawing.ts";
import { tendencyOption } from "../../charts/tendency.ts";
import { Chart } from "../../components/Chart.tsx";
import { tendencyMarks } from "../../components/tendency-marks.ts";

/** The figures of one series with what the years before lead one to expect of the later ones. */
export function TendencyChart({
  series,
  view,
  label,
  onOpen,
}: {
  readonly series: TendencySeries;
  readonly view: TendencyView;
  readonly label: string;
  readonly onOpen: (cell: string) => void;
}) {
  const rows = useMemo(() => tendencyMarks(series, view), [series, view]);
  const draw = useCallback((drawing: Drawing) => tendencyOption(series, view, drawing), [series, view]);
  return <Chart draw={draw} rows={rows} label={label} height={() => 260} onOpen={onOpen} />;
}
