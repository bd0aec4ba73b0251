import { type ClipboardEvent, type DragEvent, useEffect, useId, useRef, useState } from "react";

import { openDraft } from "./draft.ts";
import styles from "./FilePicker.module.css";

/** What tables of spreadsheets and text editors are saved as. Others are looked at too: the content decides. */
const ACCEPTED = ".csv,.tsv,.txt,.tab,.xlsx,.ods,text/csv,text/plain,text/tab-separated-values";

/** Where a file comes in: dropped, chosen, or pasted as a table. It is read here and goes nowhere. */
export function FilePicker({
  state,
  round,
}: {
  readonly state: { readonly iso3: string; readonly name: string };
  readonly round: string;
}) {
  const heading = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isPasting, setPasting] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  useRefusedDrops();

  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file === undefined) return;
    if ((files?.length ?? 0) > 1) {
      setTrouble("One file at a time, please: each is checked and sent by itself.");
      return;
    }
    file.arrayBuffer().then(
      (buffer) => openDraft(file.name, new Uint8Array(buffer)),
      () => setTrouble(`“${file.name}” could not be read. Is it open in another program, or on a drive that is gone?`),
    );
  };
  const takeText = (text: string): void => {
    openDraft(`${state.iso3}-${round}-pasted.csv`, new TextEncoder().encode(text));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length > 0) take(event.clipboardData.files);
    else if (event.clipboardData.getData("text/plain").includes("\n"))
      takeText(event.clipboardData.getData("text/plain"));
    else return;
    event.preventDefault();
  };
  return (
    <section className={styles.picker} aria-labelledby={heading}>
      <h2 id={heading}>Check a file of {state.name}</h2>
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        onPaste={onPaste}
      >
        <button type="button" className={styles.choose} onClick={() => input.current?.click()}>
          Choose a file
        </button>
        <p className={styles.hint}>
          or drop it here, or{" "}
          <button
            type="button"
            className={styles.paste}
            aria-expanded={isPasting}
            onClick={() => setPasting(!isPasting)}
          >
            paste a table
          </button>
        </p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="File"
          accept={ACCEPTED}
          onChange={(event) => take(event.target.files)}
        />
        {isPasting ? <PastedTable onCheck={takeText} /> : null}
      </div>
      {trouble === null ? null : (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <p className={styles.promise}>
        <LockIcon />
        <span>
          The check runs in this browser. <strong>Nothing leaves this machine before you press “Send”.</strong>
        </span>
      </p>
      <p className={styles.about}>
        A workbook (.xlsx, .ods) or a table saved as CSV or text: the template’s headings or your own, any usual
        encoding, comma, semicolon or tab. What was understood is shown, what was not is asked.
      </p>
    </section>
  );
}

function PastedTable({ onCheck }: { readonly onCheck: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <form
      className={styles.pasted}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") onCheck(text);
      }}
    >
      <label className={styles.label}>
        The table with its headings, copied from a spreadsheet
        <textarea
          className={styles.text}
          rows={7}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className={styles.check} disabled={text.trim() === ""}>
        Check it
      </button>
    </form>
  );
}

/** A file that misses the field would replace the page by itself. */
function useRefusedDrops(): void {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent): void => event.preventDefault();
    window.addEventListener("dragover", refuse);
    window.addEventListener("drop", refuse);
    return () => {
      window.removeEventListener("dragover", refuse);
      window.removeEventListener("drop", refuse);
    };
  }, []);
}

function LockIcon() {
  return (
    <svg className={styles.lock} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
        <rect x="3.5" y="8" width="11" height="7.5" rx="1.2" />
        <path d="M6 8V5.5a3 3 0 0 1 6 0V8" />
      </g>
    </svg>
  );
}
