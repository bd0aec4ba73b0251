import { useMutation } from "@tanstack/react-query";
import { useId } from "react";

import { formOf } from "../../queries/contributions.ts";
import { askWhatIf } from "../../queries/releases.ts";
import { useAddress } from "../../state/selection.ts";
import type { CheckedFile } from "../../workers/check-messages.ts";
import { DiffText } from "../releases/DiffParts.tsx";
import { type Draft, noteOf } from "./draft.ts";
import { canBeKept } from "./report-words.ts";
import { SendFailed } from "./SendFailed.tsx";
import styles from "./WhatWouldChange.module.css";

/** Which published figures this file would change. Only asked for: until then the file has not left this machine. */
export function WhatWouldChange({
  checked,
  draft,
  state,
  round,
}: {
  readonly checked: CheckedFile;
  readonly draft: Draft;
  readonly state: string;
  readonly round: string;
}) {
  const title = useId();
  const [search] = useAddress();
  const release = search["release"] ?? null;
  const asking = useMutation({
    mutationFn: () =>
      askWhatIf({ state, round, filename: draft.filename, form: formOf(draft.bytes, noteOf(draft)), release }),
    networkMode: "always",
  });
  if (!canBeKept(checked.report)) return null;
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        What would change
      </h2>
      {asking.data === undefined ? (
        <>
          <p className={styles.about}>
            The server can hold this file against {release === null ? "the release in view" : `release ${release}`} and
            say which figures, sums and places of the Review would change. It reads the file for that and keeps nothing.
          </p>
          <button type="button" className={styles.ask} disabled={asking.isPending} onClick={() => asking.mutate()}>
            {asking.isPending ? "Comparing …" : "See what would change"}
          </button>
        </>
      ) : (
        <DiffText diff={asking.data} />
      )}
      {asking.isError ? <SendFailed failure={asking.error} onRetry={() => asking.mutate()} /> : null}
    </section>
  );
}
