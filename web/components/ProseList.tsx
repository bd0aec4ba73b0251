import { useSuspenseQuery } from "@tanstack/react-query";

import type { Prose } from "../../api/contract/prose.ts";
import { proseQuery } from "../queries/prose.ts";
import { formatDay } from "./dates.ts";
import styles from "./ProseList.module.css";
import { formatBytes } from "./sizes.ts";

/** What was said in words of a state or a round, with the documents attached; nothing where nothing may be read. */
export function ProseList({ state, round }: { readonly state?: string; readonly round?: string }) {
  const { data } = useSuspenseQuery(proseQuery());
  const shown = data.filter(
    (each) => (state === undefined || each.state === state) && (round === undefined || each.round === round),
  );
  if (shown.length === 0) return null;
  return (
    <section className={styles.prose} aria-labelledby="prose-title">
      <h2 id="prose-title">Said in words</h2>
      {shown.map((each) => (
        <Entry key={each.id} prose={each} />
      ))}
    </section>
  );
}

function Entry({ prose }: { readonly prose: Prose }) {
  return (
    <article className={styles.entry} id={prose.id}>
      <p className={styles.facts}>
        {prose.id}, received {formatDay(prose.receivedAt)} from the {prose.by}
        {prose.onBehalf === null ? "" : `, on behalf of the state: ${prose.onBehalf}`}
      </p>
      <dl>
        {prose.answers.map((answer) => (
          <div key={`${answer.section} ${answer.question}`} className={styles.answer}>
            <dt>
              {answer.section === "" ? "" : `${answer.section} · `}
              {answer.question}
            </dt>
            <dd>{answer.text}</dd>
          </div>
        ))}
      </dl>
      {prose.documents.length === 0 ? null : (
        <ul>
          {prose.documents.map(({ sha256, filename, kind, bytes }) => (
            <li key={sha256}>
              <a href={`/api/contributions/documents/${sha256}`} download>
                {filename}
              </a>{" "}
              <span className={styles.facts}>
                {kind.toUpperCase()}, {formatBytes(bytes)}, SHA-256 <code title={sha256}>{sha256.slice(0, 12)}…</code>
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
