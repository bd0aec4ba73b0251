import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { formatPeriod } from "../charts/format.ts";
import { Page } from "../components/Page.tsx";
import { roundsQuery } from "../queries/asked.ts";
import styles from "./Reviews.module.css";

/** The periods of which there is a Review: one an edition of the questionnaire. */
export function Reviews() {
  const { data: rounds } = useSuspenseQuery(roundsQuery());
  return (
    <Page title="Review" question="What the figures of a period say, in sentences that can be followed back">
      <ul className={styles.list}>
        {rounds.toReversed().map((round) => {
          const period = formatPeriod(round.years[0] ?? 0, round.years.at(-1) ?? 0);
          return (
            <li key={round.id} className={styles.entry}>
              <h2 className={styles.title}>
                <Link to="/review/$period" params={{ period: round.edition }}>
                  Annual Review {period}
                </Link>
              </h2>
              {round.statement === "" ? null : <p className={styles.about}>{round.statement}</p>}
              <p className={styles.files}>
                <a href={`/api/reviews/${round.edition}.pdf`} download>
                  PDF
                </a>
                <a href={`/api/reviews/${round.edition}.docx`} download>
                  Word
                </a>
                <a href={`/api/reviews/${round.edition}.html`} download={`annual-review-${round.edition}.html`}>
                  HTML
                </a>
              </p>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
