import { useSuspenseQuery } from "@tanstack/react-query";

import { roundsQuery } from "../../queries/asked.ts";
import { sourcesQuery } from "../../queries/sources.ts";
import styles from "./PlainTable.module.css";
import own from "./SourceTable.module.css";

/** The publications that the figures of a release come from, and the reference data beside them, with their licences. */
export function SourceTable({ release }: { readonly release: string | null }) {
  const { data } = useSuspenseQuery(sourcesQuery(release));
  const { data: rounds } = useSuspenseQuery(roundsQuery());
  const statements = [...new Set(rounds.map((round) => round.statement).filter((text) => text !== ""))];
  const groups = USES.map((group) => ({ ...group, sources: data.sources.filter(({ use }) => use === group.use) }));
  return (
    <div className={own.sources}>
      {statements.map((statement) => (
        <p key={statement}>{statement}</p>
      ))}
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label="Sources and licences" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">How to name it</th>
              <th scope="col" className={styles.wideOnly}>
                Data set
              </th>
              <th scope="col" className={styles.wideOnly}>
                Edition
              </th>
              <th scope="col">Licence</th>
            </tr>
          </thead>
          {groups
            .filter(({ sources }) => sources.length > 0)
            .map(({ use, label, sources }) => (
              <tbody key={use}>
                <tr>
                  <th scope="rowgroup" colSpan={4} data-group>
                    {label}
                  </th>
                </tr>
                {sources.map((source) => (
                  <tr key={`${source.publisher} ${source.dataset} ${source.edition}`}>
                    <th scope="row">{source.attribution ?? `${source.publisher}, ${source.dataset}`}</th>
                    <td className={styles.wideOnly}>
                      {source.publisher} {source.dataset}
                    </td>
                    <td className={`${styles.nowrap} ${styles.wideOnly}`}>{source.edition}</td>
                    <td>
                      <Licence name={source.licence} address={source.licenceAddress} />
                    </td>
                  </tr>
                ))}
              </tbody>
            ))}
        </table>
      </section>
    </div>
  );
}

const USES = [
  { use: "figures", label: "Figures" },
  { use: "reference", label: "Populations and exchange rates" },
] as const;

function Licence({ name, address }: { readonly name: string | null; readonly address: string | null }) {
  if (name === null) return <span className={styles.quiet}>none stated</span>;
  // The address of a licence is text: nothing here leads away from this server.
  return address === null ? name : <span title={address}>{name}</span>;
}
