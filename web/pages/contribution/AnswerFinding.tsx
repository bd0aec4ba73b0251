import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";

import { REASONS, SHORTEST_EXPLANATION } from "../../../api/contract/covering-note.ts";
import type { DispositionRequest } from "../../../api/contract/disposition.ts";
import type { Finding } from "../../../api/contract/report.ts";
import { REASON_WORDS } from "../../../api/contract/reason-words.ts";
import { answerFinding } from "../../queries/answering.ts";
import { identityQuery } from "../../queries/identity.ts";
import styles from "../contribute/Explain.module.css";

import { SendFailed } from "../contribute/SendFailed.tsx";

type Word = DispositionRequest["state"];

const BUTTONS: Readonly<Record<Word, string>> = {
  explained: "It is right: say why",
  accepted: "Accept it with a word",
  rejected: "Ask again",
};

/** What the one who acts may say of a finding of a contribution that was kept: a state explains, the coordinator decides. */
export function AnswerFinding({ id, finding }: { readonly id: string; readonly finding: Finding }) {
  const { data: identity } = useSuspenseQuery(identityQuery());
  const [open, setOpen] = useState<Word | null>(null);
  const words = wordsFor(finding, identity.actingAs, id.slice(0, 3));
  if (words.length === 0) return null;
  if (open !== null) return <Form id={id} finding={finding} word={open} onDone={() => setOpen(null)} />;
  return (
    <p className={styles.act} data-noprint>
      {words.map((word) => (
        <button key={word} type="button" className={styles.button} onClick={() => setOpen(word)}>
          {BUTTONS[word]}
        </button>
      ))}
    </p>
  );
}

function wordsFor(finding: Finding, actingAs: string, state: string): readonly Word[] {
  const { severity, explainable, disposition } = finding;
  if (severity !== "warning" && severity !== "error") return [];
  const isSettled = disposition.state === "explained" || disposition.state === "accepted";
  if (actingAs === "coordinator") {
    if (disposition.state === "accepted") return ["rejected"];
    return isSettled ? ["accepted", "rejected"] : ["accepted"];
  }
  return actingAs === `contact:${state}` && explainable && !isSettled ? ["explained"] : [];
}

interface FormProps {
  readonly id: string;
  readonly finding: Finding;
  readonly word: Word;
  readonly onDone: () => void;
}

function Form({ id, finding, word, onDone }: FormProps) {
  const queries = useQueryClient();
  const [reason, setReason] = useState<(typeof REASONS)[number] | null>(null);
  const [text, setText] = useState("");
  const request = requestOf({ word, finding: finding.id, reason, text: text.trim() });
  const saying = useMutation({
    mutationFn: answerFinding,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["contribution", id] });
      onDone();
    },
    networkMode: "always",
  });
  const say = () => {
    if (request !== null) saying.mutate({ id, request });
  };
  return (
    <form
      className={styles.form}
      data-noprint
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        say();
      }}
    >
      {word === "explained" ? (
        <label className={styles.label}>
          Reason
          <select
            className={styles.field}
            required
            value={reason ?? ""}
            onChange={(event) => setReason(REASONS.find((one) => one === event.target.value) ?? null)}
          >
            <option value="">Choose …</option>
            {REASONS.map((one) => (
              <option key={one} value={one}>
                {REASON_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className={styles.label}>
        {word === "explained" ? "In your words, printed as a footnote of the figure" : "Why, in a word"}
        <textarea
          className={styles.field}
          rows={2}
          required
          minLength={word === "explained" ? SHORTEST_EXPLANATION : 1}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") onDone();
          }}
        />
      </label>
      <p className={styles.act}>
        <button type="submit" className={styles.button} disabled={request === null || saying.isPending}>
          {saying.isPending ? "Keeping it …" : "Keep it"}
        </button>
        <button type="button" className={styles.button} onClick={onDone}>
          Cancel
        </button>
      </p>
      {saying.isError ? <SendFailed failure={saying.error} onRetry={say} /> : null}
    </form>
  );
}

interface Said {
  readonly word: Word;
  readonly finding: string;
  readonly reason: (typeof REASONS)[number] | null;
  readonly text: string;
}

/** Null as long as something is missing. */
function requestOf({ word, finding, reason, text }: Said): DispositionRequest | null {
  if (word !== "explained") return text === "" ? null : { state: word, finding, text };
  return reason === null || text.length < SHORTEST_EXPLANATION ? null : { state: word, finding, reason, text };
}
