import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import { type Selection, selectionParams } from "../../../api/contract/selection.ts";
import { comparisonCaption } from "../../charts/comparison-caption.ts";
import { comparisonHeight, comparisonOption } from "../../charts/comparison.ts";
import type { Drawing } from "../../charts/drawing.ts";
import { hasFigure } from "../../charts/lines.ts";
import { slopeHeight, slopeOption } from "../../charts/slope.ts";
import { comparisonTable } from "../../charts/table.ts";
import { Chart } from "../../components/Chart.tsx";
import { ChartFrame, type FigureView } from "../../components/ChartFrame.tsx";
import { comparisonMarks } from "../../components/comparison-marks.ts";
import { Empty } from "../../components/Empty.tsx";
import { SortLine } from "../../components/SortLine.tsx";
import { questionnaireQuery } from "../../queries/asked.ts";
import { comparisonQuery } from "../../queries/views.ts";
import { useFigureSettings } from "../../state/figure.ts";
import { useAddress, useOpenCell } from "../../state/selection.ts";

const DOTS: FigureView = { id: "chart", label: "Dots" };
const SLOPE: FigureView = { id: "slope", label: "Slope" };

/** The states beside each other: dots in one year or two, or the slope between two. */
export function ComparisonFigure({
  selection,
  year,
  earlier,
  focus,
  stale,
}: {
  readonly selection: Selection;
  readonly year: number | null;
  readonly earlier: number | null;
  readonly focus: readonly string[];
  readonly stale: boolean;
}) {
  const { data: view } = useSuspenseQuery(comparisonQuery(selection, year, earlier));
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const [search, change] = useAddress();
  const settings = useFigureSettings("");
  const openCell = useOpenCell();
  const order = search["order"] === "value" ? ("value" as const) : ("alphabetical" as const);
  const pictures = view.earlier === null ? [DOTS] : [DOTS, SLOPE];
  const slope = view.earlier !== null && settings.view === SLOPE.id;
  const caption = useMemo(
    () => comparisonCaption(view, questionnaire.settings, slope ? "Slope chart" : "Dot plot"),
    [view, questionnaire, slope],
  );
  const rows = useMemo(() => comparisonMarks(view, slope ? "slope" : order), [view, slope, order]);
  const draw = useCallback(
    (drawing: Drawing) =>
      slope ? slopeOption(view, { ...drawing, focus }) : comparisonOption(view, { ...drawing, focus, order }),
    [view, slope, focus, order],
  );
  if (!view.rows.some((row) => hasFigure(row.now) || (row.before !== null && hasFigure(row.before)))) {
    return (
      <Empty
        title="No state gave a figure for this choice"
        why="Choose another year, another breakdown, or count instead of rate: a rate needs population figures."
      />
    );
  }
  return (
    <ChartFrame
      caption={caption}
      table={comparisonTable(view)}
      stale={stale}
      pictures={pictures}
      view={settings.view}
      onView={settings.setView}
      onOpen={openCell}
      above={
        slope ? null : (
          <SortLine
            value={order}
            choices={[
              { value: "alphabetical", label: "alphabetically" },
              { value: "value", label: "by value" },
            ]}
            onChange={(value) => change({ order: value === "value" ? value : null })}
          />
        )
      }
      file={{
        kind: slope ? "slope" : "compare",
        params: {
          ...selectionParams(selection),
          year: String(view.year),
          ...(view.earlier === null ? {} : { earlier: String(view.earlier) }),
          ...(focus.length === 0 ? {} : { focus: focus.join(",") }),
          ...(order === "value" && !slope ? { order } : {}),
        },
        label: view.label,
        definition: view.definition,
        title: settings.title,
        note: settings.note,
        onWords: settings.setWords,
      }}
    >
      <Chart
        draw={draw}
        rows={rows}
        label={caption.headline}
        height={() => (slope ? slopeHeight(view) : comparisonHeight(view))}
        onOpen={openCell}
      />
    </ChartFrame>
  );
}
