import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useDeferredValue, useMemo } from "react";

import type { Selection } from "../../api/contract/selection.ts";
import { NarrowWord, SplitWord } from "../components/BreakdownWords.tsx";
import { Empty } from "../components/Empty.tsx";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { IndicatorPicker } from "../components/IndicatorPicker.tsx";
import { LineagePanel } from "../components/LineagePanel.tsx";
import { Loading } from "../components/Loading.tsx";
import { Page } from "../components/Page.tsx";
import { RelatedViews } from "../components/RelatedViews.tsx";
import { ChoiceWord, Sentence } from "../components/Sentence.tsx";
import { StatePicker } from "../components/StatePicker.tsx";
import { coverageQuery } from "../queries/views.ts";
import { reportersByYear, wellReportedYear } from "../state/coverage.ts";
import { type CoveredIndicator, coveredIndicator, firstSelection } from "../state/defaults.ts";
import { useAddress, useSelection } from "../state/selection.ts";
import { CompositionFigure } from "./breakdown/CompositionFigure.tsx";

export function Breakdown() {
  const [search, change] = useAddress();
  const [chosen, select] = useSelection();
  const { data: coverage } = useSuspenseQuery(coverageQuery(chosen.release));
  const selection = useMemo(() => split(firstSelection(chosen, coverage), coverage), [chosen, coverage]);
  const indicator = coveredIndicator(coverage, selection.indicator);
  const reporters = reportersByYear(coverage, selection.indicator);
  const years = [...reporters.keys()].toSorted((a, b) => b - a);
  const year = years.find((each) => String(each) === search["year"]) ?? wellReportedYear(reporters);
  const oneState = selection.states.length === 1;
  // The old picture stays, dimmed, while the next one loads.
  const shown = useDeferredValue(selection);
  const shownYear = useDeferredValue(year);
  const stale = shown !== selection || shownYear !== year;
  return (
    <Page title="Breakdown" question="What an indicator is made of">
      <Sentence>
        <IndicatorPicker
          coverage={coverage}
          value={selection.indicator}
          onChange={(code) => {
            change({ year: null });
            select({ indicator: code, by: null, filter: {}, unit: null });
          }}
        />
        {indicator === null || Object.keys(indicator.breakdowns).length === 0 ? null : (
          <>
            {" "}
            <SplitWord indicator={indicator} selection={selection} onChange={select} required />
            <NarrowWord indicator={indicator} selection={selection} onChange={select} />
          </>
        )}
        , in <StatePicker states={coverage.states} value={selection.states} onChange={(states) => select({ states })} />
        {oneState ? null : (
          <>
            {" in "}
            <ChoiceWord
              label="Year"
              value={String(year ?? "")}
              choices={years.map((each) => ({ value: String(each), label: String(each) }))}
              onChange={(value) => change({ year: value })}
            />
          </>
        )}
      </Sentence>
      {selection.by === null ? (
        <Empty
          title="This indicator was given in total only"
          why="No state broke it down. Choose another indicator to see what it is made of."
        />
      ) : (
        <FailureBoundary what="This figure" subject={shown}>
          <Suspense fallback={<Loading height="44rem" what="the figures" />}>
            <CompositionFigure selection={shown} year={shownYear} stale={stale} />
          </Suspense>
        </FailureBoundary>
      )}
      <RelatedViews indicator={indicator} here="/breakdown" />
      <LineagePanel />
    </Page>
  );
}

/** A selection that is split: by what the address says, else by the first dimension with figures. */
function split(selection: Selection, coverage: { readonly indicators: readonly CoveredIndicator[] }): Selection {
  const indicator = coverage.indicators.find((each) => each.code === selection.indicator);
  const dimensions = Object.keys(indicator?.breakdowns ?? {});
  const by = dimensions.find((dimension) => dimension === selection.by) ?? dimensions[0] ?? null;
  const filter = Object.fromEntries(Object.entries(selection.filter).filter(([dimension]) => dimension !== by));
  return { ...selection, by, filter, measure: "count" };
}
