import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { formatNumber } from "../../charts/format.ts";
import { reportQuery } from "../../queries/contributions.ts";
import styles from "../Rounds.module.css";

/** What the check of a contribution left to be asked: rows held back, warnings, of which so many are put as questions. */
export function FindingsLeft({ contribution }: { readonly contribution: string }) {
  const { data: report, isError } = useQuery(reportQuery(contribution));
  if (report === null) return <span className={styles.quiet}>for the coordinator</span>;
  if (isError) return <span className={styles.quiet}>could not be fetched</span>;
  if (report === undefined) return <span className={styles.quiet}>…</span>;
  const { error, warning, rowsQuarantined } = report.counts;
  const held = rowsQuarantined === 0 ? [] : [`${formatNumber(rowsQuarantined)} rows held back`];
  const errors = error === 0 ? [] : [`${formatNumber(error)} ${error === 1 ? "error" : "errors"}`];
  const warnings = warning === 0 ? [] : [`${formatNumber(warning)} ${warning === 1 ? "warning" : "warnings"}`];
  const words = [...errors, ...held, ...warnings].join(", ");
  return (
    <>
      <Link to="/contributions/$id" params={{ id: contribution }}>
        {words === "" ? "nothing found" : words}
      </Link>
      {report.questions.length === 0 ? null : (
        <span className={styles.detail}>
          {formatNumber(report.questions.length)} put as {report.questions.length === 1 ? "a question" : "questions"}
        </span>
      )}
    </>
  );
}
