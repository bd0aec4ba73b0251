import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";

import { LIMITS } from "../../../api/reading/limits.ts";
import { formatNumber } from "../../charts/format.ts";
import { CopyButton } from "../../components/CopyButton.tsx";
import { type Sent, sendContribution } from "../../queries/contributions.ts";
import type { CheckedFile } from "../../workers/check-messages.ts";
import { closeDraft, type Draft, nameAgency, noteOf } from "./draft.ts";
import { Findings } from "./Findings.tsx";
import { sectionsWords, withdrawnWords } from "./report-words.ts";
import { SEND_PANEL } from "./SendBar.tsx";
import { SendFailed } from "./SendFailed.tsx";
import styles from "./SendPanel.module.css";

/** The way out: what would be sent, for whom, and the one button that sends it. */
export function SendPanel({
  checked,
  draft,
  state,
  round,
  sections,
}: {
  readonly checked: CheckedFile;
  readonly draft: Draft;
  readonly state: { readonly iso3: string; readonly name: string };
  readonly round: string;
  /** What the questionnaire asks, part by part. */
  readonly sections: readonly { readonly code: string; readonly label: string }[];
}) {
  const title = useId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [onBehalf, setOnBehalf] = useState("");
  const [gone, setGone] = useState<number | null>(null);
  const arrived = async (sent: Sent): Promise<void> => {
    if (sent.outcome === "rejected") return;
    await queries.invalidateQueries({ queryKey: ["contributions"] });
    await queries.invalidateQueries({ queryKey: ["accepted"] });
    await queries.invalidateQueries({ queryKey: ["remembered"] });
    await queries.invalidateQueries({ queryKey: ["others"] });
    closeDraft();
    const search = sent.outcome === "already" ? { answer: "already" } : {};
    await navigate({ to: "/contributions/$id", params: { id: sent.receipt.id }, search });
  };
  const sending = useMutation({
    mutationFn: () =>
      sendContribution(
        { state: state.iso3, round, filename: draft.filename, bytes: draft.bytes, note: noteOf(draft), onBehalf },
        setGone,
      ),
    onSuccess: arrived,
    onSettled: () => setGone(null),
    // It is for the sender to press again; waiting for a network would look as if it had been sent.
    networkMode: "always",
  });
  const { verdict, counts } = checked.report;
  const withdrawn = withdrawnWords(checked.report);
  const isTooLarge = draft.bytes.length > LIMITS.sent;
  if (verdict === "rejected") {
    return (
      <section className={styles.panel} aria-labelledby={title}>
        <h2 id={title} className={styles.title}>
          Not to be sent yet
        </h2>
        <p className={styles.about}>A file that can’t be read is refused, and nothing of it is kept.</p>
      </section>
    );
  }
  return (
    <section id={SEND_PANEL} className={styles.panel} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        Send it
      </h2>
      <p>
        {draft.corrections.length === 0 && draft.explanations.length === 0
          ? "The file as it is"
          : "The file as it is, with what you put right and explained"}
        , as the contribution of {state.name} to {round.replace("-", "–")}.
      </p>
      <p>{sectionsWords(checked.report, sections)}</p>
      {withdrawn === "" ? null : <p className={styles.withdrawn}>{withdrawn}</p>}
      <button
        type="button"
        className={styles.send}
        disabled={sending.isPending || isTooLarge}
        onClick={() => sending.mutate()}
      >
        {sending.isPending ? progressWords(gone) : sendWords(counts)}
      </button>
      {sending.isPending ? <progress className={styles.progress} aria-label="Sent so far" value={gone ?? 0} /> : null}
      {isTooLarge ? (
        <p role="alert">
          The file has {formatNumber(Math.ceil(draft.bytes.length / 1024 / 1024))} MB; at most{" "}
          {LIMITS.sent / 1024 / 1024} MB can be sent. Send the figures of this round alone.
        </p>
      ) : null}
      {sending.isError ? <SendFailed failure={sending.error} onRetry={() => sending.mutate()} /> : null}
      {sending.data?.outcome === "rejected" ? (
        <div role="alert" className={styles.refused}>
          <p>
            <strong>The server refused the file, and nothing was stored.</strong> Put this right and send it again.
          </p>
          <Findings report={sending.data.report} />
        </div>
      ) : null}
      <label className={styles.paper}>
        <span>The agency, if it sends a part of its own, such as “Drug squad”</span>
        <input
          className={styles.field}
          value={draft.agency}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => nameAgency(event.target.value)}
        />
      </label>
      <label className={styles.paper}>
        <span>The paper it came with, if any, such as “note verbale 12/2026”</span>
        <input
          className={styles.field}
          value={onBehalf}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setOnBehalf(event.target.value)}
        />
      </label>
      <p className={styles.about}>
        What arrives is kept for good, byte for byte; a later file is a new vintage beside it. Public pages show it with
        the next release.
      </p>
      {checked.sha256 === null ? null : (
        <p className={styles.hash}>
          SHA-256 <code>{checked.sha256.slice(0, 16)}…</code> <CopyButton text={checked.sha256} label="Copy it" />
        </p>
      )}
    </section>
  );
}

function sendWords({ rowsAccepted, rowsQuarantined }: CheckedFile["report"]["counts"]): string {
  if (rowsQuarantined === 0) return "Send";
  return `Send, with ${formatNumber(rowsQuarantined)} of ${formatNumber(rowsAccepted + rowsQuarantined)} rows held back`;
}

function progressWords(gone: number | null): string {
  return gone === null || gone < 1 ? `Sending … ${Math.round((gone ?? 0) * 100)}%` : "Arrived, being kept …";
}
