import { Link } from "@tanstack/react-router";

import type { Prose } from "../../../api/contract/prose.ts";
import type { Edition } from "../../../questionnaire/edition.ts";
import styles from "../data/PlainTable.module.css";

/** Who said what in words: a row a state, a column a section, each number opens the state's page. */
export function WhoAnswered({
  states,
  sections,
  round,
  prose,
}: {
  readonly states: readonly { readonly iso3: string; readonly name: string }[];
  readonly sections: Edition["sections"];
  readonly round: string;
  /** What the reader may read of the round. */
  readonly prose: readonly Prose[];
}) {
  const columns = [{ code: "", label: "The round as a whole" }, ...sections];
  return (
    <>
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label="Answers in words, by state and section" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">State</th>
              {columns.map(({ code, label }) => (
                <th key={code} scope="col" data-align="end" title={label}>
                  {code === "" ? "Round" : code}
                  <span className="unseen">{code === "" ? " as a whole" : `: ${label}`}</span>
                </th>
              ))}
              <th scope="col" data-align="end">
                Documents
              </th>
              <th scope="col" data-align="end">
                Quoted
              </th>
            </tr>
          </thead>
          <tbody>
            {states.map(({ iso3, name }) => {
              const own = prose.filter(({ state }) => state === iso3);
              const standing = own.flatMap(({ answers }) =>
                answers.filter(({ supersededBy }) => supersededBy === null),
              );
              const documents = own.flatMap((each) => each.documents);
              const quoted = standing.flatMap((answer) => answer.quoted).length;
              return (
                <tr key={iso3}>
                  <th scope="row">
                    <Link to="/contribute/prose" search={{ state: iso3, round }}>
                      {name}
                    </Link>
                  </th>
                  {columns.map(({ code }) => (
                    <Count key={code} number={standing.filter(({ section }) => section === code).length} />
                  ))}
                  <Count number={documents.length} />
                  <Count number={quoted + documents.filter(({ listed }) => listed).length} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p className={styles.quiet}>
        Answers that stand; a later answer to the same question counts in place of the one before.{" "}
        {sections.map(({ code, label }) => `${code} ${label.toLowerCase()}`).join("; ")}.
      </p>
    </>
  );
}

/** Nothing said is an empty cell, not a nought among figures. */
function Count({ number }: { readonly number: number }) {
  return <td data-align="end">{number === 0 ? <span className="unseen">none</span> : number}</td>;
}
