import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Suspense } from "react";

import type { Contribution as ContributionFacts } from "../../api/contract/contribution.ts";
import { paperWords } from "../components/dates.ts";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { HowMade } from "../components/HowMade.tsx";
import { Loading } from "../components/Loading.tsx";
import { Page } from "../components/Page.tsx";
import { questionnaireQuery, roundsQuery } from "../queries/asked.ts";
import { contributionQuery } from "../queries/contributions.ts";
import { useAddress } from "../state/selection.ts";
import styles from "./Contribution.module.css";
import { Became } from "./contribution/Became.tsx";
import { Erase } from "./contribution/Erase.tsx";
import { Facts } from "./contribution/Facts.tsx";
import { FindingsLeft } from "./contribution/FindingsLeft.tsx";
import { instantWords } from "./contribution/instants.ts";
import { Tombstone } from "./contribution/Tombstone.tsx";
import { Totals } from "./contribution/Totals.tsx";

/** One contribution as it is kept: for what was sent, the receipt that a ministry can file. */
export function Contribution() {
  const { id = "" } = useParams({ strict: false });
  const [search] = useAddress();
  const { data: contribution } = useSuspenseQuery(contributionQuery(id));
  const [{ data: questionnaire }, { data: rounds }] = useSuspenseQueries({
    queries: [questionnaireQuery(), roundsQuery()],
  });
  const state = questionnaire.states.find((candidate) => candidate.iso3 === contribution.state);
  const statement = rounds.find((round) => round.id === contribution.round)?.statement ?? "";
  const isCompiled = contribution.provenance === "compiled";
  const { onBehalf } = contribution;
  return (
    <Page
      title={isCompiled ? "Contribution" : "Receipt"}
      question={isCompiled ? "What was compiled, and where it is kept" : "What was received, and what became of it"}
    >
      <header className={styles.head} data-receipt>
        {search["answer"] === "already" ? (
          <output className={styles.already}>
            This very file had arrived before. Nothing was stored again; what follows is the receipt of that time.
          </output>
        ) : null}
        <h2>
          {state?.formalName ?? contribution.state}, round {contribution.round.replace("-", "–")}, vintage{" "}
          {contribution.vintage}
        </h2>
        <p className={styles.lead}>
          {isCompiled
            ? `${statement} Taken in on ${instantWords(contribution.receivedAt)}.`
            : `Received on ${instantWords(contribution.receivedAt)}${onBehalf === null ? "" : ` with ${paperWords(onBehalf)}, sent on the state’s behalf`}. ${contribution.erased === null ? "Accepted on arrival; what was found in it stands below." : ""}`}
        </p>
        <p className={styles.actions} data-noprint>
          {contribution.erased === null ? (
            <a href={`/api/contributions/${contribution.id}/file`} download className={styles.main}>
              Download the file as it {isCompiled ? "was taken in" : "arrived"}
            </a>
          ) : null}
          <button type="button" className={styles.action} onClick={() => window.print()}>
            Print
          </button>
          <Link to="/contribute" search={{ state: contribution.state, round: contribution.round }}>
            Back to the contributions of {state?.name ?? contribution.state}
          </Link>
        </p>
      </header>
      {contribution.erased === null ? (
        <Content contribution={contribution} />
      ) : (
        <Tombstone contribution={contribution} />
      )}
    </Page>
  );
}

function Content({ contribution }: { readonly contribution: ContributionFacts }) {
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  return (
    <>
      <Facts contribution={contribution} />
      {contribution.answers === undefined ? null : (
        <section className={styles.made}>
          <h2>How the figures were made</h2>
          <HowMade answers={contribution.answers} questionnaire={questionnaire} />
        </section>
      )}
      <FailureBoundary what="What became of it" subject={contribution.id}>
        <Suspense fallback={<Loading height="8rem" what="the releases" />}>
          <Became contribution={contribution} />
        </Suspense>
      </FailureBoundary>
      <FailureBoundary what="The totals" subject={contribution.id}>
        <Suspense fallback={<Loading height="20rem" what="the totals" />}>
          <Totals id={contribution.id} />
        </Suspense>
      </FailureBoundary>
      <FailureBoundary what="The findings" subject={contribution.id}>
        <Suspense fallback={<Loading height="12rem" what="the findings" />}>
          <FindingsLeft id={contribution.id} />
        </Suspense>
      </FailureBoundary>
      {contribution.provenance === "sent" ? (
        <Suspense fallback={null}>
          <Erase id={contribution.id} />
        </Suspense>
      ) : null}
    </>
  );
}
