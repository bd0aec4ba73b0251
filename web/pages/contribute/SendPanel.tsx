import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";

import { LIMITS } from "../../../api/reading/limits.ts";
import { formatNumber } from "../../charts/format.ts";
import { CopyButton } from "../../components/CopyButton.tsx";
import { type Sent, sendContribution } from "../../queries/contributions.ts";
import type { CheckedFile } from "../../workers/check-messages.ts";
import { identityQuery } from "../../queries/identity.ts";
import { closeSent, type Draft, noteOf } from "./draft.ts";
import { putAway } from "./entry/sent-entries.ts";
import { focusFinding } from "./finding-anchor.ts";
import { Findings } from "./Findings.tsx";
import { canBeKept, withdrawnWords } from "./report-words.ts";
import { SEND_PANEL } from "./SendBar.tsx";
import { SendDetails } from "./SendDetails.tsx";
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
  const { data: identity } = useQuery(identityQuery());
  const [gone, setGone] = useState<number | null>(null);
  const acting = identity?.actingAs ?? "coordinator";
  const isCoordinator = acting === "coordinator";
  const isOwn = isCoordinator || acting === `contact:${state.iso3}`;
  const arrived = async (sent: Sent, draft: Draft): Promise<void> => {
    if (sent.outcome === "rejected") return;
    await queries.invalidateQueries({ queryKey: ["contributions"] });
    await queries.invalidateQueries({ queryKey: ["accepted"] });
    await queries.invalidateQueries({ queryKey: ["remembered"] });
    await queries.invalidateQueries({ queryKey: ["others"] });
    if (draft.typed !== null) putAway(state.iso3, round, draft.typed);
    closeSent(draft);
    const search = sent.outcome === "already" ? { answer: "already" } : {};
    await navigate({ to: "/contributions/$id", params: { id: sent.receipt.id }, search });
  };
  const sending = useMutation({
    mutationFn: (draft: Draft) =>
      sendContribution(
        {
          state: state.iso3,
          round,
          filename: draft.filename,
          bytes: draft.bytes,
          note: noteOf(draft),
          meta: draft.meta,
          paper: isCoordinator ? draft.paper : { number: "", day: "" },
        },
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
  if (!canBeKept(checked.report)) {
    return (
      <section className={styles.panel} aria-labelledby={title}>
        <h2 id={title} className={styles.title}>
          Not to be sent yet
        </h2>
        <p className={styles.about}>
          {verdict === "rejected"
            ? "A file that can’t be read is refused, and nothing of it is kept."
            : "A file of which no row can be taken is refused, and nothing of it is kept: it would only withdraw what was sent before."}
        </p>
      </section>
    );
  }
  return (
    <section id={SEND_PANEL} className={styles.panel} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        Send it
      </h2>
      <p>
        The file as it is{isSaid(draft) ? ", and beside it what you put right and explained" : ""}, as the contribution
        of {state.name} to {round.replace("-", "–")}.
      </p>
      <SendDetails draft={draft} report={checked.report} sections={sections} canSendOnBehalf={isCoordinator} />
      {withdrawn === "" ? null : <Withdrawn words={withdrawn} report={checked.report} />}
      {isOwn ? null : (
        <p role="alert">
          {acting === "public"
            ? "From this machine nothing can be sent: until accounts exist, the coordinator sends. Pass the file on."
            : "You act as the contact point of another state, which sends its own files only. What you checked stays here."}
        </p>
      )}
      <button
        type="button"
        data-send
        className={styles.send}
        disabled={sending.isPending || isTooLarge || !isOwn}
        onClick={() => sending.mutate(draft)}
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
      {sending.isError ? <SendFailed failure={sending.error} onRetry={() => sending.mutate(draft)} /> : null}
      {sending.data?.outcome === "rejected" ? (
        <div role="alert" className={styles.refused}>
          <p>
            <strong>The server refused the file, and nothing was stored.</strong> Put this right and send it again.
          </p>
          <Findings report={sending.data.report} />
        </div>
      ) : null}
      <p className={styles.about}>
        What arrives is kept for good, byte for byte; a later file is a new vintage beside it. Public pages show it with
        the next release.
        {draft.typed === null ? "" : " What you typed is put away once it has arrived: you can start from it again."}
      </p>
      {checked.sha256 === null ? null : (
        <p className={styles.hash}>
          SHA-256 <code>{checked.sha256.slice(0, 16)}…</code> <CopyButton text={checked.sha256} label="Copy it" />
        </p>
      )}
    </section>
  );
}

function isSaid({ corrections, explanations, wordings, encoding, decimal }: Draft): boolean {
  return corrections.length + explanations.length + wordings.length > 0 || encoding !== null || decimal !== null;
}

/** What would be lost by sending, and the way to where it is listed. */
function Withdrawn({ words, report }: { readonly words: string; readonly report: CheckedFile["report"] }) {
  const listed = report.findings.find(({ code }) => code === "TSR-603");
  return (
    <p className={styles.withdrawn}>
      {words}{" "}
      {listed === undefined ? null : (
        <button type="button" className={styles.word} onClick={() => focusFinding(listed.id)}>
          See which
        </button>
      )}
    </p>
  );
}

function sendWords({ rowsAccepted, rowsQuarantined }: CheckedFile["report"]["counts"]): string {
  if (rowsQuarantined === 0) return "Send";
  return `Send, with ${formatNumber(rowsQuarantined)} of ${formatNumber(rowsAccepted + rowsQuarantined)} rows held back`;
}

function progressWords(gone: number | null): string {
  return gone === null || gone < 1 ? `Sending … ${Math.round((gone ?? 0) * 100)}%` : "Arrived, being kept …";
}
