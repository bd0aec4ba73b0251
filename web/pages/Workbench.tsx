import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useDeferredValue, useMemo } from "react";

import { BreakdownWords } from "../components/BreakdownWords.tsx";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { IndicatorPicker } from "../components/IndicatorPicker.tsx";
import { LineagePanel } from "../components/LineagePanel.tsx";
import { Loading } from "../components/Loading.tsx";
import { MeasureWord } from "../components/MeasureWord.tsx";
import { Page } from "../components/Page.tsx";
import { ChoiceWord, Sentence } from "../components/Sentence.tsx";
import { StatePicker } from "../components/StatePicker.tsx";
import { YearWords } from "../components/YearWords.tsx";
import { coverageQuery } from "../queries/views.ts";
import { completeSelection, coveredIndicator, yearsOf } from "../state/defaults.ts";
import { useAddress, useSelection } from "../state/selection.ts";
import { FRAME_FORMS, frameForm } from "./workbench/forms.ts";

// The data frame's library is heavier than the rest of the dashboard together: fetched when this page is first used.
const FrameTable = lazy(async () => ({ default: (await import("./workbench/FrameTable.tsx")).FrameTable }));

export function Workbench() {
  const [search, change] = useAddress();
  const [chosen, select] = useSelection();
  const { data: coverage } = useSuspenseQuery(coverageQuery(chosen.release));
  const selection = useMemo(() => completeSelection(chosen, coverage), [chosen, coverage]);
  const shown = useDeferredValue(selection);
  const indicator = coveredIndicator(coverage, selection.indicator);
  const form = frameForm(search["as"]);
  return (
    <Page title="Workbench" question="The selected figures as a table to calculate with">
      <Sentence>
        <IndicatorPicker
          coverage={coverage}
          value={selection.indicator}
          onChange={(code) => select({ indicator: code, by: null, filter: {}, unit: null, from: null, to: null })}
        />
        {indicator === null ? null : <BreakdownWords indicator={indicator} selection={selection} onChange={select} />},{" "}
        <MeasureWord value={selection.measure} onChange={(measure) => select({ measure })} />, in{" "}
        <StatePicker states={coverage.states} value={selection.states} onChange={(states) => select({ states })} />,{" "}
        <YearWords
          years={yearsOf(indicator, coverage)}
          from={selection.from}
          to={selection.to}
          onChange={(from, to) => select({ from, to })}
        />
        , as{" "}
        <ChoiceWord
          label="Form of the table"
          value={form}
          choices={FRAME_FORMS}
          onChange={(value) => change({ as: value === "rows" ? null : value })}
        />
      </Sentence>
      <FailureBoundary what="The table" subject={shown}>
        <Suspense fallback={<Loading height="44rem" what="the data frame" />}>
          <FrameTable selection={shown} form={form} stale={shown !== selection} />
        </Suspense>
      </FailureBoundary>
      <LineagePanel />
    </Page>
  );
}
