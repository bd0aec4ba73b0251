import { useEffect, useRef } from "react";

import { formatNumber } from "../../charts/format.ts";
import { isAlone } from "./alone.ts";
import { closeDraft, type Draft } from "./draft.ts";
import styles from "./DraftHead.module.css";

/** Which file is being looked at, and the way to another one. */
export function DraftHead({ draft }: { readonly draft: Draft }) {
  const count = draft.corrections.length;
  const said = count + draft.wordings.length + draft.explanations.length;
  useWarningBeforeLeaving(said > 0);
  const head = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button with which the file was chosen is gone: who works by keyboard begins here.
    if (document.activeElement === document.body) head.current?.focus({ preventScroll: true });
  }, []);
  const leave = (): void => {
    // What was put right in its cells is nowhere else; what was said of words and figures holds for the next file too.
    const question = `Leave this file? ${count === 1 ? "A correction" : "Your corrections"} would be lost; what you explained, and what words mean, stays for the next file.`;
    if (count === 0 || window.confirm(question)) closeDraft();
  };
  return (
    <div className={styles.head}>
      <p ref={head} tabIndex={-1} className={styles.file}>
        <strong className={styles.name}>{draft.filename}</strong>{" "}
        <span className={styles.size}>
          {bytesWords(draft.bytes.length)}
          {draft.meta === null ? "" : `, with the answers in ${draft.meta.filename}`}
          {isAlone() ? "" : ", not sent"}
        </span>
      </p>
      <button type="button" className={styles.other} onClick={leave}>
        Take another file
      </button>
    </div>
  );
}

function bytesWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
  return bytes < 1000 ? `${bytes} bytes` : `${formatNumber(Math.round(bytes / 1000))} kB`;
}

/** The browser asks before the page is closed: corrections are nowhere but in it. */
function useWarningBeforeLeaving(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}
