import { useSuspenseQueries } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";

import { formatDay } from "../components/dates.ts";
import { Empty } from "../components/Empty.tsx";
import { Page } from "../components/Page.tsx";
import { questionnaireQuery } from "../queries/asked.ts";
import { identityQuery } from "../queries/identity.ts";
import { proseQuery } from "../queries/prose.ts";
import { instantWords } from "./contribution/instants.ts";
import { EraseProse } from "./prose/EraseProse.tsx";
import { ReceivedAnswer } from "./prose/ReceivedAnswer.tsx";
import { ReceivedDocument } from "./prose/ReceivedDocument.tsx";
import styles from "./ProseReceipt.module.css";

/** Answers in words as they are kept: the receipt that a ministry can file, and where the coordinator chooses quotes. */
export function ProseReceipt() {
  const { id = "" } = useParams({ strict: false });
  const [{ data: prose }, { data: questionnaire }, { data: identity }] = useSuspenseQueries({
    queries: [proseQuery(), questionnaireQuery(), identityQuery()],
  });
  const found = prose.find((each) => each.id === id);
  if (found === undefined) {
    return (
      <Page title="Receipt" question="What was received in words, and what the Review quotes of it">
        <Empty
          title={`${id} is not here for you`}
          why="What a state said in words is read by that state and the coordinator. What the coordinator chose of it stands in the Review."
          action={<Link to="/contribute/prose">See what you may read</Link>}
        />
      </Page>
    );
  }
  const { state, round, onBehalf, receivedAt, by, quotable, answers, documents, erased } = found;
  const sender = questionnaire.states.find(({ iso3 }) => iso3 === state) ?? { name: state, formalName: state };
  const isCoordinator = identity.actingAs === "coordinator";
  return (
    <Page title="Receipt" question="What was received in words, and what the Review quotes of it">
      <header className={styles.head}>
        <h2>
          {sender.formalName}, round {round.replace("-", "–")}, in words
        </h2>
        <p className={styles.lead}>
          Kept as {id}. Received on {instantWords(receivedAt)} from the {by}
          {onBehalf === null ? "" : ` with ${onBehalf}, sent on the state’s behalf`}.{" "}
          {erased !== null
            ? ""
            : quotable
              ? "The Review may quote it."
              : "Sent for the coordinator alone: the Review does not quote it."}
        </p>
        <p className={styles.actions} data-noprint>
          <button type="button" className={styles.action} onClick={() => window.print()}>
            Print
          </button>
          <Link to="/contribute/prose" search={{ state, round }}>
            Back to what {sender.name} says in words
          </Link>
        </p>
      </header>
      {erased === null ? null : (
        <section className={styles.part} aria-labelledby="erased-title">
          <h2 id="erased-title">Erased</h2>
          <p>
            On {formatDay(erased.at)} by the {erased.by}: {erased.reason}
          </p>
          <p className={styles.quiet}>
            Its texts and documents are gone, here and in the Reviews that quoted them. What stays is their SHA-256:
          </p>
          <ul>
            {erased.sha256.map((hash) => (
              <li key={hash}>
                <code className={styles.hash}>{hash}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answers.map((answer, place) => (
        <ReceivedAnswer
          // Answers have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          prose={found}
          answer={answer}
          place={place}
          section={questionnaire.sections.find(({ code }) => code === answer.section)?.label ?? "The round as a whole"}
          canQuote={isCoordinator && quotable}
        />
      ))}
      {documents.length === 0 ? null : (
        <section className={styles.part} aria-labelledby="documents-title">
          <h2 id="documents-title">Documents</h2>
          <ul className={styles.documents}>
            {documents.map((document, place) => (
              <ReceivedDocument
                key={document.sha256}
                id={id}
                document={document}
                place={place}
                canQuote={isCoordinator && quotable}
              />
            ))}
          </ul>
        </section>
      )}
      {isCoordinator && erased === null ? <EraseProse id={id} /> : null}
    </Page>
  );
}
