import type { ReactNode } from "react";

import styles from "./Page.module.css";

/** A page: its name and question in small, the sentence of its controls, its figures. */
export function Page({
  title,
  question,
  children,
}: {
  readonly title: string;
  readonly question: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.page}>
      <title>{`${title} · Euxine`}</title>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.question}>{question}</p>
      </header>
      {children}
    </div>
  );
}
