import { useId, useState } from "react";

import { type Explanation, REASONS, SHORTEST_EXPLANATION } from "../../../api/contract/covering-note.ts";
import type { Finding } from "../../../api/contract/report.ts";
import { REASON_WORDS } from "../../../api/contract/reason-words.ts";
import styles from "./Explain.module.css";
import { explain, undoExplanation } from "./draft.ts";

/** Where a sender says that a figure is right and why; what is written becomes a footnote of the figure. */
export function Explain({ finding, given }: { readonly finding: Finding; readonly given: Explanation | null }) {
  const [isOpen, setOpen] = useState(false);
  if (given !== null) {
    return (
      <p className={styles.act}>
        <button type="button" className={styles.button} onClick={() => undoExplanation(given)}>
          Take the explanation back
        </button>
      </p>
    );
  }
  if (!isOpen) {
    return (
      <p className={styles.act}>
        <button type="button" className={styles.button} onClick={() => setOpen(true)}>
          It is right: say why
        </button>
      </p>
    );
  }
  return <Form finding={finding} onDone={() => setOpen(false)} />;
}

function Form({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const hint = useId();
  const [reason, setReason] = useState<Explanation["reason"] | "">("");
  const [text, setText] = useState("");
  const short = SHORTEST_EXPLANATION - text.trim().length;
  const { code, ruleId, cellKey, found } = finding;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === "" || short > 0) return;
        explain({ code, ruleId, cellKey: cellKey ?? "", found, reason, text: text.trim() });
        onDone();
      }}
    >
      <label className={styles.label}>
        Reason
        <select
          className={styles.field}
          required
          value={reason}
          onChange={(event) => setReason(REASONS.find((one) => one === event.target.value) ?? "")}
        >
          <option value="">Choose …</option>
          {REASONS.map((one) => (
            <option key={one} value={one}>
              {REASON_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.label}>
        In your words
        <textarea
          className={styles.field}
          rows={3}
          required
          minLength={SHORTEST_EXPLANATION}
          maxLength={2000}
          value={text}
          aria-describedby={hint}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onDone();
          }}
        />
      </label>
      <p id={hint} className={styles.hint}>
        {short > 0
          ? `At least ${SHORTEST_EXPLANATION} characters. It is printed word for word as a footnote of the figure.`
          : "Printed word for word as a footnote of the figure. You are not asked again while the figure stays."}
      </p>
      <p className={styles.act}>
        <button type="submit" className={styles.button} disabled={reason === "" || short > 0}>
          Keep the explanation
        </button>
        <button type="button" className={styles.button} onClick={onDone}>
          Cancel
        </button>
      </p>
    </form>
  );
}
