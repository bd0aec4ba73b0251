import { type ClipboardEvent, useMemo, useState } from "react";

import { formatNumber } from "../../../charts/format.ts";
import styles from "./PastedTable.module.css";
import { divisionWords, type Pasted, pastedTable } from "./pasted.ts";

/** What the clipboard held: the marked-up table is kept beside the text until the text is changed by hand. */
export interface Clip {
  readonly html: string;
  readonly text: string;
}

/** A table that was pasted: shown as it was understood before it is checked. */
export function PastedTable({
  first,
  onCheck,
}: {
  /** What was pasted before the field was open. */
  readonly first: Clip;
  readonly onCheck: (bytes: Uint8Array) => void;
}) {
  const [clip, setClip] = useState(first);
  const pasted = useMemo(() => pastedTable(clip), [clip]);
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const html = event.clipboardData.getData("text/html");
    const text = event.clipboardData.getData("text/plain");
    if (html === "" || clip.text.trim() !== "") return;
    event.preventDefault();
    setClip({ html, text });
  };
  return (
    <form
      className={styles.pasted}
      onSubmit={(event) => {
        event.preventDefault();
        if (pasted !== null) onCheck(pasted.bytes);
      }}
    >
      <label className={styles.label}>
        The table with its headings, copied from a document, a PDF or a spreadsheet
        <textarea
          className={styles.text}
          rows={pasted === null ? 7 : 4}
          spellCheck={false}
          // The field was opened to be pasted into.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={clip.text}
          onPaste={onPaste}
          onChange={(event) => setClip({ html: "", text: event.target.value })}
        />
      </label>
      {pasted === null ? null : <Understood pasted={pasted} />}
      <button type="submit" className={styles.check} disabled={pasted === null}>
        Check it
      </button>
    </form>
  );
}

/** Rows that are shown: enough to see whether the columns are right. */
const SHOWN = 12;

function Understood({ pasted: { by, cells } }: { readonly pasted: Pasted }) {
  const columns = Math.max(...cells.map((row) => row.length));
  return (
    <section className={styles.understood} aria-label="The table as it was understood">
      <p aria-live="polite" className={styles.words}>
        {formatNumber(cells.length)} {cells.length === 1 ? "row" : "rows"}
        {by === "as-it-is" ? "" : `, ${columns} ${columns === 1 ? "column" : "columns"}`}. Divided {divisionWords(by)}.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
      <div className={styles.scroller} tabIndex={0}>
        <table className={styles.table}>
          <tbody>
            {cells.slice(0, SHOWN).map((row, at) => (
              // Rows have no name but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at}>
                {Array.from({ length: columns }, (_, column) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column} className={styles.cell}>
                    {row[column] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cells.length > SHOWN ? <p className={styles.words}>and {formatNumber(cells.length - SHOWN)} more rows</p> : null}
    </section>
  );
}
