import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import { type Selection, selectionParams } from "../../../api/contract/selection.ts";
import { compositionCaption } from "../../charts/composition-caption.ts";
import { addsUp } from "../../charts/composition-rows.ts";
import { compositionHeight, compositionOption } from "../../charts/composition.ts";
import type { Drawing } from "../../charts/drawing.ts";
import { hasFigure } from "../../charts/lines.ts";
import { compositionTable } from "../../charts/table.ts";
import { Chart } from "../../components/Chart.tsx";
import { ChartFrame, type FigureView } from "../../components/ChartFrame.tsx";
import { compositionMarks } from "../../components/comparison-marks.ts";
import { Empty } from "../../components/Empty.tsx";
import { questionnaireQuery } from "../../queries/asked.ts";
import { compositionQuery } from "../../queries/views.ts";
import { useFigureSettings } from "../../state/figure.ts";
import { useOpenCell } from "../../state/selection.ts";
import { useTheme } from "../../state/theme.ts";

const PICTURES: readonly FigureView[] = [
  { id: "chart", label: "Shares" },
  { id: "counts", label: "Counts" },
];

/** Different things have neither shares nor a sum: a column of bars each. */
const COLUMNS: readonly FigureView[] = [{ id: "chart", label: "Chart" }];

/** Bars cut into parts: of each state in one year, or of one state over the years. */
export function CompositionFigure({
  selection,
  year,
  stale,
}: {
  readonly selection: Selection;
  readonly year: number | null;
  readonly stale: boolean;
}) {
  const oneState = selection.states.length === 1;
  const period = oneState ? selection : { ...selection, from: year, to: year };
  const { data: view } = useSuspenseQuery(compositionQuery(period));
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const settings = useFigureSettings("");
  const openCell = useOpenCell();
  const theme = useTheme();
  const shown = oneState ? view.to : (year ?? view.to);
  const scale = settings.view === "counts" ? ("count" as const) : ("share" as const);
  const caption = useMemo(() => compositionCaption(view, questionnaire.settings, shown), [view, questionnaire, shown]);
  const rows = useMemo(() => compositionMarks(view, shown, scale), [view, shown, scale]);
  const draw = useCallback(
    (drawing: Drawing) => compositionOption(view, { ...drawing, scale, year: shown }),
    [view, scale, shown],
  );
  if (!view.rows.some((row) => row.parts.some((part) => hasFigure(part.point)))) {
    return (
      <Empty
        title="No state broke this down that year"
        why="The total may have been given. Choose another year, or another way to split it."
      />
    );
  }
  return (
    <ChartFrame
      caption={caption}
      table={compositionTable(view)}
      stale={stale}
      pictures={addsUp(view) ? PICTURES : COLUMNS}
      view={settings.view}
      onView={settings.setView}
      onOpen={openCell}
      file={{
        kind: "breakdown",
        params: { ...selectionParams(period), ...(scale === "count" ? { scale } : {}), year: String(shown) },
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
        height={(width) => compositionHeight(view, { theme, width, height: 0, scale, year: shown })}
        onOpen={openCell}
      />
    </ChartFrame>
  );
}
