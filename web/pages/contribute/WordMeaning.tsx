import { Combobox } from "../../components/Combobox.tsx";
import { WordPopover } from "../../components/WordPopover.tsx";
import { confirmWording } from "./draft.ts";
import type { Word } from "./meanings.ts";
import styles from "./WordMeaning.module.css";

/** Where a sender says what a word of the file means; it holds wherever the word stands, and for the next file too. */
export function WordMeaning({ word, onSaid }: { readonly word: Word; readonly onSaid: () => void }) {
  const { field, text, choices } = word;
  return (
    <div className={styles.meaning}>
      “{text}” means{" "}
      <WordPopover label={`Meaning of ${text}`} word="… choose what it means">
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
