import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useMemo } from "react";

import { type Selection, selectionParams } from "../../../api/contract/selection.ts";
import type { SeriesView } from "../../../api/contract/series.ts";
import type { Drawing } from "../../charts/drawing.ts";
import { hasFigure, linesOf } from "../../charts/lines.ts";
import { medianLines, medianSeries } from "../../charts/median-line.ts";
import { MOST_FOCUS } from "../../charts/palette.ts";
import { seriesTable } from "../../charts/table.ts";
import { trendCaption } from "../../charts/trend-caption.ts";
import { PANDEMIC, trendOption } from "../../charts/trend.ts";
import { Chart } from "../../components/Chart.tsx";
import { ChartFrame, type FigureView } from "../../components/ChartFrame.tsx";
import { Empty } from "../../components/Empty.tsx";
import { FocusLine } from "../../components/FocusLine.tsx";
import { trendMarks } from "../../components/figure-marks.ts";
import { Loading } from "../../components/Loading.tsx";
import { SortLine } from "../../components/SortLine.tsx";
import { questionnaireQuery } from "../../queries/asked.ts";
import { seriesQuery } from "../../queries/views.ts";
import { useFigureSettings } from "../../state/figure.ts";
import { useAddress, useOpenCell } from "../../state/selection.ts";
import { useTheme } from "../../state/theme.ts";

const PanelsChart = lazy(async () => ({ default: (await import("./PanelsChart.tsx")).PanelsChart }));

const PANELS: FigureView = { id: "panels", label: "State by state" };
const PICTURES: readonly FigureView[] = [{ id: "chart", label: "Chart" }, PANELS];

/** The lines of the states. */
export function TrendFigure({
  selection,
  focus,
  onFocus,
  onOnly,
  stale,
}: {
  readonly selection: Selection;
  readonly focus: readonly string[];
  readonly onFocus: (states: readonly string[]) => void;
  readonly onOnly: (states: readonly string[]) => void;
  readonly stale: boolean;
}) {
  const { data: series } = useSuspenseQuery(seriesQuery(selection));
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const settings = useFigureSettings("");
  const openCell = useOpenCell();
  const [search, change] = useAddress();
  const panels = settings.view === PANELS.id;
  const ownScale = search["ownScale"] === "1";
  const caption = useMemo(
    () =>
      trendCaption(series, questionnaire.settings, { median: panels ? null : medianSeries(series), unlabelled: [] }),
    [series, questionnaire, panels],
  );
  const theme = useTheme();
  const rows = useMemo(() => {
    const drawn = [...linesOf(series, focus, theme), ...medianLines(series, theme)];
    const lines = new Map(drawn.map((line) => [line.id, line]));
    return trendMarks(series, false).map((row) => {
      const line = lines.get(row.id);
      return line?.focus === true ? { ...row, colour: line.colour } : row;
    });
  }, [series, focus, theme]);
  const draw = useCallback(
    (drawing: Drawing) => trendOption(series, { ...drawing, focus, events: [PANDEMIC] }),
    [series, focus],
  );
  if (!series.series.some((line) => line.points.some(hasFigure))) {
    return (
      <Empty
        title="No state gave a figure for this choice"
        why="The question was asked, but for these states, years and codes nothing was reported. Choose other years or states, or another breakdown."
      />
    );
  }
  const drawn = drawnStates(series);
  const params = { ...selectionParams(selection), ...(focus.length === 0 ? {} : { focus: focus.join(",") }) };
  return (
    <ChartFrame
      caption={caption}
      table={seriesTable(series)}
      stale={stale}
      pictures={PICTURES}
      view={settings.view}
      onView={settings.setView}
      onOpen={openCell}
      above={
        panels ? (
          <SortLine
            label="Scale"
            value={ownScale ? "own" : "one"}
            choices={[
              { value: "one", label: "one for all" },
              { value: "own", label: "each its own" },
            ]}
            onChange={(value) => change({ ownScale: value === "own" ? "1" : null })}
          />
        ) : drawn.length > MOST_FOCUS ? (
          <FocusLine states={drawn} value={focus} onChange={onFocus} onOnly={onOnly} />
        ) : null
      }
      file={{
        kind: panels ? "multiples" : "trends",
        params: panels && ownScale ? { ...params, ownScale: "1" } : params,
        label: series.label,
        definition: series.definition,
        title: settings.title,
        note: settings.note,
        onWords: settings.setWords,
      }}
    >
      {panels ? (
        <Suspense fallback={<Loading height="36rem" what="the panels" />}>
          <PanelsChart series={series} ownScale={ownScale} label={caption.headline} onOpen={openCell} />
        </Suspense>
      ) : (
        <Chart
          draw={draw}
          rows={rows}
          label={caption.headline}
          height={(width) => (width < 600 ? 440 : 520)}
          onOpen={openCell}
        />
      )}
    </ChartFrame>
  );
}

/** The states that have a line, by their names. */
function drawnStates(view: SeriesView): readonly { readonly iso3: string; readonly name: string }[] {
  const states = view.series.filter((series) => series.points.some(hasFigure)).map((series) => series.state);
  return [...new Set(states)].map((iso3) => ({ iso3, name: view.stateNames[iso3] ?? iso3 }));
}
