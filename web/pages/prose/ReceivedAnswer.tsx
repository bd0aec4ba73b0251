import { Link } from "@tanstack/react-router";
import { useId, useRef, useState } from "react";

import type { KeptAnswer, Prose } from "../../../api/contract/prose.ts";
import { formatNumber } from "../../charts/format.ts";
import { countWords } from "./prose-draft.ts";
import styles from "./ReceivedAnswer.module.css";
import { Refused } from "./Refused.tsx";
import { useQuoting } from "./use-quoting.ts";

/** An answer as it was received, word for word, with its hash, and what of it the Review quotes. */
export function ReceivedAnswer({
  prose,
  answer,
  place,
  section,
  canQuote,
}: {
  readonly prose: Pick<Prose, "id">;
  readonly answer: KeptAnswer;
  readonly place: number;
  /** What the answer's section is called. */
  readonly section: string;
  readonly canQuote: boolean;
}) {
  const title = useId();
  const { question, text, language, sha256, supersededBy, quoted } = answer;
  return (
    <section id={`answer-${place}`} className={styles.answer} aria-labelledby={title}>
      <p className={styles.section}>{section}</p>
      <h2 id={title} className={styles.question}>
        {question}
      </h2>
      <p className={styles.text} lang={language || undefined}>
        {text}
      </p>
      <p className={styles.facts}>
        {formatNumber(countWords(text))} words, SHA-256 <code className={styles.hash}>{sha256}</code>
      </p>
      {supersededBy === null ? null : (
        <p className={styles.facts}>
          A later answer took its place:{" "}
          <Link to="/contribute/prose/$id" params={{ id: supersededBy }}>
            {supersededBy}
          </Link>
          .
        </p>
      )}
      {canQuote && supersededBy === null ? (
        <Quoting id={prose.id} place={place} answer={answer} />
      ) : quoted.length === 0 ? null : (
        <p className={styles.facts}>Chosen for the Review: {quoted.map((passage) => `“${passage}”`).join(" ")}</p>
      )}
    </section>
  );
}

/** The coordinator's choice: the whole answer, or passages marked in it. */
function Quoting({ id, place, answer }: { readonly id: string; readonly place: number; readonly answer: KeptAnswer }) {
  const label = useId();
  const marking = useRef<HTMLTextAreaElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState("");
  const quoting = useQuoting(id);
  const { text, quoted, language } = answer;
  const quote = (passage: string, printed: boolean) => quoting.mutate({ answer: place, passage, printed });
  const readMarked = (): void => {
    const { selectionStart = 0, selectionEnd = 0 } = marking.current ?? {};
    setMarked(text.slice(selectionStart, selectionEnd).trim());
  };
  return (
    <div className={styles.quoting} data-noprint>
      {quoted.length === 0 ? null : (
        <ul className={styles.passages} aria-label="Quoted in the Review with the next release">
          {quoted.map((passage) => (
            <li key={passage} className={styles.passage}>
              <q lang={language || undefined}>{passage}</q>
              <button
                type="button"
                className={styles.word}
                disabled={quoting.isPending}
                onClick={() => quote(passage, false)}
              >
                Take back
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.actions}>
        {quoted.includes(text) ? null : (
          <button
            type="button"
            className={styles.button}
            disabled={quoting.isPending}
            onClick={() => quote(text, true)}
          >
            Quote the whole answer
          </button>
        )}
        {quoted.includes(text) ? null : (
          <button type="button" className={styles.button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Quote a passage …
          </button>
        )}
      </p>
      {isOpen && !quoted.includes(text) ? (
        <>
          <p id={label} className={styles.facts}>
            Mark the words below, with the pointer or with Shift and the arrow keys.
          </p>
          <textarea
            ref={marking}
            className={styles.mark}
            lang={language || undefined}
            aria-labelledby={label}
            rows={6}
            value={text}
            // Not read-only, since browsers then have no cursor for the keyboard; what is typed does nothing.
            onChange={() => setMarked("")}
            onSelect={readMarked}
          />
          <p className={styles.actions}>
            <button
              type="button"
              className={styles.button}
              disabled={marked === "" || quoting.isPending}
              onClick={() => quote(marked, true)}
            >
              {marked === "" ? "Quote what is marked" : `Quote ${formatNumber(countWords(marked))} words`}
            </button>
          </p>
        </>
      ) : null}
      {quoting.isError ? <Refused failure={quoting.error} onRetry={quoting.reset} /> : null}
    </div>
  );
}
