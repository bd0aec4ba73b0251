import type { ReactNode } from "react";

import type { Finding, Report } from "../../../api/contract/report.ts";
import { formatNumber, listWords } from "../../charts/format.ts";
import { formatDay } from "../../components/dates.ts";
import { FindingCode } from "./FindingCode.tsx";
import styles from "./FindingEntry.module.css";
import { findingAnchor } from "./finding-anchor.ts";
import { reasonWords } from "./reasons.ts";
import { bareMessage, placeWords } from "./report-words.ts";

/** A finding's own buttons, where it stands beside the table it is about. */
export interface FindingTools {
  /** Goes to the cell; left out where there is no table. */
  readonly onShow?: (finding: Finding) => void;
  /** What can be done about it at once. */
  readonly act?: (finding: Finding) => ReactNode;
}

/** One finding: where, what, and what to do. The place is the way to the cell. */
export function FindingEntry({
  finding,
  report,
  title,
  same = [],
  onShow,
  act,
}: {
  readonly finding: Finding;
  readonly report: Report;
  readonly title?: string;
  /** Those that say the very same of other rows. */
  readonly same?: readonly Finding[];
} & FindingTools) {
  const place = placeWords(finding, report);
  const column = finding.at.label ?? "";
  const { disposition } = finding;
  return (
    <li id={findingAnchor(finding.id)} className={styles.entry} tabIndex={-1}>
      <p className={styles.where}>
        {onShow === undefined || finding.at.line === null ? (
          <span className={styles.place}>{place}</span>
        ) : (
          <button type="button" className={styles.show} onClick={() => onShow(finding)}>
            {place}
            <span className="unseen">: show the cell</span>
          </button>
        )}
        {column === "" ? null : <span className={styles.column}>“{column}”</span>}
        {title === undefined ? null : <span className={styles.column}>{title}</span>}
        {title === undefined ? null : <FindingCode code={finding.code} />}
      </p>
      <p className={styles.message}>{bareMessage(finding)}</p>
      {disposition.state === "explained" ? (
        <p className={styles.explained}>
          {reasonWords(disposition.reason)}: “{disposition.text}”
          {disposition.by === undefined || disposition.at === undefined ? null : (
            <span className={styles.column}>
              {" "}
              ({disposition.by}, {formatDay(disposition.at)})
            </span>
          )}
        </p>
      ) : (
        <p className={styles.fix}>{finding.fix}</p>
      )}
      {same.length === 0 ? null : (
        <p className={styles.fix}>
          {same.map(({ id }) => (
            <span key={id} id={findingAnchor(id)} />
          ))}
          {sameWords(same)}
        </p>
      )}
      {act?.(finding)}
    </li>
  );
}

/** Lines that are named; more of them nobody reads. */
const MOST_LINES = 8;

/** `The same in 3 more rows: lines 6, 7 and 9.` */
function sameWords(same: readonly Finding[]): string {
  const lines = [...new Set(same.flatMap(({ at }) => at.line ?? []))];
  const named = lines.slice(0, MOST_LINES).map(String);
  const more = lines.length - named.length;
  const list = listWords(more === 0 ? named : [...named, `${formatNumber(more)} more`]);
  return `The same in ${same.length === 1 ? "another row" : `${formatNumber(same.length)} more rows`}: ${lines.length === 1 ? "line" : "lines"} ${list}.`;
}
