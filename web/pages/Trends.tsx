import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useDeferredValue, useMemo } from "react";

import { BreakdownWords } from "../components/BreakdownWords.tsx";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { IndicatorPicker } from "../components/IndicatorPicker.tsx";
import { LineagePanel } from "../components/LineagePanel.tsx";
import { Loading } from "../components/Loading.tsx";
import { MeasureWord, WindowWord } from "../components/MeasureWord.tsx";
import { Page } from "../components/Page.tsx";
import { RelatedViews } from "../components/RelatedViews.tsx";
import { Sentence } from "../components/Sentence.tsx";
import { StatePicker } from "../components/StatePicker.tsx";
import { YearWords } from "../components/YearWords.tsx";
import { coverageQuery } from "../queries/views.ts";
import { completeSelection, coveredIndicator, yearsOf } from "../state/defaults.ts";
import { measurable, measuresFor } from "../state/measures.ts";
import { useFocus } from "../state/focus.ts";
import { useSelection } from "../state/selection.ts";
import { TrendFigure } from "./trends/TrendFigure.tsx";

// It stands below the first screen: the lines do not wait for it.
const RegionFigure = lazy(async () => ({ default: (await import("./trends/RegionFigure.tsx")).RegionFigure }));
const RegionChange = lazy(async () => ({ default: (await import("./trends/RegionChange.tsx")).RegionChange }));

export function Trends() {
  const [chosen, select] = useSelection();
  const { data: coverage } = useSuspenseQuery(coverageQuery(chosen.release));
  const selection = useMemo(() => {
    const complete = completeSelection(chosen, coverage);
    return measurable(complete, measuresFor(coveredIndicator(coverage, complete.indicator), complete));
  }, [chosen, coverage]);
  const [focus, setFocus] = useFocus();
  const shown = useDeferredValue(selection); // the old picture stays, dimmed, while the next one loads
  const indicator = coveredIndicator(coverage, selection.indicator);
  const without = coverage.states
    .map((state) => state.iso3)
    .filter((iso3) => indicator?.states.includes(iso3) !== true);
  return (
    <Page title="Trends" question="How an indicator has moved">
      <Sentence>
        <IndicatorPicker
          coverage={coverage}
          value={selection.indicator}
          onChange={(code) => select({ indicator: code, by: null, filter: {}, unit: null, from: null, to: null })}
        />
        {indicator === null ? null : <BreakdownWords indicator={indicator} selection={selection} onChange={select} />},{" "}
        <MeasureWord
          value={selection.measure}
          among={measuresFor(indicator, selection)}
          onChange={(measure) => select({ measure })}
        />
        <WindowWord selection={selection} onChange={(window) => select({ window })} />, in{" "}
        <StatePicker
          states={coverage.states}
          value={selection.states}
          onChange={(states) => select({ states })}
          focus={focus}
          onFocus={setFocus}
          without={without}
        />
        ,{" "}
        <YearWords
          years={yearsOf(indicator, coverage)}
          from={selection.from}
          to={selection.to}
          onChange={(from, to) => select({ from, to })}
        />
      </Sentence>
      <FailureBoundary what="This figure" subject={shown}>
        <Suspense fallback={<Loading height="44rem" what="the figures" />}>
          <TrendFigure
            selection={shown}
            focus={focus}
            onFocus={setFocus}
            onOnly={(states) => select({ states })}
            stale={shown !== selection}
          />
        </Suspense>
      </FailureBoundary>
      <FailureBoundary what="The regional figure" subject={shown}>
        <Suspense fallback={<Loading height="40rem" what="the regional figure" />}>
          <RegionFigure selection={shown} stale={shown !== selection} />
        </Suspense>
      </FailureBoundary>
      <FailureBoundary what="What stands behind the sum" subject={shown}>
        <Suspense fallback={<Loading height="12rem" what="what stands behind the sum" />}>
          <RegionChange selection={shown} />
        </Suspense>
      </FailureBoundary>
      <RelatedViews indicator={indicator} here="/trends" />
      <LineagePanel />
    </Page>
  );
}
