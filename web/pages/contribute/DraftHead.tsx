import { useEffect } from "react";

import { formatNumber } from "../../charts/format.ts";
import { closeDraft, type Draft } from "./draft.ts";
import styles from "./DraftHead.module.css";

/** Which file is being looked at, and the way to another one. */
export function DraftHead({ draft }: { readonly draft: Draft }) {
  const count = draft.corrections.length;
  useWarningBeforeLeaving(count > 0);
  const leave = (): void => {
    // What was put right is nowhere else.
    if (
      count === 0 ||
      window.confirm(`Leave this file? ${count === 1 ? "A correction" : "Your corrections"} would be lost.`)
    ) {
      closeDraft();
    }
  };
  return (
    <div className={styles.head}>
      <p className={styles.file}>
        <strong className={styles.name}>{draft.filename}</strong>{" "}
        <span className={styles.size}>{bytesWords(draft.bytes.length)}, not sent</span>
      </p>
      <button type="button" className={styles.other} onClick={leave}>
        Take another file
      </button>
    </div>
  );
}

function bytesWords(bytes: number): string {
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
