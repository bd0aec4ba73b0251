import type { Finding, Report } from "../../../api/contract/report.ts";
import { formatNumber, listWords } from "../../charts/format.ts";
import { formatDay } from "../../components/dates.ts";
import { rankFindings, tellOnce } from "../contribute/ranking.ts";
import { reasonWords } from "../contribute/reasons.ts";
import { bareMessage, placeWords } from "../contribute/report-words.ts";
import styles from "./FindingsOnPaper.module.css";

/** The findings left as a table for the printed receipt: each in a row, with who explained or accepted it. */
export function FindingsOnPaper({ report }: { readonly report: Report }) {
  const { mend, ask, explained, more } = rankFindings(report);
  const decided = more.flatMap(({ findings }) => findings).filter(({ disposition }) => disposition.state !== "open");
  const rows = [...mend.flatMap(({ findings }) => tellOnce(findings)), ...tellOnce([...ask, ...explained, ...decided])];
  const rest = more
    .map(({ title, findings, count }) => ({
      title,
      count: count - findings.filter((one) => decided.includes(one)).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <div className={styles.paper}>
      {rows.length === 0 ? null : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">What was found</th>
              <th scope="col">What was said of it</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ finding, same }) => (
              <tr key={finding.id}>
                <td>
                  {placeWords(finding, report)}
                  {same.length === 0 ? "" : ` and ${formatNumber(same.length)} more`}
                </td>
                <td>
                  {bareMessage(finding)} <span className={styles.code}>{finding.code}</span>
                </td>
                <td>{saidWords(finding)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest.length === 0 ? null : (
        <p className={styles.rest}>
          Remarks that ask nothing: {listWords(rest.map(({ title, count }) => `${title} (${formatNumber(count)})`))}.
        </p>
      )}
    </div>
  );
}

/** `Accepted by coordinator, 3 March 2026: “seen”`; that it is open where nobody said anything. */
function saidWords({ severity, disposition }: Finding): string {
  const { state, reason, text = "", by, at } = disposition;
  const who = by === undefined || at === undefined ? "" : `, ${by}, ${formatDay(at)}`;
  if (state === "explained") return `${reasonWords(reason)}: “${text}”${who}`;
  if (state === "accepted") return `Accepted${who}: “${text}”`;
  if (state === "rejected") return `Asked again${who}: “${text}”`;
  return severity === "error" || severity === "blocker" ? "Row held back" : "Open";
}
