import { type ClipboardEvent, type DragEvent, useEffect, useId, useRef, useState } from "react";

import type { MetadataFile } from "../../../api/normalising/metadata.ts";
import { isAlone } from "./alone.ts";
import { chosenOf } from "./chosen-files.ts";
import { openDraft } from "./draft.ts";
import styles from "./FilePicker.module.css";
import { type Clip, PastedTable } from "./pasted/PastedTable.tsx";

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
  const of = `${state.iso3} ${round}`;
  const heading = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [clip, setClip] = useState<Clip | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useRefusedDrops();

  const take = (files: FileList | null): void => {
    if (files === null || files.length === 0) return;
    const chosen = chosenOf([...files]);
    if (chosen === null) {
      setTrouble(
        "One file of figures at a time, please: each is checked and sent by itself. Only its answers (….meta.csv) go with it.",
      );
      return;
    }
    const { figures, meta } = chosen;
    const read = async (file: File): Promise<MetadataFile> => ({
      filename: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    Promise.all([read(figures), meta === null ? null : read(meta)]).then(
      ([file, answers]) => openDraft({ of, ...file, meta: answers }),
      () =>
        setTrouble(`“${figures.name}” could not be read. Is it open in another program, or on a drive that is gone?`),
    );
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onPaste = (event: ClipboardEvent): void => {
    // A field takes what is pasted into it by itself.
    if (event.target instanceof HTMLTextAreaElement) return;
    const pasted = { html: event.clipboardData.getData("text/html"), text: event.clipboardData.getData("text/plain") };
    // Spreadsheets put a picture of the cells beside the cells.
    if (!isTable(pasted) && event.clipboardData.files.length > 0) take(event.clipboardData.files);
    else if (isTable(pasted)) setClip(pasted);
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
            aria-expanded={clip !== null}
            onClick={() => setClip(clip === null ? { html: "", text: "" } : null)}
          >
            paste a table
          </button>
        </p>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          aria-label="File"
          accept={ACCEPTED}
          onChange={(event) => take(event.target.files)}
        />
        {clip === null ? null : (
          <PastedTable
            key={clip.text}
            first={clip}
            onCheck={(bytes) => openDraft({ of, filename: `${state.iso3}-${round}-pasted.tsv`, bytes })}
          />
        )}
      </div>
      {trouble === null ? null : (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <p className={styles.promise}>
        <LockIcon />
        <span>
          The check runs in this browser.{" "}
          <strong>
            {isAlone() ? "Nothing leaves this machine." : "Nothing leaves this machine before you press “Send”."}
          </strong>
        </span>
      </p>
      <p className={styles.about}>
        A workbook (.xlsx, .ods) or a table saved as CSV or text: the template’s headings or your own, any usual
        encoding, comma, semicolon or tab. What was understood is shown, what was not is asked. Answers on how the
        figures were made may come with it, as a file whose name ends in .meta.csv.
      </p>
      {isAlone() ? null : (
        <p className={styles.about}>
          <a href="/check.html" download="euxine-check.html">
            Check without a connection
          </a>
          : this same check as one file (3 MB) that works from disk, with no server.
        </p>
      )}
    </section>
  );
}

function isTable({ html, text }: Clip): boolean {
  return /<table[\s>]/i.test(html) || text.trim().includes("\n");
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
