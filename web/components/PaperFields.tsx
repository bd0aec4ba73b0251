import { useId } from "react";

import styles from "./PaperFields.module.css";

/** A letter between ministries: its number, and its ISO day. Both are empty where there is none. */
export interface Paper {
  readonly number: string;
  readonly day: string;
}

/** Number and date of a note verbale. */
export function PaperFields({ paper, onChange }: { readonly paper: Paper; readonly onChange: (paper: Paper) => void }) {
  const hint = useId();
  return (
    <div className={styles.paper}>
      <label className={styles.label}>
        The paper it came with, such as “note verbale 12/2026”
        <input
          className={styles.field}
          value={paper.number}
          maxLength={200}
          autoComplete="off"
          aria-describedby={hint}
          onChange={(event) => onChange({ ...paper, number: event.target.value })}
        />
      </label>
      <label className={styles.label}>
        Its date
        <input
          className={styles.field}
          type="date"
          value={paper.day}
          // A date without a paper is the date of nothing.
          disabled={paper.number.trim() === ""}
          onChange={(event) => onChange({ ...paper, day: event.target.value })}
        />
      </label>
      <p id={hint} className={styles.about}>
        For what a state sent by note. Number and date stand on the receipt, which goes to the state.
      </p>
    </div>
  );
}
