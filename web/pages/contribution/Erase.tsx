import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";

import { eraseContribution } from "../../queries/answering.ts";
import { identityQuery } from "../../queries/identity.ts";
import styles from "../contribute/Explain.module.css";
import { SendFailed } from "../contribute/SendFailed.tsx";

/** The coordinator's last resort: what should never have been sent, such as names of persons, goes for good. */
export function Erase({ id }: { readonly id: string }) {
  const queries = useQueryClient();
  const { data: identity } = useSuspenseQuery(identityQuery());
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const erasing = useMutation({
    mutationFn: () => eraseContribution(id, reason.trim()),
    // Releases that had it read differently now.
    onSuccess: () => queries.invalidateQueries(),
    networkMode: "always",
  });
  if (identity.actingAs !== "coordinator") return null;
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
        The bytes of the file, what was read from it and what was said of it go for good, here and in every release that
        has it: its figures become “not available”. Its SHA-256, your reason and the day stay and are shown to
        everybody. This cannot be undone.
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
      {erasing.isError ? <SendFailed failure={erasing.error} onRetry={() => erasing.mutate()} /> : null}
    </form>
  );
}
