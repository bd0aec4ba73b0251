import { useSuspenseQueries } from "@tanstack/react-query";
import type { ReactNode } from "react";

import type { Contribution } from "../../../api/contract/contribution.ts";
import { formatNumber, listWords } from "../../charts/format.ts";
import { CopyButton } from "../../components/CopyButton.tsx";
import { questionnaireQuery } from "../../queries/asked.ts";
import { reportQuery } from "../../queries/contributions.ts";
import { cellsWords, countsWords, readingSentence } from "../contribute/report-words.ts";
import styles from "./Facts.module.css";

/** What identifies a contribution and what was counted in it. */
export function Facts({ contribution }: { readonly contribution: Contribution }) {
  const [{ data: report }, { data: questionnaire }] = useSuspenseQueries({
    queries: [reportQuery(contribution.id), questionnaireQuery()],
  });
  const spoken = questionnaire.sections.filter(({ code }) => contribution.sections.includes(code));
  return (
    <dl className={styles.facts}>
      <Fact name="Kept as">{contribution.id}</Fact>
      {spoken.length === 0 ? null : (
        <Fact name="Speaks for">{listWords(spoken.map(({ label }) => label.toLowerCase()))}</Fact>
      )}
      {contribution.agency === null ? null : <Fact name="Sent by the agency">{contribution.agency}</Fact>}
      <Fact name="File">
        <span className={styles.broken}>{contribution.filename}</span>, {formatNumber(contribution.bytes)} bytes
      </Fact>
      <Fact name="SHA-256">
        <code className={styles.broken}>{contribution.sha256}</code>{" "}
        <span data-noprint>
          <CopyButton text={contribution.sha256} label="Copy it" />
        </span>
      </Fact>
      {report === null ? null : (
        <>
          <Fact name="Rows">
            {formatNumber(report.counts.rowsAccepted)} taken, {formatNumber(report.counts.rowsQuarantined)} held back
          </Fact>
          <Fact name="Beside what was said before">
            {cellsWords(report) === "" ? "nothing to compare" : cellsWords(report)}
          </Fact>
          <Fact name="Found in it">{countsWords(report)}</Fact>
          <Fact name="How it was read">{readingSentence(report)}</Fact>
          <Fact name="Checked by">
            questionnaire {report.ruleset}, rules {report.engine}
          </Fact>
        </>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
