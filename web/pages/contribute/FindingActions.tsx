import type { Finding, Report } from "../../../api/contract/report.ts";
import { bindingOf } from "../../../api/validating/explaining.ts";
import type { Edition } from "../../../questionnaire/edition.ts";
import type { FileTable } from "../../workers/check-messages.ts";
import { isAlone } from "./alone.ts";
import { chooseEncoding, confirmWording, correct, type Draft } from "./draft.ts";
import { Explain } from "./Explain.tsx";
import styles from "./FindingActions.module.css";
import type { MarkedCells } from "./marked-cells.ts";
import { meaningWords, readingsOf, wordOf } from "./meanings.ts";
import { proposalFor } from "./proposals.ts";
import { encodingName } from "./report-words.ts";
import { WordMeaning } from "./WordMeaning.tsx";

/** What a sender can do about a finding at once: take what is proposed, say what a word means, say why a figure is right. */
export function FindingActions({
  finding,
  report,
  table,
  marks,
  draft,
  edition,
  onActed,
}: {
  readonly finding: Finding;
  readonly report: Report;
  readonly table: FileTable;
  readonly marks: MarkedCells;
  readonly draft: Draft;
  readonly edition: Edition;
  /** Before something is done that may take the finding away. */
  readonly onActed: () => void;
}) {
  const { suggestion, disposition } = finding;
  const doing = (act: () => void) => (): void => {
    onActed();
    act();
  };
  if (suggestion?.kind === "encoding") {
    return (
      <p className={styles.act}>
        <button type="button" className={styles.button} onClick={doing(() => chooseEncoding(suggestion.value))}>
          It is spelt rightly in {encodingName(suggestion.value)}
        </button>
      </p>
    );
  }
  const isSaid = disposition.state === "explained";
  const isOffered = isOfferedAbove(finding, report);
  const proposal = isSaid || isOffered ? null : proposalFor(finding, marks, table);
  const place = marks.placeOf(finding);
  const text = place?.column === undefined || place.column === null ? "" : table.rows[place.row]?.[place.column];
  const word = isSaid || isOffered ? null : wordOf(finding, text ?? "", edition);
  const given = draft.explanations.find((one) => bindingOf(one) === bindingOf(finding)) ?? null;
  // What is only registered may be explained as well, by who wishes to.
  const canExplain = finding.explainable && (given !== null || !isSaid);
  return (
    <>
      {proposal === null ? null : (
        <p className={styles.act}>
          {proposal.wording === null ? null : (
            <button
              type="button"
              className={styles.button}
              onClick={doing(() => proposal.wording !== null && confirmWording(proposal.wording))}
            >
              “{proposal.wording.text}” means {meaningWords(proposal.wording, edition)}
              {isAlone() ? "" : ": remember it"}
            </button>
          )}
          <button type="button" className={styles.button} onClick={doing(() => correct(proposal.correction))}>
            Write “{proposal.text}”
            {proposal.correction.cells.length > 1 ? ` in ${proposal.correction.cells.length} rows` : ""}
          </button>
        </p>
      )}
      {word === null ? null : <WordMeaning word={word} readings={readingsOf(finding, report)} onSaid={onActed} />}
      {canExplain ? <Explain finding={finding} given={isSaid ? given : null} onActed={onActed} /> : null}
    </>
  );
}

/** Whether a question what a word means stands at the row with that word already, as what has to be mended there. */
function isOfferedAbove({ code, at, found }: Finding, { findings }: Report): boolean {
  const isSame = (other: Finding): boolean => other.at.column === at.column && other.found === found;
  return code === "COD-353" && findings.some((other) => other.code === "COD-351" && isSame(other));
}
