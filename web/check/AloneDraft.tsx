import { useEffect, useMemo, useState } from "react";

import type { Edition } from "../../questionnaire/edition.ts";
import { CheckedTable } from "../pages/contribute/CheckedTable.tsx";
import { CorrectionList } from "../pages/contribute/CorrectionList.tsx";
import { type Draft, noteOf } from "../pages/contribute/draft.ts";
import { DraftHead } from "../pages/contribute/DraftHead.tsx";
import { saveFile } from "../pages/contribute/save-file.ts";
import { Verdict } from "../pages/contribute/Verdict.tsx";
import { checkFile } from "../workers/check-file.ts";
import type { CheckedFile } from "../workers/check-messages.ts";
import styles from "./CheckPage.module.css";
import { tableCsv } from "./table-csv.ts";

interface Outcome {
  readonly checked: CheckedFile | null;
  readonly failure: string;
}

/** A chosen file: what was found in it beside its cells, and all of it to take away. */
export function AloneDraft({
  draft,
  state,
  edition,
}: {
  readonly draft: Draft;
  readonly state: { readonly iso3: string; readonly name: string };
  readonly edition: Edition;
}) {
  const { checked, failure } = useCheck(draft, state.iso3, edition);
  if (checked === null) {
    return (
      <div className={styles.draft}>
        <DraftHead draft={draft} />
        {failure === "" ? <output>Checking “{draft.filename}” …</output> : <p role="alert">{failure}</p>}
      </div>
    );
  }
  const [table] = checked.tables;
  const name = draft.filename.replace(/\.[^.]*$/, "");
  const isWorkbook = checked.report.file.read.sheet !== null;
  return (
    <div className={styles.draft}>
      <DraftHead draft={draft} />
      <Verdict checked={checked} draft={draft} state={state} edition={edition} isCompared={false} />
      <p className={styles.actions}>
        <button
          type="button"
          className={styles.button}
          onClick={() => saveFile(`report of ${name}.json`, `${JSON.stringify(checked.report, null, 2)}\n`)}
        >
          Download the report
        </button>
        <button type="button" className={styles.button} onClick={() => window.print()}>
          Print it
        </button>
        {isWorkbook && table !== undefined && draft.corrections.length > 0 ? (
          <button
            type="button"
            className={styles.button}
            onClick={() => saveFile(`${name} corrected.csv`, tableCsv(table.rows))}
          >
            Download the corrected table as CSV
          </button>
        ) : null}
      </p>
      <CheckedTable checked={checked} draft={draft} edition={edition} />
      <CorrectionList draft={draft} checked={checked} edition={edition} />
    </div>
  );
}

/** In the page's own thread: browsers differ in whether a page from disk may start another. */
function useCheck(draft: Draft, state: string, edition: Edition): Outcome {
  const [outcome, setOutcome] = useState<Outcome>({ checked: null, failure: "" });
  const { bytes, filename } = draft;
  const note = JSON.stringify(noteOf(draft));
  const subject = useMemo(
    () => ({ state, edition, previous: [], remembered: { wordings: [], explanations: [] } }),
    [state, edition],
  );
  useEffect(() => {
    let isMeant = true;
    const settle = (settled: Outcome): void => {
      if (isMeant) setOutcome(settled);
    };
    checkFile(subject, { bytes, filename, note: JSON.parse(note) }).then(
      (checked) => settle({ checked, failure: "" }),
      (failure: unknown) => settle({ checked: null, failure: `The check broke down: ${String(failure)}` }),
    );
    return () => {
      isMeant = false;
    };
  }, [subject, bytes, filename, note]);
  return outcome;
}
