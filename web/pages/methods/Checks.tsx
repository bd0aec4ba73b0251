import { Link } from "@tanstack/react-router";

import type { Edition, Relation } from "../../../questionnaire/edition.ts";
import { formatNumber } from "../../charts/format.ts";
import styles from "./Checks.module.css";

const KINDS: readonly { readonly kind: Relation["kind"]; readonly words: string }[] = [
  { kind: "exhaustive", words: "The parts of a breakdown, the unknown included, add up to the total." },
  { kind: "part-of", words: "A part is no larger than its whole." },
  { kind: "same-total", words: "Two breakdowns of one indicator have the same sum." },
  {
    kind: "funnel",
    words: "No stage of proceedings has more persons than the one before it, over three years together.",
  },
];

/** What is checked in every contribution, by the relations that the questionnaire lists. */
export function Checks({ relations }: { readonly relations: Edition["relations"] }) {
  return (
    <ul className={styles.checks}>
      {KINDS.map(({ kind, words }) => {
        const count = relations.filter((relation) => relation.kind === kind).length;
        return (
          <li key={kind} className={styles.check}>
            <span>{words}</span>
            <span className={styles.count}>{formatNumber(count)} relations</span>
          </li>
        );
      })}
      <li className={styles.check}>
        <span>A figure stands in a likely proportion to the year before it.</span>
        <span className={styles.count}>every indicator</span>
      </li>
      <li className={styles.more}>
        <Link to="/indicators">Which of them concern an indicator stands on its page</Link>
      </li>
    </ul>
  );
}
