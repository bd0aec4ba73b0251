import { type KeyboardEvent, useId, useState } from "react";

import { type Explanation, REASONS, SHORTEST_EXPLANATION } from "../../../api/contract/covering-note.ts";
import type { Finding } from "../../../api/contract/report.ts";
import { REASON_WORDS } from "../../../api/contract/reason-words.ts";
import { formatNumber } from "../../charts/format.ts";
import { isAlone } from "./alone.ts";
import styles from "./Explain.module.css";
import { explain, undoExplanation } from "./draft.ts";

/** Where a sender says that a figure is right and why; what is written becomes a footnote of the figure. */
export function Explain({
  finding,
  given,
  onActed,
}: {
  readonly finding: Finding;
  readonly given: Explanation | null;
  /** Before the question is answered, or asked again. */
  readonly onActed: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  if (given !== null) {
    const takeBack = (): void => {
      onActed();
      undoExplanation(given);
    };
    return (
      <p className={styles.act}>
        <button type="button" className={styles.button} onClick={takeBack}>
          Take the explanation back
        </button>
      </p>
    );
  }
  if (!isOpen) {
    return (
      <p className={styles.act}>
        <button
          type="button"
          className={styles.button}
          // Who cancels stays where the form was opened.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={wasOpen}
          onClick={() => setOpen(true)}
        >
          It is right: say why
        </button>
      </p>
    );
  }
  const close = (): void => {
    setOpen(false);
    setWasOpen(true);
  };
  return (
    <Form
      onCancel={close}
      onSaid={(reason, text) => {
        const { code, ruleId, cellKey, found } = finding;
        close();
        onActed();
        explain({ code, ruleId, cellKey: cellKey ?? "", found, reason, text });
      }}
    />
  );
}

/** As much as is kept. */
const LONGEST_EXPLANATION = 2000;

function Form({
  onSaid,
  onCancel,
}: {
  readonly onSaid: (reason: Explanation["reason"], text: string) => void;
  readonly onCancel: () => void;
}) {
  const hint = useId();
  const [reason, setReason] = useState<Explanation["reason"] | "">("");
  const [text, setText] = useState("");
  const short = SHORTEST_EXPLANATION - text.trim().length;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onCancel();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== "" && short <= 0) onSaid(reason, text.trim());
      }}
    >
      <label className={styles.label}>
        Reason
        <select
          className={styles.field}
          required
          // The form was opened to be filled in.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={reason}
          onKeyDown={onKeyDown}
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
          maxLength={LONGEST_EXPLANATION}
          value={text}
          aria-describedby={hint}
          onKeyDown={onKeyDown}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p id={hint} className={styles.hint}>
        {text.trim().length} of {short > 0 ? `at least ${SHORTEST_EXPLANATION}` : formatNumber(LONGEST_EXPLANATION)}{" "}
        characters.{" "}
        {isAlone()
          ? "It stands in the report that you download."
          : "Printed word for word as a footnote of the figure; you are not asked again while the figure stays."}
      </p>
      <p className={styles.act}>
        <button type="submit" className={styles.button} disabled={reason === "" || short > 0}>
          Keep the explanation
        </button>
        <button type="button" className={styles.button} onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}
