import type { CheckedFile } from "../../workers/check-messages.ts";
import styles from "./CorrectionList.module.css";
import { correctionsCsv } from "./corrections.ts";
import { chooseEncoding, type Draft, undo } from "./draft.ts";
import { encodingName } from "./report-words.ts";
import { saveFile } from "./save-file.ts";

/** What was put right in the file, each to be taken back; the corrected file and this list as downloads. */
export function CorrectionList({ draft, checked }: { readonly draft: Draft; readonly checked: CheckedFile }) {
  const { corrections, encoding } = draft;
  if (corrections.length === 0 && encoding === null) return null;
  return (
    <section className={styles.corrections} aria-labelledby="corrections-title">
      <h2 id="corrections-title" className={styles.title}>
        What you put right
      </h2>
      <p className={styles.about}>
        The corrected file is what is sent; the file on your machine stays as it is. Keep the corrected one beside it.
      </p>
      <ol className={styles.list}>
        {encoding === null ? null : (
          <li className={styles.entry}>
            <span>Read as {encodingName(encoding)}, as you chose; written as UTF-8</span>
            <button type="button" className={styles.button} onClick={() => chooseEncoding(null)}>
              Take back<span className="unseen"> this choice</span>
            </button>
          </li>
        )}
        {corrections.map(({ id, heading, from, to, cells }) => (
          <li key={id} className={styles.entry}>
            <span>
              <span className={styles.place}>
                {cells.length === 1 ? `Line ${cells[0]?.line}` : `${cells.length} lines`}
                {heading === "" ? "" : `, “${heading}”`}:
              </span>{" "}
              <del>{from === "" ? "empty" : from}</del> <span aria-hidden>→</span>
              <span className="unseen">is now</span> <ins className={styles.now}>{to === "" ? "empty" : to}</ins>
            </span>
            <button type="button" className={styles.button} onClick={() => undo(id)}>
              Take back<span className="unseen"> this correction</span>
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.actions}>
        <button type="button" className={styles.button} onClick={() => saveFile(draft.filename, checked.bytes)}>
          Download the corrected file
        </button>
        {corrections.length === 0 ? null : (
          <button
            type="button"
            className={styles.button}
            onClick={() => saveFile(`corrections of ${draft.filename}`, correctionsCsv(corrections))}
          >
            Download this list
          </button>
        )}
      </p>
    </section>
  );
}
