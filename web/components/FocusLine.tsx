import { focusHues, MOST_FOCUS } from "../charts/palette.ts";
import { STATE_ORDER } from "../charts/states.ts";
import { ChoiceLine } from "./ChoiceLine.tsx";
import styles from "./FocusLine.module.css";

/** The states of a figure as one line of names: a click puts a state into colour, another takes it back to grey. */
export function FocusLine({
  states,
  value,
  onChange,
  onOnly,
}: {
  /** The states that are drawn, in order. */
  readonly states: readonly { readonly iso3: string; readonly name: string }[];
  readonly value: readonly string[];
  readonly onChange: (states: readonly string[]) => void;
  /** Leaves all but these out. */
  readonly onOnly: (states: readonly string[]) => void;
}) {
  const drawn = value.filter((iso3) => states.some((state) => state.iso3 === iso3));
  const hues = focusHues(drawn, STATE_ORDER);
  return (
    <ChoiceLine label="In colour">
      {states.map(({ iso3, name }) => {
        const pressed = drawn.includes(iso3);
        const hue = hues.get(iso3);
        return (
          <button
            key={iso3}
            type="button"
            className={styles.name}
            aria-pressed={pressed}
            disabled={!pressed && drawn.length >= MOST_FOCUS}
            title={!pressed && drawn.length >= MOST_FOCUS ? "Five colours are all that can be told apart" : undefined}
            style={hue === undefined ? undefined : { color: `var(--focus-text-${hue + 1})` }}
            onClick={() => onChange(pressed ? drawn.filter((other) => other !== iso3) : [...drawn, iso3])}
          >
            {name}
          </button>
        );
      })}
      {drawn.length === 0 || drawn.length === states.length ? null : (
        <button type="button" className={styles.only} onClick={() => onOnly(drawn)}>
          Show only {drawn.length === 1 ? "this one" : `these ${drawn.length}`}
        </button>
      )}
    </ChoiceLine>
  );
}
