import { CATALOGUE } from "../../../api/findings/catalogue.ts";
import type { Severity } from "../../../api/contract/report.ts";
import styles from "./FindingCodes.module.css";

const WEIGHTS: Readonly<Record<Severity, string>> = {
  blocker: "nothing can be taken",
  error: "the row is held back",
  warning: "a question",
  notice: "for information",
  na: "could not be checked",
};

/** Every finding that can be said of a contribution, under the code by which reports name it, with what to do. */
export function FindingCodes() {
  return (
    <dl className={styles.codes}>
      {[...CATALOGUE.values()].map(({ code, title, severity, advice }) => (
        <div key={code} id={code} className={styles.entry}>
          <dt className={styles.term}>
            <span className={styles.code}>{code}</span>
            <span className={styles.title}>{title}</span>
          </dt>
          <dd>
            <span className={styles.weight}>{WEIGHTS[severity]}</span> {advice}
          </dd>
        </div>
      ))}
    </dl>
  );
}
