import { useQuery, useSuspenseQueries } from "@tanstack/react-query";
import { useMemo } from "react";

import { Failed } from "../../components/Failed.tsx";
import { acceptedQuery, editionQuery, othersQuery, rememberedQuery } from "../../queries/contributions.ts";
import { AnnotatedButton } from "./AnnotatedButton.tsx";
import { checkQuery, stopChecking } from "./checking.ts";
import styles from "./CheckedDraft.module.css";
import { CheckedTable } from "./CheckedTable.tsx";
import { CorrectionList } from "./CorrectionList.tsx";
import { type Draft } from "./draft.ts";
import { DraftHead } from "./DraftHead.tsx";
import { RememberedWords } from "./RememberedWords.tsx";
import { SendBar } from "./SendBar.tsx";
import { SendPanel } from "./SendPanel.tsx";
import { Verdict } from "./Verdict.tsx";
import { WhatWouldChange } from "./WhatWouldChange.tsx";

/** A file that was chosen: what was found in it, its cells to be put right, and the way to send it. */
export function CheckedDraft({
  draft,
  state,
  round,
}: {
  readonly draft: Draft;
  readonly state: { readonly iso3: string; readonly name: string };
  readonly round: { readonly id: string; readonly edition: string };
}) {
  const [{ data: edition }, accepted, { data: remembered }, others] = useSuspenseQueries({
    queries: [
      editionQuery(round.edition),
      acceptedQuery(state.iso3),
      rememberedQuery(state.iso3),
      othersQuery(state.iso3, round.id),
    ],
  });
  const subject = useMemo(
    () => ({ state: state.iso3, edition, previous: accepted.data ?? [], remembered, others: others.data }),
    [state.iso3, edition, accepted.data, remembered, others.data],
  );
  const check = useQuery(checkQuery(subject, draft, Math.max(accepted.dataUpdatedAt, others.dataUpdatedAt)));
  const { data: checked } = check;
  return (
    <div className={styles.draft}>
      <DraftHead draft={draft} />
      {check.isError ? (
        <Failed what="The result of the check" failure={check.error} onRetry={() => void check.refetch()} />
      ) : checked === undefined ? (
        <div className={styles.checking}>
          <output>Checking “{draft.filename}” in this browser …</output>
          <progress aria-label="The check is running" />
          <button type="button" className={styles.stop} onClick={stopChecking}>
            Stop
          </button>
        </div>
      ) : (
        <div className={styles.result} data-stale={check.isPlaceholderData || undefined}>
          <div className={styles.outcome}>
            <Verdict
              checked={checked}
              draft={draft}
              state={state}
              edition={edition}
              isCompared={accepted.data !== null}
            />
            {checked.tables.length === 0 ? null : <AnnotatedButton draft={draft} state={state.iso3} round={round.id} />}
            <WhatWouldChange
              key={`${state.iso3} ${round.id} ${check.dataUpdatedAt}`}
              checked={checked}
              draft={draft}
              state={state.iso3}
              round={round.id}
            />
          </div>
          <SendPanel
            key={`${state.iso3} ${round.id}`}
            checked={checked}
            draft={draft}
            state={state}
            round={round.id}
            sections={edition.sections}
          />
          <CheckedTable checked={checked} draft={draft} edition={edition} />
          <CorrectionList draft={draft} checked={checked} edition={edition} />
          <RememberedWords remembered={remembered} draft={draft} edition={edition} state={state} />
        </div>
      )}
      {checked === undefined ? null : <SendBar key={checked.report.verdict} report={checked.report} />}
    </div>
  );
}
