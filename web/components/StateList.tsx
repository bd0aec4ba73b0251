import { useState } from "react";

import { focusHues, MOST_FOCUS } from "../charts/palette.ts";
import { STATE_ORDER } from "../charts/states.ts";
import styles from "./StateList.module.css";

/** Which states are shown, which of them in colour, and how to choose others. */
export interface StateChoice {
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

/** The 13 states to tick, in their order. A view of no state says nothing, so clearing waits for the first tick. */
export function StateList({
  states,
  value,
  onChange,
  focus,
  onFocus,
  without = [],
  onDone,
}: StateChoice & { readonly onDone: () => void }) {
  const [cleared, setCleared] = useState(false);
  const all = states.map((state) => state.iso3);
  const shown = cleared ? [] : value.length === 0 ? all : value;
  const hues = focusHues(focus ?? [], STATE_ORDER);
  const choose = (next: readonly string[]): void => {
    const ordered = all.filter((iso3) => next.includes(iso3));
    setCleared(ordered.length === 0);
    if (ordered.length > 0) onChange(ordered.length === all.length ? [] : ordered);
  };
  const colour = (iso3: string): void => {
    if (focus === undefined || onFocus === undefined) return;
    onFocus(focus.includes(iso3) ? focus.filter((other) => other !== iso3) : [...focus, iso3]);
  };
  return (
    <div className={styles.picker}>
      <div className={styles.head}>
        <button type="button" className={styles.quiet} onClick={() => choose(all)}>
          All {states.length}
        </button>
        <button type="button" className={styles.quiet} onClick={() => choose([])}>
          None
        </button>
        <span className={styles.grow} />
        {onFocus === undefined ? null : <span aria-hidden>In colour</span>}
      </div>
      <ul>
        {states.map(({ iso3, name }) => {
          const chosen = shown.includes(iso3);
          const hue = hues.get(iso3);
          const full = (focus?.length ?? 0) >= MOST_FOCUS && focus?.includes(iso3) !== true;
          return (
            <li key={iso3} className={styles.row}>
              <label className={styles.name}>
                <input
                  type="checkbox"
                  checked={chosen}
                  onChange={() => choose(chosen ? shown.filter((other) => other !== iso3) : [...shown, iso3])}
                />
                {name}
                {without.includes(iso3) ? <span className={styles.none}>no figures</span> : null}
              </label>
              {onFocus === undefined ? null : (
                <button
                  type="button"
                  className={styles.hue}
                  aria-pressed={focus?.includes(iso3) ?? false}
                  aria-label={`${name} in colour`}
                  disabled={!chosen || full}
                  style={hue === undefined ? undefined : { color: `var(--focus-${hue + 1})` }}
                  onClick={() => colour(iso3)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.foot}>
        <span>{footText(shown.length, onFocus !== undefined)}</span>
        <span className={styles.grow} />
        <button type="button" className={styles.done} onClick={onDone}>
          Done
        </button>
      </div>
    </div>
  );
}

function footText(count: number, hasFocus: boolean): string {
  if (count === 0) return "Tick at least one state.";
  return hasFocus ? `At most ${MOST_FOCUS} colours; the others stay grey.` : "";
}
