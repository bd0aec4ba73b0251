import { useCallback, useMemo } from "react";

import type { TendencySeries, TendencyView } from "../../../api/contract/tendency.ts";
import type { Drawing } from "../../charts/drawing.ts";
import { formatPeriod, formatPoint, formatQuantity, formatRange, speakPoint } from "../../charts/format.ts";
import { tendencyOption } from "../../charts/tendency.ts";
import { Chart } from "../../components/Chart.tsx";
import type { MarkRow } from "../../components/marks.ts";

/** The figures of one series with what the years before lead one to expect of the later ones. */
export function TendencyChart({
  series,
  view,
  name,
  onOpen,
}: {
  readonly series: TendencySeries;
  readonly view: TendencyView;
  readonly name: string;
  readonly onOpen: (cell: string) => void;
}) {
  const rows = useMemo(() => marksOf(series, name), [series, name]);
  const draw = useCallback((drawing: Drawing) => tendencyOption(series, view.unitLabel, drawing), [series, view]);
  const period = formatPeriod(view.from, view.to);
  return (
    <Chart
      draw={draw}
      rows={rows}
      label={`${name}: ${view.short}, ${period}, with what the years before ${view.since} lead one to expect`}
      height={() => 240}
      onOpen={onOpen}
    />
  );
}

/** The reported figures of all years, then what is expected: nothing for the years that it is made from. */
function marksOf({ points, expectation }: TendencySeries, name: string): readonly MarkRow[] {
  const expectedOf = (year: number) => expectation?.compared.find((one) => one.year === year);
  return [
    {
      id: "reported",
      marks: points.map((point) => ({
        name,
        at: String(point.year),
        text: point.low === null ? speakPoint(point, "count") : formatPoint(point, "count"),
        spoken: speakPoint(point, "count"),
        coordinate: [point.year, point.high ?? 0],
        cell: point.cell,
      })),
    },
    {
      id: "expected",
      marks: points.map(({ year }) => {
        const found = expectedOf(year);
        const text =
          found === undefined
            ? "one of the years behind the line"
            : formatRange(formatQuantity(Math.round(found.low)), formatQuantity(Math.round(found.high)));
        return {
          name: "Expected",
          at: String(year),
          text,
          spoken: text,
          coordinate: [year, found?.expected ?? 0],
          cell: null,
        };
      }),
    },
  ];
}
