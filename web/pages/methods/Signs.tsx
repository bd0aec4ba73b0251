import { type Status, STATUSES } from "../../../api/contract/observation.ts";
import { sentenceCase, STATUS_WORDS } from "../../charts/format.ts";
import { Missing } from "../../components/Missing.tsx";
import styles from "./Signs.module.css";

const MEANINGS: Readonly<Record<Status, string>> = {
  reported: "A number, as it was given. Nothing is rounded, filled in or smoothed.",
  zero: "The state, or the publisher for it, gave the number zero.",
  censored:
    "Given only as lying within a range, mostly “fewer than five”. The range is kept, and every sum with it is a range.",
  "not-reported": "The question was asked and there is no answer: an empty cell, or no row. Never zero.",
  "not-available": "The state says that it does not have the figure.",
  "not-applicable": "The question has no meaning there, such as an offence that the law does not know.",
  confidential: "The state has the figure and does not give it.",
  "included-elsewhere": "The figure stands under another indicator or code.",
  "not-asked": "That edition of the questionnaire did not ask.",
  suppressed: "The figure was received, and is withheld here because it could point to a person.",
};

/** The kinds of number and of no number, with the sign that each has in every table and chart. */
export function Signs() {
  return (
    <dl className={styles.signs}>
      {STATUSES.map((status) => (
        <div key={status} className={styles.entry}>
          <dt className={styles.term}>
            <span className={styles.sign}>
              <Sign status={status} />
            </span>
            <span className={styles.name}>{sentenceCase(STATUS_WORDS[status])}</span>
          </dt>
          <dd>{MEANINGS[status]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sign({ status }: { readonly status: Status }) {
  if (status === "reported") return <span aria-hidden>318</span>;
  if (status === "censored") return <span aria-hidden>1–4</span>;
  if (status === "not-asked") return <span className={styles.unasked} aria-hidden />;
  return (
    <span aria-hidden>
      <Missing status={status} />
    </span>
  );
}
