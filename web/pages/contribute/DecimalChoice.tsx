import { useMemo } from "react";

import type { Edition } from "../../../questionnaire/edition.ts";
import { formatNumber } from "../../charts/format.ts";
import type { CheckedFile } from "../../workers/check-messages.ts";
import { chooseDecimal, type Draft } from "./draft.ts";
import styles from "./EncodingChoice.module.css";
import { doubtfulNumbers } from "./doubtful-numbers.ts";

const MARKS = [
  [",", "a decimal comma"],
  [".", "a decimal point"],
] as const;

/** The same figures of the file under either decimal mark; the sender sees which are right. */
export function DecimalChoice({
  checked,
  chosen,
  edition,
}: {
  readonly checked: CheckedFile;
  readonly chosen: Draft["decimal"];
  readonly edition: Edition;
}) {
  const { report, tables } = checked;
  const numbers = useMemo(() => tables.flatMap((table) => doubtfulNumbers(table, edition)), [tables, edition]);
  const { decimal } = report.file.read;
  if (decimal === null || decimal.by === "canonical") return null;
  if (numbers.length === 0 && chosen === null) return null;
  const isAsked = report.findings.some(({ code }) => code === "CEL-302");
  return (
    <details className={styles.choice} open={isAsked || chosen !== null || undefined}>
      <summary>Are the numbers right?</summary>
      <fieldset className={styles.list}>
        <legend className={styles.legend}>Choose the line whose numbers are right.</legend>
        {MARKS.map(([mark, words]) => (
          <label key={mark} className={styles.reading}>
            <input type="radio" name="decimal" checked={mark === decimal.value} onChange={() => chooseDecimal(mark)} />
            <span className={styles.sample}>
              {numbers
                .map(({ text, comma, point }) => `${text} is ${formatNumber(mark === "," ? comma : point)}`)
                .join(" · ")}
            </span>
            <span className={styles.name}>{words}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
