import type { ReactNode } from "react";

import styles from "./Sentence.module.css";

/**
 * The controls of a page as one sentence over its figure; each word that can be changed is a control. On paper it is
 * simply the sentence.
 */
export function Sentence({ children }: { readonly children: ReactNode }) {
  return (
    <fieldset aria-label="What is shown" className={styles.sentence}>
      {children}
    </fieldset>
  );
}

/** A word that is one of a few: the platform's own list opens on it. */
export function ChoiceWord<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  /** What is chosen, for those who don't see the sentence: "Measure". */
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <select
      className={styles.word}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
