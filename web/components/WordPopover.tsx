import { type ReactNode, type ToggleEvent, useId, useRef, useState } from "react";

import styles from "./WordPopover.module.css";
import sentence from "./Sentence.module.css";

/**
 * A word of the sentence that opens something larger than a list: a picker. Escape, a click beside it, or choosing
 * closes it; on a phone it comes from below.
 */
export function WordPopover({
  label,
  word,
  children,
}: {
  readonly label: string;
  readonly word: ReactNode;
  readonly children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const onToggle = (event: ToggleEvent<HTMLDialogElement>): void => setOpen(event.newState === "open");
  const place = (event: ToggleEvent<HTMLDialogElement>): void => {
    const rectangle = button.current?.getBoundingClientRect();
    if (event.newState !== "open" || rectangle === undefined || panel.current === null) return;
    const left = Math.max(8, Math.min(rectangle.left, document.documentElement.clientWidth - 428));
    panel.current.style.setProperty("--left", `${left + window.scrollX}px`);
    panel.current.style.setProperty("--top", `${rectangle.bottom + window.scrollY + 8}px`);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={sentence["word"]}
        aria-haspopup="dialog"
        aria-expanded={open}
        popoverTarget={id}
      >
        <span className="unseen">{label}: </span>
        {word}
      </button>
      <dialog
        ref={panel}
        id={id}
        popover="auto"
        aria-label={label}
        className={styles.panel}
        onBeforeToggle={place}
        onToggle={onToggle}
      >
        {open ? children(() => document.getElementById(id)?.hidePopover()) : null}
      </dialog>
    </>
  );
}
