import type { ReactNode } from "react";

import styles from "./PageHead.module.css";

/** The head of a page that is read rather than set: what kind of thing it is about, its name, what it is. */
export function PageHead({
  kicker,
  title,
  children,
}: {
  readonly kicker?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      <title>{`${title} · Euxine`}</title>
      {kicker === undefined ? null : <div className={styles.kicker}>{kicker}</div>}
      <h1 className={styles.title}>{title}</h1>
      {children === undefined ? null : <div className={styles.lead}>{children}</div>}
    </header>
  );
}
