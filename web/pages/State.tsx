import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Suspense } from "react";

import { stateAddress } from "../components/addresses.ts";
import { CoverageCellSheet } from "../components/CoverageCellSheet.tsx";
import { Empty } from "../components/Empty.tsx";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { LineagePanel } from "../components/LineagePanel.tsx";
import { Loading } from "../components/Loading.tsx";
import { PageHead } from "../components/PageHead.tsx";
import { useOpenAnswers } from "../components/use-open-answers.ts";
import { questionnaireQuery } from "../queries/asked.ts";
import { coverageQuery } from "../queries/views.ts";
import { ProseList } from "../components/ProseList.tsx";
import { useAddress } from "../state/selection.ts";
import styles from "./State.module.css";
import { AnswerStrip } from "./state/AnswerStrip.tsx";
import { StateContributions } from "./state/StateContributions.tsx";
import { StateFigures } from "./state/StateFigures.tsx";
import { StateQueries } from "./state/StateQueries.tsx";
import { StateTotals } from "./state/StateTotals.tsx";

/** Everything about one state, on one printed page. */
export function State() {
  const { iso3: typed = "" } = useParams({ strict: false });
  const iso3 = typed.toUpperCase();
  const [search] = useAddress();
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const { data: coverage } = useSuspenseQuery(coverageQuery(search["release"] ?? null));
  const openAnswers = useOpenAnswers();
  const at = questionnaire.states.findIndex((each) => each.iso3 === iso3);
  const state = questionnaire.states[at];
  if (state === undefined) {
    return (
      <Empty
        title={`${typed} is not one of the 13 states`}
        why="A state's page has its three-letter code in its address, such as /states/ROU."
        action={<Link to="/coverage">See all states</Link>}
      />
    );
  }
  return (
    <article className={styles.page}>
      <div className={styles.top}>
        <PageHead
          title={state.formalName}
          kicker={
            <>
              {state.formalName === state.name ? "" : `${state.name} · `}
              {state.iso3} · member of BSEC since {state.memberSince}
            </>
          }
        />
        <nav aria-label="Other views of this state" className={styles.links} data-noprint>
          <Link to="/compare" search={{ focus: iso3 }}>
            Compare with the others
          </Link>
          <Link to="/breakdown" search={{ states: iso3 }}>
            Breakdowns
          </Link>
          <button type="button" className={styles.print} onClick={() => window.print()}>
            Print
          </button>
        </nav>
      </div>
      <div className={styles.answers}>
        <section className={styles.section} aria-labelledby="answered">
          <h2 id="answered">What was answered</h2>
          <AnswerStrip state={iso3} coverage={coverage} onOpen={openAnswers} />
        </section>
        <section className={styles.section} aria-labelledby="contributions">
          <h2 id="contributions">Contributions</h2>
          <FailureBoundary what="The contributions">
            <Suspense fallback={<Loading height="12rem" what="the contributions" />}>
              <StateContributions state={iso3} release={coverage.release} />
              <ProseList state={iso3} />
            </Suspense>
          </FailureBoundary>
        </section>
      </div>
      <FailureBoundary what="The figures of this state" subject={iso3}>
        <Suspense fallback={<Loading height="80rem" what="the figures" />}>
          <StateFigures key={iso3} state={iso3} name={state.name} coverage={coverage} />
        </Suspense>
      </FailureBoundary>
      <FailureBoundary what="The totals side by side" subject={iso3}>
        <Suspense fallback={<Loading height="20rem" what="the totals" />}>
          <StateTotals key={iso3} state={iso3} name={state.name} release={search["release"] ?? null} />
        </Suspense>
      </FailureBoundary>
      <FailureBoundary what="The queries to this state" subject={iso3}>
        <Suspense fallback={<Loading height="20rem" what="the queries" />}>
          <StateQueries state={iso3} name={state.name} release={search["release"] ?? null} />
        </Suspense>
      </FailureBoundary>
      <nav aria-label="States before and after in the alphabet" className={styles.turn} data-noprint>
        <Neighbour state={questionnaire.states[at - 1]} word="Before" />
        <Neighbour state={questionnaire.states[at + 1]} word="Next" />
      </nav>
      <CoverageCellSheet coverage={coverage} />
      <LineagePanel />
    </article>
  );
}

function Neighbour({
  state,
  word,
}: {
  readonly state: { readonly iso3: string; readonly name: string } | undefined;
  readonly word: string;
}) {
  if (state === undefined) return <span />;
  const address = stateAddress(state.iso3);
  return (
    <Link to={address.to} search={address.search} className={styles.neighbour}>
      <span className={styles.word}>{word}</span>
      {state.name}
    </Link>
  );
}
