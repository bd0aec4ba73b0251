import { useSuspenseQuery } from "@tanstack/react-query";

import { listWords } from "../../charts/format.ts";
import type { Change, Edition } from "../../../questionnaire/edition.ts";
import { questionnaireQuery } from "../../queries/asked.ts";
import styles from "./Editions.module.css";

const COMPARABLE: Readonly<Record<Change["comparable"], string>> = {
  yes: "The figures of both stand in one series.",
  "with-break": "Figures of the older edition carry flag D, since they were defined otherwise.",
  no: "",
};

/** What changed from one edition of the questionnaire to the next, with reason and source. */
export function Editions() {
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const { concordance } = questionnaire;
  return (
    <>
      <p>
        A code keeps its meaning for good; what counts something else gets another code. A file made on an older edition
        is read through the changes below, with a step on each figure, and is asked about where only its sender can say
        what a figure is now.
      </p>
      {concordance.length === 0 ? (
        <p>So far nothing changed.</p>
      ) : (
        <dl className={styles.changes}>
          {concordance.map((change) => (
            <div key={`${change.edition} ${change.from.join()} ${change.to.join()}`} className={styles.change}>
              <dt>{change.edition.replace("-", "–")}</dt>
              <dd>
                {changeWords(change, questionnaire)}: {change.reason} {COMPARABLE[change.comparable]}{" "}
                <span className={styles.source}>{change.source}.</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function changeWords({ change, from, to }: Change, questionnaire: Edition): string {
  const names = (subjects: readonly string[]): string =>
    listWords(subjects.map((subject) => `${labelOf(subject, questionnaire)} (${subject})`));
  if (from.length === 0) return `${names(to)}, ${change}`;
  return to.length === 0 ? `${names(from)}, ${change}` : `${names(from)}, ${change} to ${names(to)}`;
}

/** The words of an indicator, a dimension or a code of one, also of what is asked no longer. */
function labelOf(subject: string, { indicators, dimensions, retired }: Edition): string {
  const [id = "", code] = subject.split("=");
  const dimension = dimensions.find((one) => one.id === id);
  const current =
    code === undefined
      ? (indicators.find((one) => one.code === id) ?? dimension)
      : dimension?.codes.find((one) => one.code === code);
  const old = retired.find((one) => one.code === (code ?? id) && (one.dimension ?? id) === id);
  return current?.label ?? old?.label ?? subject;
}
