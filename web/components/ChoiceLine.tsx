import type { ReactNode } from "react";

import styles from "./ChoiceLine.module.css";

/** Choices of a figure as one line of words after what they are about. */
export function ChoiceLine({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.line} data-noprint>
      <legend className={styles.legend}>{label}</legend>
      {children}
    </fieldset>
  );
}
