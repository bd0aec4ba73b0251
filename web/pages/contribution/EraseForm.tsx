import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SubmitEvent, useState } from "react";

import styles from "../contribute/Explain.module.css";
import { Refused } from "../prose/Refused.tsx";

/** The shortest reason that says anything. */
const SHORTEST = 3;

/** The coordinator's last resort: what should never have been sent goes for good, once its reason is given. */
export function EraseForm({
  children,
  onErase,
}: {
  /** What goes and what stays. */
  readonly children: ReactNode;
  readonly onErase: (reason: string) => Promise<unknown>;
}) {
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const erasing = useMutation({
    mutationFn: () => onErase(reason.trim()),
    // Releases and Reviews that had it read differently now.
    onSuccess: () => queries.invalidateQueries(),
    networkMode: "always",
  });
  if (!isOpen) {
    return (
      <p className={styles.act} data-noprint>
        <button type="button" className={styles.button} onClick={() => setOpen(true)}>
          Erase it …
        </button>
      </p>
    );
  }
  return (
    <form
      className={styles.form}
      data-noprint
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        erasing.mutate();
      }}
    >
      <p>{children}</p>
      <label className={styles.label}>
        Why it is erased
        <input
          className={styles.field}
          required
          minLength={SHORTEST}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p className={styles.act}>
        <button type="submit" className={styles.button} disabled={reason.trim().length < SHORTEST || erasing.isPending}>
          {erasing.isPending ? "Erasing …" : "Erase it for good"}
        </button>
        <button type="button" className={styles.button} onClick={() => setOpen(false)}>
          Cancel
        </button>
      </p>
      {erasing.isError ? (
        <Refused failure={erasing.error} safe="It is still there." onRetry={() => erasing.mutate()} />
      ) : null}
    </form>
  );
}
