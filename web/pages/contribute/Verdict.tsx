import type { Edition } from "../../../questionnaire/edition.ts";
import type { CheckedFile } from "../../workers/check-messages.ts";
import { isAlone } from "./alone.ts";
import { DecimalChoice } from "./DecimalChoice.tsx";
import type { Draft } from "./draft.ts";
import { EncodingChoice } from "./EncodingChoice.tsx";
import { cellsWords, countsWords, nextStep, readingSentence, verdictLine } from "./report-words.ts";
import { SheetChoice } from "./SheetChoice.tsx";
import styles from "./Verdict.module.css";

const ALONE =
  "From this page nothing can be sent: take the corrected file and the report along, which says what you explained.";

/** What the check came to: the verdict in words, what to do next, how the file was read, what was counted. */
export function Verdict({
  checked,
  draft,
  state,
  edition,
  isCompared,
}: {
  readonly checked: CheckedFile;
  readonly draft: Draft;
  readonly state: { readonly name: string };
  readonly edition: Edition;
  /** False where the state's earlier figures may not be seen from this machine. */
  readonly isCompared: boolean;
}) {
  const { report } = checked;
  const read = readingSentence(report);
  const cells = cellsWords(report);
  return (
    <section className={styles.verdict} aria-labelledby="verdict">
      <h2 id="verdict" aria-live="polite">
        {verdictLine(report)}
      </h2>
      <p>
        {nextStep(report)}
        {isAlone() ? ` ${ALONE}` : ""}
      </p>
      <dl className={styles.facts}>
        {read === "" ? null : (
          <div>
            <dt>How it was read</dt>
            <dd>
              {read} {draft.encoding === null ? null : "You chose the encoding."}
              <EncodingChoice readings={checked.readings} chosen={draft.encoding} />
              <DecimalChoice checked={checked} chosen={draft.decimal} edition={edition} />
              <SheetChoice sheets={checked.sheets} read={sheetsRead(report)} chosen={draft.sheet} />
            </dd>
          </div>
        )}
        <div>
          <dt>What was found</dt>
          <dd>{countsWords(report)}</dd>
        </div>
        {report.verdict === "rejected" ? null : (
          <div>
            <dt>Beside what {state.name} said before</dt>
            <dd>
              {isCompared
                ? cells === ""
                  ? "nothing to compare"
                  : cells
                : isAlone()
                  ? "Not compared: this page knows no earlier figures. They are compared when the file arrives."
                  : "Not compared here: earlier figures are open to the state itself and to the coordinator only. They are compared when the file arrives."}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function sheetsRead({ file: { read } }: CheckedFile["report"]): readonly string[] {
  return read.sheets.length > 0 || read.sheet === null ? read.sheets : [read.sheet];
}
