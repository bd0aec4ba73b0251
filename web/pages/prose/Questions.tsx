import { Link } from "@tanstack/react-router";
import { useId } from "react";

import type { Edition } from "../../../questionnaire/edition.ts";
import { formatNumber } from "../../charts/format.ts";
import { formatDay } from "../../components/dates.ts";
import type { AskedInWords, questionGroups } from "./open-questions.ts";
import { countWords, type KeptDraft, OWN_HEADING } from "./prose-draft.ts";
import styles from "./Questions.module.css";

/** The longest text that is taken as one answer. */
const LONGEST = 20_000;

/** The questions section by section; the one in the address is open to be written. */
export function Questions({
  groups,
  languages,
  kept,
  open,
  onOpen,
}: {
  readonly groups: ReturnType<typeof questionGroups>;
  readonly languages: Edition["languages"];
  readonly kept: KeptDraft;
  /** Id of the question that is being written. */
  readonly open: string | null;
  readonly onOpen: (question: string | null) => void;
}) {
  return groups.map(({ section, label, questions }) => (
    <section key={section} className={styles.group} aria-labelledby={`asked-${section}`}>
      <h3 id={`asked-${section}`} className={styles.label}>
        {label}
      </h3>
      <ul>
        {questions.map((asked) => (
          <li key={asked.id} className={styles.asked}>
            <button
              type="button"
              className={styles.question}
              aria-expanded={open === asked.id}
              onClick={() => onOpen(open === asked.id ? null : asked.id)}
            >
              {asked.question}
            </button>
            <span className={styles.state}>{stateWords(asked, kept)}</span>
            {open === asked.id ? <Writing asked={asked} languages={languages} kept={kept} /> : null}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function stateWords({ id, last }: AskedInWords, { draft }: KeptDraft): string {
  const words = countWords(draft.written[id]?.text ?? "");
  if (words > 0) return `${formatNumber(words)} ${words === 1 ? "word" : "words"} written, not sent`;
  return last === null ? "" : `answered ${formatDay(last.prose.receivedAt)}`;
}

function Writing({
  asked,
  languages,
  kept,
}: {
  readonly asked: AskedInWords;
  readonly languages: Edition["languages"];
  readonly kept: KeptDraft;
}) {
  const help = useId();
  const { id, last } = asked;
  const { text, language } = kept.draft.written[id] ?? { text: "", language: last?.answer.language || "en" };
  const words = countWords(text);
  return (
    <div className={styles.writing}>
      <p id={help} className={styles.help}>
        {asked.help}
      </p>
      {last === null ? null : (
        <div className={styles.help}>
          <p>
            Answered in{" "}
            <Link to="/contribute/prose/$id" params={{ id: last.prose.id }}>
              {last.prose.id}
            </Link>
            ; what you write now takes its place, and the earlier text stays on record.
          </p>
          {text === "" ? (
            <button
              type="button"
              className={styles.word}
              onClick={() => kept.write(id, { text: last.answer.text, language: last.answer.language })}
            >
              Start from what was sent
            </button>
          ) : null}
        </div>
      )}
      {id === OWN_HEADING ? (
        <label className={styles.field}>
          Heading
          <input
            className={styles.line}
            value={kept.draft.heading}
            maxLength={500}
            onChange={(event) => kept.nameOwn(event.target.value)}
          />
        </label>
      ) : null}
      <label className={styles.field}>
        <span className="unseen">{asked.question}</span>
        <textarea
          className={styles.text}
          lang={language}
          rows={9}
          value={text}
          maxLength={LONGEST}
          aria-describedby={help}
          onChange={(event) => kept.write(id, { text: event.target.value, language })}
        />
      </label>
      <p className={styles.foot}>
        <label>
          Written in{" "}
          <select
            className={styles.language}
            value={language}
            onChange={(event) => kept.write(id, { text, language: event.target.value })}
          >
            <option value="en">English</option>
            {languages.map(({ code, name, english }) => (
              <option key={code} value={code}>
                {english} · {name}
              </option>
            ))}
          </select>
        </label>
        <output className={styles.count}>
          {formatNumber(words)} {words === 1 ? "word" : "words"}
          {text.length > LONGEST * 0.9 ? `, ${formatNumber(LONGEST - text.length)} characters left` : ""}
          {text === "" ? "" : kept.isKept ? ", kept in this browser" : ", not kept by this browser"}
        </output>
      </p>
    </div>
  );
}
