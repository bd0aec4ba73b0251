import { useState } from "react";

import type { Report } from "../../../api/contract/report.ts";
import { formatNumber } from "../../charts/format.ts";
import styles from "./Findings.module.css";
import { FindingCode } from "./FindingCode.tsx";
import { FindingEntry, type FindingTools } from "./FindingEntry.tsx";
import { type FindingGroup, lastingName, rankFindings, tellOnce } from "./ranking.ts";
import { SeverityMark } from "./SeverityMark.tsx";

/** What was found in a file: what has to be mended by kind, what is asked in the order of weight, the rest folded. */
export function Findings({ report, onShow, act }: { readonly report: Report } & FindingTools) {
  const { mend, ask, explained, more } = rankFindings(report);
  const rest = more.reduce((sum, group) => sum + group.count, 0);
  const tools = { ...(onShow === undefined ? {} : { onShow }), ...(act === undefined ? {} : { act }) };
  return (
    <div className={styles.findings}>
      {mend.map((group) => (
        <Group key={group.code} group={group} report={report} tools={tools} />
      ))}
      {ask.length === 0 ? null : (
        <section className={styles.group} aria-label="Questions to you">
          <h3 className={styles.title}>
            <SeverityMark
              severity="warning"
              word={ask.length === 1 ? "One question to you" : `${ask.length} questions to you`}
            />
          </h3>
          <ol className={styles.list}>
            {ask.map((finding) => (
              <FindingEntry
                key={lastingName(finding)}
                finding={finding}
                report={report}
                title={finding.title}
                {...tools}
              />
            ))}
          </ol>
        </section>
      )}
      {explained.length === 0 ? null : (
        <section className={styles.group} aria-label="Explained">
          <h3 className={styles.title}>
            <SeverityMark severity="notice" word={`Explained: ${formatNumber(explained.length)}`} />
          </h3>
          <ol className={styles.list}>
            {explained.map((finding) => (
              <FindingEntry
                key={lastingName(finding)}
                finding={finding}
                report={report}
                title={finding.title}
                {...tools}
              />
            ))}
          </ol>
        </section>
      )}
      {rest === 0 ? null : (
        <details className={styles.more}>
          <summary className={styles.summary}>
            More: {formatNumber(rest)} {rest === 1 ? "remark" : "remarks"} that {rest === 1 ? "asks" : "ask"} nothing of
            you now
          </summary>
          <div className={styles.findings}>
            {more.map((group) => (
              <Group key={group.code} group={group} report={report} tools={tools} />
            ))}
          </div>
        </details>
      )}
      {report.findings.length === 0 ? <p className={styles.none}>Nothing was found that needs a word.</p> : null}
    </div>
  );
}

/** Findings of one kind that are listed at once: the same mistake in every row is understood from some of them. */
const FIRST = 12;

function Group({
  group,
  report,
  tools,
}: {
  readonly group: FindingGroup;
  readonly report: Report;
  readonly tools: FindingTools;
}) {
  const { code, title, severity, count, findings } = group;
  const [all, setAll] = useState(false);
  const told = tellOnce(findings);
  const shown = all || told.length <= FIRST + 1 ? told : told.slice(0, FIRST);
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.title}>
        {/* What is asked stands above, finding by finding: a warning in a group is no question. */}
        <SeverityMark severity={severity} {...(severity === "warning" ? { word: "Registered" } : {})} />
        <span>
          {title}
          {count > 1 ? <span className={styles.count}> · {formatNumber(count)}</span> : null}
          <FindingCode code={code} />
        </span>
      </h3>
      <ol className={styles.list}>
        {shown.map(({ finding, same }) => (
          <FindingEntry key={lastingName(finding)} finding={finding} report={report} same={same} {...tools} />
        ))}
      </ol>
      {shown.length === told.length ? null : (
        <button type="button" className={styles.all} onClick={() => setAll(true)}>
          Show {formatNumber(told.length - shown.length)} more of this kind
        </button>
      )}
      {count > findings.length ? (
        <p className={styles.none}>
          {formatNumber(count - findings.length)} more of this kind were counted and not listed.
        </p>
      ) : null}
    </section>
  );
}
