import { ChoiceLine } from "./ChoiceLine.tsx";
import styles from "./SortLine.module.css";

/** In which order the rows stand: a line of words, one of them pressed. */
export function SortLine<Value extends string>({
  value,
  choices,
  onChange,
  label = "Sorted",
}: {
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly label?: string;
}) {
  return (
    <ChoiceLine label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.choice}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </ChoiceLine>
  );
}
