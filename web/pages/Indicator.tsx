import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Suspense, useDeferredValue, useMemo } from "react";

import { BreakdownWords } from "../components/BreakdownWords.tsx";
import { Empty } from "../components/Empty.tsx";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { LineagePanel } from "../components/LineagePanel.tsx";
import { Loading } from "../components/Loading.tsx";
import { PageHead } from "../components/PageHead.tsx";
import { RelatedViews } from "../components/RelatedViews.tsx";
import { Sentence } from "../components/Sentence.tsx";
import { questionnaireQuery } from "../queries/asked.ts";
import { coverageQuery } from "../queries/views.ts";
import { completeSelection, coveredIndicator } from "../state/defaults.ts";
import { useFocus } from "../state/focus.ts";
import { useSelection } from "../state/selection.ts";
import styles from "./Indicator.module.css";
import { Definition } from "./indicator/Definition.tsx";
import { IndicatorAnswers } from "./indicator/IndicatorAnswers.tsx";
import { IndicatorSources } from "./indicator/IndicatorSources.tsx";
import { RelationList } from "./indicator/RelationList.tsx";
import { TrendFigure } from "./trends/TrendFigure.tsx";

/** Everything about one indicator: what it counts, who answered it, how it moved, what is checked. */
export function Indicator() {
  const { code = "" } = useParams({ strict: false });
  const [chosen, select] = useSelection();
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const { data: coverage } = useSuspenseQuery(coverageQuery(chosen.release));
  const [focus, setFocus] = useFocus();
  const selection = useMemo(
    () => completeSelection({ ...chosen, indicator: code, by: null, measure: "count" }, coverage),
    [chosen, code, coverage],
  );
  // The old picture stays, dimmed, while the next one loads.
  const shown = useDeferredValue(selection);
  const asked = questionnaire.indicators.find((indicator) => indicator.code === code);
  const covered = coveredIndicator(coverage, code);
  if (asked === undefined) {
    return (
      <Empty
        title={`No indicator has the code ${code}`}
        why="Codes are written in capitals with full stops between their parts, such as THB.VIC.DET."
        action={<Link to="/indicators">See all indicators</Link>}
      />
    );
  }
  const section = questionnaire.sections.find((each) => each.code === asked.section);
  return (
    <article className={styles.page}>
      <PageHead
        title={asked.label}
        kicker={
          <>
            <Link to="/indicators">Indicators</Link> · {section?.label} · <span className={styles.code}>{code}</span>
          </>
        }
      >
        <p>{asked.definition}</p>
      </PageHead>
      <Definition indicator={asked} questionnaire={questionnaire} />
      {covered === null || covered.stateYears === 0 ? (
        <Empty
          title="No state has answered this yet"
          why="The question is asked, and none of the contributions of this release holds a figure for it."
          action={<Link to="/coverage">See what was answered</Link>}
        />
      ) : (
        <>
          <section className={styles.section} aria-label="How it has moved">
            {Object.keys(covered.breakdowns).length === 0 && covered.units.length < 2 ? null : (
              <Sentence>
                {asked.label}
                <BreakdownWords indicator={covered} selection={selection} onChange={select} split={false} />
              </Sentence>
            )}
            <FailureBoundary what="This figure" subject={shown}>
              <Suspense fallback={<Loading height="40rem" what="the figures" />}>
                <TrendFigure
                  selection={shown}
                  focus={focus}
                  onFocus={setFocus}
                  onOnly={(states) => select({ states })}
                  stale={shown !== selection}
                />
              </Suspense>
            </FailureBoundary>
          </section>
          <IndicatorAnswers coverage={coverage} indicator={covered} />
        </>
      )}
      <RelationList indicator={code} questionnaire={questionnaire} />
      <IndicatorSources indicator={asked} selection={shown} questionnaire={questionnaire} />
      <RelatedViews indicator={covered} here="/indicators" />
      <LineagePanel />
    </article>
  );
}
