import type { Statement } from "../../../api/contract/review.ts";
import styles from "./StatementText.module.css";

/** A sentence that a rule wrote. It opens what it rests on: by a click on it, or by the button that ends it. */
export function StatementText({
  statement,
  paragraph,
  onProof,
}: {
  readonly statement: Statement;
  readonly paragraph: number;
  readonly onProof: (paragraph: number) => void;
}) {
  return (
    <div id={`paragraph-${paragraph}`} className={styles.statement}>
      <a className={styles.mark} href={`#paragraph-${paragraph}`}>
        {paragraph}.
      </a>{" "}
      {/* The button is there for the keyboard; the sentence itself is a larger target for the pointer. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span
        className={styles.sentence}
        onClick={() => {
          if (globalThis.getSelection()?.isCollapsed !== false) onProof(paragraph);
        }}
      >
        {statement.parts.map((part, at) =>
          part.kind === "number" ? (
            // Parts have no identity but their place in the sentence.
            // oxlint-disable-next-line react/no-array-index-key
            <strong key={at} className={styles.number}>
              {part.text}
            </strong>
          ) : (
            part.text
          ),
        )}
      </span>{" "}
      <button
        type="button"
        className={styles.proof}
        aria-label={`Proof of paragraph ${paragraph}`}
        onClick={() => onProof(paragraph)}
        data-noprint
      >
        Proof
      </button>
    </div>
  );
}
