import type { TendencySeries, TendencyView } from "../../api/contract/tendency.ts";
import { formatPoint, formatQuantity, formatRange, speakPoint } from "../charts/format.ts";
import type { MarkRow } from "./marks.ts";

/** The reported figures of all years, then what is expected: nothing for the years that it is made from. */
export function tendencyMarks(
  { state, points, expectation }: TendencySeries,
  { panel, stateNames }: Pick<TendencyView, "panel" | "stateNames">,
): readonly MarkRow[] {
  const name = state === null ? `${panel.length} states together` : (stateNames[state] ?? state);
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
