import type { Finding } from "../../../../api/contract/report.ts";
import { bareMessage } from "../report-words.ts";
import { SeverityMark } from "../SeverityMark.tsx";
import type { AskedRow } from "./asked-rows.ts";
import styles from "./EntryGrid.module.css";

/** What is typed where there is no number, and what it says. */
const REASONS = [
  { text: ":", words: "not available" },
  { text: "x", words: "does not apply here" },
  { text: "c", words: "confidential" },
  { text: "ie", words: "counted in another row" },
  { text: "<5", words: "fewer than five" },
] as const;

/** The chosen cell in words, what was found in it, and the reasons that may stand in place of a number. */
export function EntryBar({
  row,
  year,
  before,
  findings,
  onFill,
}: {
  readonly row: AskedRow | null;
  readonly year: number | null;
  /** Empty where nothing was accepted before. */
  readonly before: string;
  readonly findings: readonly Finding[];
  /** Writes a text into all cells that are chosen. */
  readonly onFill: (text: string) => void;
}) {
  if (row === null || year === null) return null;
  return (
    <section className={styles.bar} aria-label="The chosen cell">
      <p>
        <strong>
          {row.label}
          {row.part === null ? "" : `, ${row.part.label}`}, {year}
        </strong>{" "}
        <span className={styles.unitWord}>in {row.unit}</span>
        {before === "" ? null : <span className={styles.unitWord}> · accepted before: {before}</span>}
      </p>
      <p className={styles.definition}>{row.definition}</p>
      <div className={styles.reasons}>
        <span className={styles.unitWord}>No number? Type, or press:</span>
        {REASONS.map(({ text, words }) => (
          <button key={text} type="button" className={styles.reason} onClick={() => onFill(text)}>
            <code>{text}</code> {words}
          </button>
        ))}
        <button type="button" className={styles.reason} onClick={() => onFill("")}>
          <span>empty: not reported</span>
        </button>
      </div>
      {findings.length === 0 ? null : (
        <ul className={styles.findings} aria-live="polite">
          {findings.map((finding) => (
            <li key={finding.id}>
              <SeverityMark severity={finding.severity} /> {bareMessage(finding)} {finding.fix}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
