import { useQuery } from "@tanstack/react-query";

import type { Selection } from "../../../api/contract/selection.ts";
import type { Edition, Indicator } from "../../../questionnaire/edition.ts";
import { sentenceCase } from "../../charts/format.ts";
import { HowMade } from "../../components/HowMade.tsx";
import { roundsQuery } from "../../queries/asked.ts";
import { contributionsQuery } from "../../queries/contributions.ts";
import { seriesQuery } from "../../queries/views.ts";
import { answersAbout, lastAnswers } from "../../state/answers.ts";
import styles from "./IndicatorSources.module.css";

/** Where the figures of an indicator come from, and what is asked about them beside the numbers. */
export function IndicatorSources({
  indicator,
  selection,
  questionnaire,
}: {
  readonly indicator: Indicator;
  readonly selection: Selection;
  readonly questionnaire: Pick<Edition, "metadataQuestions" | "sections" | "indicators" | "states">;
}) {
  const { data: series } = useQuery(seriesQuery(selection));
  const { data: rounds = [] } = useQuery(roundsQuery());
  const { data: contributions = [] } = useQuery(contributionsQuery());
  const answered = answersAbout(indicator, lastAnswers(contributions));
  const compiled = rounds.length > 0 && rounds.every((round) => round.provenance === "compiled");
  const statements = [...new Set(series?.sources.map((source) => source.statement))];
  return (
    <div className={styles.sources}>
      <section className={styles.section}>
        <h2>Sources</h2>
        {statements.length === 0 ? (
          <p className={styles.about}>No figure, so no source.</p>
        ) : (
          <ul className={styles.list}>
            {statements.map((statement) => (
              <li key={statement}>{sentenceCase(statement)}.</li>
            ))}
          </ul>
        )}
      </section>
      {answered.length === 0 ? null : (
        <section className={styles.section}>
          <h2>How the states make it</h2>
          {answered.map(({ state, round, answers }) => (
            <section key={state} className={styles.section}>
              <h3>
                {questionnaire.states.find(({ iso3 }) => iso3 === state)?.name ?? state}, as answered with{" "}
                {round.replace("-", "–")}
              </h3>
              <HowMade answers={answers} questionnaire={questionnaire} />
            </section>
          ))}
        </section>
      )}
      {indicator.core ? (
        <section className={styles.section}>
          <h2>Asked beside the numbers</h2>
          <p className={styles.about}>
            So that the answers can be compared, each state is asked this once for every core indicator.
            {compiled && answered.length === 0
              ? " The contributions so far were compiled from published figures, which do not answer these questions."
              : ""}
          </p>
          <ol className={styles.questions}>
            {questionnaire.metadataQuestions.map((question) => (
              <li key={question.id}>
                {question.question}
                {question.answers === null ? null : (
                  <span className={styles.answers}> {question.answers.join(" · ")}</span>
                )}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}
