import type { Finding, Report } from "../../../api/contract/report.ts";
import { formatDay } from "../../components/dates.ts";
import { bareMessage, placeWords } from "../contribute/report-words.ts";
import styles from "./Decided.module.css";

const WORDS: Readonly<Record<string, string>> = {
  explained: "explained",
  accepted: "accepted",
  rejected: "asked again",
};

/** The findings that somebody decided on, with every word that was said: who accepted what is left. */
export function Decided({ report }: { readonly report: Report }) {
  const decided = report.findings.filter(
    ({ disposition }) => disposition.state === "accepted" || disposition.state === "rejected",
  );
  if (decided.length === 0) return null;
  return (
    <section className={styles.decided} aria-label="Decided findings">
      <h3>Decided by the coordinator</h3>
      <ul>
        {decided.map((finding) => (
          <li key={finding.id} className={styles.finding}>
            <p>
              <strong>{placeWords(finding, report)}</strong> {bareMessage(finding)}
            </p>
            {saidOf(finding).map((line) => (
              <p key={line} className={styles.said}>
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function saidOf({ disposition }: Finding): readonly string[] {
  const { state, text = "", by = "", at = "" } = disposition;
  const said = disposition.history ?? [{ state, text, by, at }];
  return said.map((each) => `${WORDS[each.state] ?? each.state} by ${each.by}, ${formatDay(each.at)}: “${each.text}”`);
}
