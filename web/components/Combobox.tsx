// A list that is open beside its field has no element of its own in HTML: the roles stand for it.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useId, useMemo, useRef, useState, type KeyboardEvent } from "react";

import styles from "./Combobox.module.css";
import { matches } from "./matching.ts";

/** One thing that can be chosen. `hint` stands beside the label, in grey. */
export interface Choice {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly hint: string;
}

/**
 * A text field over a list: typing narrows the list, arrow keys move through it, Enter chooses. The list is always
 * open; put it into a sheet or a popover. Pattern: combobox with listbox of the ARIA Authoring Practices.
 */
export function Combobox({
  label,
  placeholder,
  choices,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  /** The id chosen now. */
  readonly value?: string;
  readonly onChoose: (id: string) => void;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const [active, setActive] = useState<string | null>(value ?? null);
  const found = useMemo(() => choices.filter((choice) => matches(text, choice)), [choices, text]);
  const groups = [...new Set(found.map((choice) => choice.group))];
  // In the order in which the list shows them, group by group.
  const shown = groups.flatMap((group) => found.filter((choice) => choice.group === group));
  const at = shown.findIndex((choice) => choice.id === active);
  const current = shown[at] ?? (text === "" ? undefined : shown[0]);

  const moveTo = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    setActive(choice.id);
    document.getElementById(`${id}-${choice.id}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") moveTo(shown[current === undefined ? 0 : shown.indexOf(current) + 1]);
    else if (event.key === "ArrowUp")
      moveTo(shown[current === undefined ? shown.length - 1 : shown.indexOf(current) - 1]);
    else if (event.key === "Enter" && current !== undefined) onChoose(current.id);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.combobox}>
      <input
        className={styles.field}
        role="combobox"
        data-first
        aria-label={label}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
        autoComplete="off"
        spellCheck={false}
        // It stands in a dialog or popover that was just opened to be typed into.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label={label} className={styles.list}>
        {groups.map((group) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className={styles.group}>
              {group}
            </div>
            {found
              .filter((choice) => choice.group === group)
              .map((choice) => (
                // The field has the focus and the keys; the options are reached through it.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                <div
                  key={choice.id}
                  id={`${id}-${choice.id}`}
                  role="option"
                  aria-selected={choice.id === value}
                  data-active={choice.id === current?.id || undefined}
                  className={styles.choice}
                  onClick={() => onChoose(choice.id)}
                >
                  <span>{choice.label}</span>
                  <span className={styles.hint}>{choice.hint}</span>
                </div>
              ))}
          </div>
        ))}
      </div>
      {shown.length === 0 ? (
        <output className={styles.none}>Nothing matches “{text}”. Try fewer letters.</output>
      ) : null}
    </div>
  );
}
