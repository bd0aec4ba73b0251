import { bindingOf } from "../../../api/validating/explaining.ts";
import type { Edition } from "../../../questionnaire/edition.ts";
import type { CheckedFile } from "../../workers/check-messages.ts";
import { isAlone } from "./alone.ts";
import styles from "./CorrectionList.module.css";
import { correctionsCsv } from "./corrections.ts";
import { chooseDecimal, chooseEncoding, type Draft, undo, undoExplanation, undoWording } from "./draft.ts";
import { meaningWords } from "./meanings.ts";
import { reasonWords } from "./reasons.ts";
import { encodingName } from "./report-words.ts";
import { saveFile } from "./save-file.ts";

/** What was put right in the file, each to be taken back; the corrected file and this list as downloads. */
export function CorrectionList({
  draft,
  checked,
  edition,
}: {
  readonly draft: Draft;
  readonly checked: CheckedFile;
  readonly edition: Edition;
}) {
  const { corrections, encoding, decimal, wordings, explanations } = draft;
  const said = corrections.length + wordings.length + explanations.length;
  if (said === 0 && encoding === null && decimal === null) return null;
  const { corrected } = checked;
  return (
    <section className={styles.corrections} aria-labelledby="corrections-title">
      <h2 id="corrections-title" className={styles.title}>
        What you put right and explained
      </h2>
      <p className={styles.about}>
        {isAlone()
          ? "Your own file stays as it is. Download the corrected one, or this list, to send it; what words mean and why figures are right is in the report."
          : "The file stays as it is and is sent so; what you put right goes with it and is kept as such, cell by cell."}
      </p>
      <ol className={styles.list}>
        {encoding === null ? null : (
          <li className={styles.entry}>
            <span>Read as {encodingName(encoding)}, as you chose</span>
            <button type="button" className={styles.button} onClick={() => chooseEncoding(null)}>
              Take back<span className="unseen"> this choice</span>
            </button>
          </li>
        )}
        {decimal === null ? null : (
          <li className={styles.entry}>
            <span>Numbers read with a decimal {decimal === "," ? "comma" : "point"}, as you chose</span>
            <button type="button" className={styles.button} onClick={() => chooseDecimal(null)}>
              Take back<span className="unseen"> this choice</span>
            </button>
          </li>
        )}
        {wordings.map((wording) => (
          <li key={`${wording.field} ${wording.text}`} className={styles.entry}>
            <span>
              <span className={styles.place}>
                “{wording.text}” {wording.code === "" ? "no longer means" : "means"}
              </span>{" "}
              <ins className={styles.now}>
                {wording.code === "" ? "what was said before" : meaningWords(wording, edition)}
              </ins>
            </span>
            <button type="button" className={styles.button} onClick={() => undoWording(wording)}>
              Take back<span className="unseen"> this meaning</span>
            </button>
          </li>
        ))}
        {explanations.map((explanation) => (
          <li key={bindingOf(explanation)} className={styles.entry}>
            <span>
              <span className={styles.place}>
                {explanation.code}
                {explanation.found === null ? "" : `, ${explanation.found}`}:
              </span>{" "}
              {reasonWords(explanation.reason)}: “{explanation.text}”
            </span>
            <button type="button" className={styles.button} onClick={() => undoExplanation(explanation)}>
              Take back<span className="unseen"> this explanation</span>
            </button>
          </li>
        ))}
        {corrections.map(({ id, sheet, heading, from, to, cells }) => (
          <li key={id} className={styles.entry}>
            <span>
              <span className={styles.place}>
                {sheet === null || checked.tables.length < 2 ? "" : `${sheet}: `}
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
        {corrected === null ? null : (
          <button type="button" className={styles.button} onClick={() => saveFile(draft.filename, corrected)}>
            Download the corrected file
          </button>
        )}
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
