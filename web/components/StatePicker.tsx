import { focusHues, MOST_FOCUS } from "../charts/palette.ts";
import { STATE_ORDER } from "../charts/states.ts";
import styles from "./StatePicker.module.css";
import { WordPopover } from "./WordPopover.tsx";

interface Props {
  readonly states: readonly { readonly iso3: string; readonly name: string }[];
  /** Empty means all. */
  readonly value: readonly string[];
  readonly onChange: (states: readonly string[]) => void;
  /** The states drawn in colour; left out where the page has no focus. */
  readonly focus?: readonly string[];
  readonly onFocus?: (states: readonly string[]) => void;
  /** States without any figure of the indicator: still to be chosen, but marked. */
  readonly without?: readonly string[];
}

/** The word of the sentence that says which states, and which of them are in colour. */
export function StatePicker({ states, value, onChange, focus, onFocus, without = [] }: Props) {
  const shown = value.length === 0 ? states.map((state) => state.iso3) : value;
  const choose = (next: readonly string[]): void => {
    const ordered = states.map((state) => state.iso3).filter((iso3) => next.includes(iso3));
    onChange(ordered.length === states.length ? [] : ordered);
  };
  const hues = focusHues(focus ?? [], STATE_ORDER);
  return (
    <WordPopover label="States" word={wordFor(states, value)}>
      {(close) => (
        <div className={styles.picker}>
          <div className={styles.head}>
            <button type="button" className={styles.quiet} onClick={() => choose(states.map((state) => state.iso3))}>
              All {states.length}
            </button>
            <button type="button" className={styles.quiet} onClick={() => choose(shown.slice(0, 1))}>
              Only one
            </button>
            <span className={styles.grow} />
            {onFocus === undefined ? null : <span aria-hidden>In colour</span>}
          </div>
          <ul>
            {states.map((state) => {
              const chosen = shown.includes(state.iso3);
              const hue = hues.get(state.iso3);
              return (
                <li key={state.iso3} className={styles.row}>
                  <label className={styles.name}>
                    <input
                      type="checkbox"
                      checked={chosen}
                      // One state is always left: a view of no state says nothing.
                      disabled={chosen && shown.length === 1}
                      onChange={() =>
                        choose(chosen ? shown.filter((iso3) => iso3 !== state.iso3) : [...shown, state.iso3])
                      }
                    />
                    {state.name}
                    {without.includes(state.iso3) ? <span className={styles.none}>no figures</span> : null}
                  </label>
                  {onFocus === undefined || focus === undefined ? null : (
                    <button
                      type="button"
                      className={styles.hue}
                      aria-pressed={focus.includes(state.iso3)}
                      aria-label={`${state.name} in colour`}
                      disabled={!chosen || (focus.length >= MOST_FOCUS && !focus.includes(state.iso3))}
                      style={hue === undefined ? undefined : { color: `var(--focus-${hue + 1})` }}
                      onClick={() =>
                        onFocus(
                          focus.includes(state.iso3)
                            ? focus.filter((iso3) => iso3 !== state.iso3)
                            : [...focus, state.iso3],
                        )
                      }
                    />
                  )}
                </li>
              );
            })}
          </ul>
          <div className={styles.foot}>
            {onFocus === undefined ? null : <span>At most {MOST_FOCUS} colours; the others stay grey.</span>}
            <span className={styles.grow} />
            <button type="button" className={styles.done} onClick={close}>
              Done
            </button>
          </div>
        </div>
      )}
    </WordPopover>
  );
}

/** "all 13 states", "Georgia", "Albania and Greece", "5 of 13 states". */
function wordFor(states: Props["states"], value: readonly string[]): string {
  if (value.length === 0) return `all ${states.length} states`;
  const names = value.map((iso3) => states.find((state) => state.iso3 === iso3)?.name ?? iso3);
  return names.length <= 2 ? names.join(" and ") : `${names.length} of ${states.length} states`;
}
