import type { MetadataAnswer } from "../../api/contract/covering-note.ts";
import type { Edition } from "../../questionnaire/edition.ts";
import styles from "./HowMade.module.css";

/** What was answered on how figures are made, word for word, each under its question and the part that it is about. */
export function HowMade({
  answers,
  questionnaire,
}: {
  readonly answers: readonly MetadataAnswer[];
  readonly questionnaire: Pick<Edition, "metadataQuestions" | "sections" | "indicators">;
}) {
  const { metadataQuestions, sections, indicators } = questionnaire;
  const about = (table: string): string | null =>
    [...sections, ...indicators].find(({ code }) => code === table)?.label ?? (table === "" ? null : table);
  return (
    <dl className={styles.answers}>
      {answers.map(({ table, question, answer }) => (
        <div key={`${table}|${question}`} className={styles.answer}>
          <dt>
            {metadataQuestions.find(({ id }) => id === question)?.question ?? question}
            {about(table) === null ? null : <span className={styles.about}> {about(table)}</span>}
          </dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
