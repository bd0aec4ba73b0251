import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";

import { eraseProse } from "../../queries/prose.ts";
import styles from "../contribute/Explain.module.css";
import { Refused } from "./Refused.tsx";

/** The coordinator's last resort: words and documents that should never have been sent go for good. */
export function EraseProse({ id }: { readonly id: string }) {
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const erasing = useMutation({
    mutationFn: () => eraseProse(id, reason.trim()),
    // Reviews that quoted it read differently now.
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
      <p>
        All answers and documents of {id} go for good, here and in every Review that quotes them. Their SHA-256, your
        reason and the day stay and are shown to everybody. This cannot be undone.
      </p>
      <label className={styles.label}>
        Why it is erased
        <input
          className={styles.field}
          required
          minLength={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p className={styles.act}>
        <button type="submit" className={styles.button} disabled={reason.trim().length < 3 || erasing.isPending}>
          {erasing.isPending ? "Erasing …" : "Erase it for good"}
        </button>
        <button type="button" className={styles.button} onClick={() => setOpen(false)}>
          Cancel
        </button>
      </p>
      {erasing.isError ? <Refused failure={erasing.error} onRetry={() => erasing.mutate()} /> : null}
    </form>
  );
}
