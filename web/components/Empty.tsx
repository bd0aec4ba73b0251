import type { ReactNode } from "react";

import styles from "./Empty.module.css";

/** A place with nothing to show: why, and one thing to do about it. */
export function Empty({
  title,
  why,
  action,
}: {
  readonly title: string;
  readonly why: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.why}>{why}</p>
      {action}
    </div>
  );
}
