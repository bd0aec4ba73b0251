import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";

import { formatNumber, listWords } from "../../charts/format.ts";
import { PaperFields } from "../../components/PaperFields.tsx";
import { type ProseSending, sendProse } from "../../queries/prose.ts";
import { isTooMuch } from "./Documents.tsx";
import { Refused } from "./Refused.tsx";
import styles from "./SendProse.module.css";

/** The way out: what goes, whether it may be printed, with which paper it came, and the one button that sends it. */
export function SendProse({
  sending,
  name,
  isCoordinator,
  onSent,
}: {
  /** Answers and documents that are ready; the rest is asked here. */
  readonly sending: Pick<ProseSending, "state" | "round" | "answers" | "documents">;
  readonly name: string;
  readonly isCoordinator: boolean;
  readonly onSent: () => void;
}) {
  const title = useId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [quotable, setQuotable] = useState(true);
  const [paper, setPaper] = useState({ number: "", day: "" });
  const mutation = useMutation({
    mutationFn: () => sendProse({ ...sending, quotable, paper }),
    onSuccess: async ({ id }) => {
      onSent();
      await queries.invalidateQueries({ queryKey: ["prose"] });
      await navigate({ to: "/contribute/prose/$id", params: { id } });
    },
    // It is for the sender to press again; waiting for a network would look as if it had been sent.
    networkMode: "always",
  });
  const { answers, documents } = sending;
  const isNothing = answers.length + documents.length === 0;
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        Send it
      </h2>
      <p>
        {isNothing
          ? "Nothing is written or attached yet."
          : `${contentWords(answers.length, documents.length)}, as the words of ${name} to ${sending.round.replace("-", "–")}.`}
      </p>
      <label className={styles.tick}>
        <input type="checkbox" checked={quotable} onChange={(event) => setQuotable(event.target.checked)} />
        <span>The Review may quote the answers word for word and name the documents</span>
      </label>
      {isCoordinator ? <PaperFields paper={paper} onChange={setPaper} /> : null}
      <button
        type="button"
        className={styles.send}
        disabled={isNothing || isTooMuch(documents) || mutation.isPending}
        onClick={() => mutation.mutate()}
      >
        {mutation.isPending ? "Sending …" : "Send"}
      </button>
      {mutation.isError ? <Refused failure={mutation.error} onRetry={() => mutation.mutate()} /> : null}
      <p className={styles.about}>
        What arrives is kept for good, word for word; a later text on the same question stands beside it and takes its
        place. The state and the coordinator read it. Others read what the coordinator quotes of it in the Review, with
        the next release.
      </p>
    </section>
  );
}

function contentWords(answers: number, documents: number): string {
  const count = (number: number, one: string) => `${formatNumber(number)} ${one}${number === 1 ? "" : "s"}`;
  return listWords([
    ...(answers === 0 ? [] : [count(answers, "answer")]),
    ...(documents === 0 ? [] : [count(documents, "document")]),
  ]);
}
