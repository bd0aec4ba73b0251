import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import type { Finding } from "../../../api/contract/report.ts";
import { reportQuery } from "../../queries/contributions.ts";
import { Findings } from "../contribute/Findings.tsx";
import { AnswerFinding } from "./AnswerFinding.tsx";
import { Decided } from "./Decided.tsx";
import { FindingsOnPaper } from "./FindingsOnPaper.tsx";
import styles from "./Totals.module.css";

/** What is still open in a contribution that was accepted: rows held back, questions, remarks. */
export function FindingsLeft({ id }: { readonly id: string }) {
  const { data: report } = useSuspenseQuery(reportQuery(id));
  if (report === null) return null;
  return (
    <section className={styles.totals} aria-labelledby="left-title">
      <h2 id="left-title">Findings left</h2>
      {report.counts.error === 0 ? null : (
        <p className={styles.about}>
          The rows with errors were set aside, the others were taken. A file with these mended is a new vintage; this
          one stays as it is.
        </p>
      )}
      <div className={styles.totals} data-noprint>
        <Decided report={report} />
        <Findings report={report} act={answerTo(id)} />
      </div>
      <FindingsOnPaper report={report} />
    </section>
  );
}

function answerTo(id: string): (finding: Finding) => ReactNode {
  return (finding) => <AnswerFinding id={id} finding={finding} />;
}
