import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useDeferredValue, useMemo } from "react";

import type { Selection } from "../../api/contract/selection.ts";
import { BreakdownWords } from "../components/BreakdownWords.tsx";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { IndicatorPicker } from "../components/IndicatorPicker.tsx";
import { LineagePanel } from "../components/LineagePanel.tsx";
import { Loading } from "../components/Loading.tsx";
import { MeasureWord } from "../components/MeasureWord.tsx";
import { Page } from "../components/Page.tsx";
import { RelatedViews } from "../components/RelatedViews.tsx";
import { ChoiceWord, Sentence } from "../components/Sentence.tsx";
import { StatePicker } from "../components/StatePicker.tsx";
import { coverageQuery } from "../queries/views.ts";
import { reportersByYear, wellReportedYear } from "../state/coverage.ts";
import { completeSelection, type CoveredIndicator, coveredIndicator } from "../state/defaults.ts";
import { measurable, measuresFor } from "../state/measures.ts";
import { useFocus } from "../state/focus.ts";
import { useAddress, useSelection } from "../state/selection.ts";
import { ComparisonFigure } from "./compare/ComparisonFigure.tsx";

export function Compare() {
  const [search, change] = useAddress();
  const [chosen, select] = useSelection();
  const { data: coverage } = useSuspenseQuery(coverageQuery(chosen.release));
  const selection = useMemo(() => {
    const complete = { ...completeSelection(chosen, coverage), by: null, from: null, to: null };
    return measurable(complete, comparable(coveredIndicator(coverage, complete.indicator), complete));
  }, [chosen, coverage]);
  const [focus, setFocus] = useFocus();
  const indicator = coveredIndicator(coverage, selection.indicator);
  const reporters = reportersByYear(coverage, selection.indicator);
  const years = [...reporters.keys()].toSorted((a, b) => b - a);
  const year = years.find((each) => String(each) === search["year"]) ?? wellReportedYear(reporters);
  const earlier = years.find((each) => String(each) === search["earlier"] && each < (year ?? 0)) ?? null;
  // The old picture stays, dimmed, while the next one loads.
  const shown = useDeferredValue(selection);
  const shownYear = useDeferredValue(year);
  const shownEarlier = useDeferredValue(earlier);
  const stale = shown !== selection || shownYear !== year || shownEarlier !== earlier;
  const before = years.filter((each) => each < (year ?? 0));
  return (
    <Page title="Compare" question="How states stand beside each other">
      <Sentence>
        <IndicatorPicker
          coverage={coverage}
          value={selection.indicator}
          onChange={(code) => {
            change({ year: null, earlier: null });
            select({ indicator: code, filter: {}, unit: null });
          }}
        />
        {indicator === null ? null : (
          <BreakdownWords indicator={indicator} selection={selection} onChange={select} split={false} />
        )}
        ,{" "}
        <MeasureWord
          value={selection.measure}
          among={comparable(indicator, selection)}
          onChange={(measure) => select({ measure })}
        />
        , in{" "}
        <StatePicker
          states={coverage.states}
          value={selection.states}
          onChange={(states) => select({ states })}
          focus={focus}
          onFocus={setFocus}
        />{" "}
        in{" "}
        <ChoiceWord
          label="Year"
          value={String(year ?? "")}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
          onChange={(value) => change({ year: value })}
        />
        ,{" "}
        <ChoiceWord
          label="Earlier year"
          value={String(earlier ?? "")}
          choices={[
            { value: "", label: "that year alone" },
            ...before.map((each) => ({ value: String(each), label: `beside ${each}` })),
          ]}
          onChange={(value) => change({ earlier: value })}
        />
      </Sentence>
      <FailureBoundary what="This figure" subject={shown}>
        <Suspense fallback={<Loading height="44rem" what="the figures" />}>
          <ComparisonFigure selection={shown} year={shownYear} earlier={shownEarlier} focus={focus} stale={stale} />
        </Suspense>
      </FailureBoundary>
      <RelatedViews indicator={indicator} here="/compare" />
      <LineagePanel />
    </Page>
  );
}

/** What can be compared within one year, where the indicator has it. */
function comparable(indicator: CoveredIndicator | null, selection: Selection): readonly Selection["measure"][] {
  const possible = measuresFor(indicator, selection);
  return (["count", "per100k", "share"] as const).filter((measure) => possible.includes(measure));
}
