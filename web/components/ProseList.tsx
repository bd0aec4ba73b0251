import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { Prose } from "../../api/contract/prose.ts";
import { proseQuery } from "../queries/prose.ts";
import { formatDay } from "./dates.ts";
import styles from "./ProseList.module.css";
import { formatBytes } from "./sizes.ts";

/** What was said in words of a state or a round, with the documents attached; nothing where nothing may be read. */
export function ProseList({ state, round }: { readonly state?: string; readonly round?: string }) {
  const { data } = useSuspenseQuery(proseQuery());
  const shown = data
    .filter((each) => (state === undefined || each.state === state) && (round === undefined || each.round === round))
    .toReversed();
  if (shown.length === 0) return null;
  return (
    <section className={styles.prose} aria-labelledby="prose-title">
      <h2 id="prose-title">Said in words</h2>
      <p className={styles.facts}>
        Read by the state and the coordinator. Others read what the Review quotes of it. The latest first.
      </p>
      {shown.map((each) => (
        <Entry key={each.id} prose={each} />
      ))}
    </section>
  );
}

function Entry({ prose }: { readonly prose: Prose }) {
  const { id, receivedAt, by, onBehalf, quotable, answers, documents, erased } = prose;
  return (
    <article className={styles.entry} id={id} aria-label={`What was said in words, ${id}`}>
      <p className={styles.facts}>
        <Link to="/contribute/prose/$id" params={{ id }}>
          {id}
        </Link>
        , received {formatDay(receivedAt)} from the {by}
        {onBehalf === null ? "" : `, on behalf of the state: ${onBehalf}`}
        {quotable || erased !== null ? "" : ", for the coordinator alone"}
      </p>
      {erased === null ? null : (
        <p>
          Erased on {formatDay(erased.at)}: {erased.reason}
        </p>
      )}
      <dl>
        {answers.map(({ section, question, text, language, supersededBy, quoted }) => (
          <div key={`${section} ${question}`} className={styles.answer}>
            <dt>
              {section === "" ? "" : `${section} · `}
              {question}
            </dt>
            {supersededBy === null ? (
              <dd lang={language || undefined}>{text}</dd>
            ) : (
              <dd className={styles.facts}>
                A later answer took its place:{" "}
                <Link to="/contribute/prose/$id" params={{ id: supersededBy }}>
                  {supersededBy}
                </Link>
              </dd>
            )}
            {quoted.length === 0 ? null : <dd className={styles.facts}>Chosen for the Review</dd>}
          </div>
        ))}
      </dl>
      {documents.length === 0 ? null : (
        <ul>
          {documents.map(({ sha256, filename, kind, bytes, listed }) => (
            <li key={sha256}>
              <a href={`/api/contributions/documents/${sha256}`} download>
                {filename}
              </a>{" "}
              <span className={styles.facts}>
                {kind.toUpperCase()}, {formatBytes(bytes)}, SHA-256 <code title={sha256}>{sha256.slice(0, 12)}…</code>
                {listed ? ", named in the Review" : ""}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
