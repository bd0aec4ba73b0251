import type { Edition } from "../../../questionnaire/edition.ts";
import { relationLines } from "./relation-words.ts";
import styles from "./RelationList.module.css";

/** What is checked of an indicator's figures, and why a breach may be right all the same. */
export function RelationList({
  indicator,
  questionnaire,
}: {
  readonly indicator: string;
  readonly questionnaire: Edition;
}) {
  const lines = relationLines(indicator, questionnaire);
  return (
    <section className={styles.relations}>
      <h2>What is checked</h2>
      {lines.length === 0 ? (
        <p className={styles.about}>
          No relation to other figures is checked; only that each figure is a possible number of its unit, and how it
          stands beside the year before.
        </p>
      ) : (
        <>
          <p className={styles.about}>
            A breach is put to the state as a question. It never changes or rejects a figure.
          </p>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={`${line.rule} ${line.words}`} className={styles.line}>
                <p>{line.words}</p>
                <p className={styles.legitimate}>
                  It may fail without a mistake: {line.legitimate.charAt(0).toLowerCase()}
                  {line.legitimate.slice(1)} <span className={styles.rule}>Rule {line.rule}.</span>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
