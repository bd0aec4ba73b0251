import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { numberWord } from "../../charts/format.ts";
import { freezeRelease } from "../../queries/contributions.ts";
import { identityQuery } from "../../queries/identity.ts";
import { SendFailed } from "../contribute/SendFailed.tsx";
import styles from "./Became.module.css";

/** The coordinator's step: everything accepted so far becomes a release, which never changes. */
export function FreezeRelease({ next, waiting }: { readonly next: string; readonly waiting: number }) {
  const queries = useQueryClient();
  const { data: identity } = useSuspenseQuery(identityQuery());
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const freezing = useMutation({
    mutationFn: () => freezeRelease(note.trim()),
    // Every page that reads the latest release reads another one now.
    onSuccess: () => queries.invalidateQueries(),
    networkMode: "always",
  });
  const files = waiting === 1 ? "this one file" : `${numberWord(waiting)} files`;
  if (identity.actingAs !== "coordinator") return null;
  if (!isOpen) {
    return (
      <button type="button" className={styles.button} onClick={() => setOpen(true)} data-noprint>
        Make a release …
      </button>
    );
  }
  return (
    <form
      className={styles.freeze}
      data-noprint
      onSubmit={(event) => {
        event.preventDefault();
        freezing.mutate();
      }}
    >
      <p>
        Release {next} adds {files} that no release has yet, for every reader and for good: a release is never changed,
        only followed by another.
      </p>
      <label className={styles.note}>
        What is new in it, in a line
        <input
          className={styles.field}
          value={note}
          maxLength={200}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <button type="submit" className={styles.button} disabled={freezing.isPending}>
        {freezing.isPending ? "Making the release …" : `Make release ${next}`}
      </button>
      {freezing.isError ? <SendFailed failure={freezing.error} onRetry={() => freezing.mutate()} /> : null}
    </form>
  );
}
