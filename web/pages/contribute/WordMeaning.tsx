import type { Reading } from "../../../api/contract/report.ts";
import { Combobox } from "../../components/Combobox.tsx";
import { WordPopover } from "../../components/WordPopover.tsx";
import { confirmWording } from "./draft.ts";
import type { Word } from "./meanings.ts";
import styles from "./WordMeaning.module.css";

/** Where a sender says what a word of the file means; it holds wherever the word stands, and for the next file too. */
export function WordMeaning({
  word,
  readings,
  onSaid,
}: {
  readonly word: Word;
  /** What the check proposes. */
  readonly readings: readonly Reading[];
  readonly onSaid: () => void;
}) {
  const { field, text, choices } = word;
  return (
    <div className={styles.meaning}>
      “{text}” means{" "}
      {readings.map(({ code, label, breakdown, unit }) => (
        <button
          key={label}
          type="button"
          className={styles.reading}
          onClick={() => {
            onSaid();
            confirmWording({ field, text, code, breakdown, ...(unit === null ? {} : { unit }) });
          }}
        >
          {label}
        </button>
      ))}
      <WordPopover
        label={`Meaning of ${text}`}
        word={readings.length === 0 ? "… choose what it means" : "… something else"}
      >
        {(close) => (
          <Combobox
            label={`What “${text}” means`}
            placeholder="Search by name or code"
            choices={choices}
            onChoose={(code) => {
              close();
              onSaid();
              confirmWording({ field, text, code });
            }}
          />
        )}
      </WordPopover>
    </div>
  );
}
