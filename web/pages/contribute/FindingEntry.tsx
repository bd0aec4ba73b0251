import type { ReactNode } from "react";

import type { Finding } from "../../../api/contract/report.ts";
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
  title,
  onShow,
  act,
}: { readonly finding: Finding; readonly title?: string } & FindingTools) {
  const place = placeWords(finding);
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
      {act?.(finding)}
    </li>
  );
}
