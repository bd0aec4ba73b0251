import { type ReactNode, useEffect, useId, useRef } from "react";

import { CloseIcon } from "./icons.tsx";
import styles from "./Sheet.module.css";

/**
 * Something beside or over the page that is closed again: from the side on a wide screen, from below on a phone, or in
 * the middle. Escape, the button and a click beside it close it; the focus goes back to where it came from.
 */
export function Sheet({
  title,
  side,
  onClose,
  children,
}: {
  readonly title: string;
  readonly side: "end" | "below" | "middle";
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    if (dialog.current?.open === false) dialog.current.showModal();
    // A dialog puts the focus on its first control, the close button; what one types into goes before that.
    dialog.current?.querySelector<HTMLElement>("[data-first]")?.focus();
    // A dialog that is taken out of the page does not give the focus back by itself.
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // The keyboard closes it by Escape; the click beside it is a second way for the pointer alone.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.sheet}
      data-side={side}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          <button type="button" className={styles.close} onClick={onClose} aria-label="Close">
            <CloseIcon />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
