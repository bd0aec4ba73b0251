import { useEffect, useState } from "react";

import { copyText } from "./clipboard.ts";
import styles from "./CopyButton.module.css";

/** Copies something and says that it did. */
export function CopyButton({
  text,
  html,
  label,
}: {
  readonly text: string;
  readonly html?: string;
  readonly label: string;
}) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    copyText(text, html).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  };
  return (
    <>
      <button type="button" className={styles.button} onClick={copy}>
        {outcome === "copied" ? "Copied" : outcome === "refused" ? "The browser refused to copy" : label}
      </button>
      <output className="unseen">{outcome === "copied" ? "Copied" : ""}</output>
    </>
  );
}
