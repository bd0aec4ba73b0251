import { useSuspenseQuery } from "@tanstack/react-query";

import { listWords } from "../../charts/format.ts";
import { formatDay } from "../../components/dates.ts";
import { formatBytes } from "../../components/sizes.ts";
import { HowMade } from "../../components/HowMade.tsx";
import { questionnaireQuery, roundsQuery } from "../../queries/asked.ts";
import { contributionsQuery, releaseQuery } from "../../queries/contributions.ts";
import { lastAnswers } from "../../state/answers.ts";
import styles from "./StateContributions.module.css";

/** The contributions of a state that a release is made of, each with its file, and whose figures they are. */
export function StateContributions({ state, release }: { readonly state: string; readonly release: string }) {
  const { data: contributions } = useSuspenseQuery(contributionsQuery());
  const { data: frozen } = useSuspenseQuery(releaseQuery(release));
  const { data: rounds } = useSuspenseQuery(roundsQuery());
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const ids = new Set(frozen.contributions.map((contribution) => contribution.id));
  const shown = contributions.filter((each) => each.state === state && ids.has(each.id));
  const [made] = lastAnswers(shown);
  if (shown.length === 0) return <p className={styles.about}>This state has no contribution in release {release}.</p>;
  const statements = [
    ...new Set(
      rounds
        .filter((round) => shown.some((each) => each.round === round.id && each.provenance === "compiled"))
        .map((round) => round.statement),
    ),
  ];
  const sent = shown.filter((each) => each.provenance === "sent").map((each) => each.round);
  return (
    <div className={styles.contributions}>
      {statements.map((statement) => (
        <p key={statement} className={styles.about}>
          {statement}
        </p>
      ))}
      {sent.length === 0 ? null : <p className={styles.about}>Received from the state: {listWords(sent)}.</p>}
      <ul className={styles.list}>
        {shown.map((each) => (
          <li key={each.id} className={styles.entry}>
            <span className={styles.round}>{each.round.replace("-", "–")}</span>
            <span>
              {each.erased === null ? (
                <a href={`/api/contributions/${each.id}/file`} download>
                  {each.filename}
                </a>
              ) : (
                `Erased on ${formatDay(each.erased.at)}: ${each.erased.reason}`
              )}
              <span className={styles.facts}>
                {" "}
                vintage {each.vintage}, {formatBytes(each.bytes)},{" "}
                {each.provenance === "compiled" ? "taken in" : "received"} {formatDay(each.receivedAt)}, SHA-256{" "}
                <code title={each.sha256}>{each.sha256.slice(0, 12)}…</code>
                {each.onBehalf === null ? "" : `, sent on behalf of the state: ${each.onBehalf}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {made === undefined ? null : (
        <>
          <h3>How the figures are made, as answered with {made.round.replace("-", "–")}</h3>
          <HowMade answers={made.answers} questionnaire={questionnaire} />
        </>
      )}
    </div>
  );
}
