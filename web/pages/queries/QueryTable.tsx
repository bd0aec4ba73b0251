import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { breakdownText } from "../../../api/contract/observation.ts";
import type { QueriesView, Query } from "../../../api/contract/queries.ts";
import { formatNumber, formatPeriod, formatQuantity } from "../../charts/format.ts";
import { stateAddress } from "../../components/addresses.ts";
import styles from "../Queries.module.css";
import { chartAddress, factorWords, KIND_WORDS, seriesName } from "./register-words.ts";

/** Rows that stand in the table at once; the rest is opened. */
const SHOWN = 60;

/** Unexplained jumps, a row each: whose, of what, both figures. A figure opens the way back to its file. */
export function QueryTable({
  view,
  queries,
  release,
  withState,
  onOpen,
  onDeclare,
}: {
  readonly view: QueriesView;
  readonly queries: readonly Query[];
  /** The release in the address; links keep it. */
  readonly release: string | null;
  /** False on the page of a state, where every row is that state's. */
  readonly withState: boolean;
  readonly onOpen: (cell: string) => void;
  /** Begins to enter the break that a state declared there; left out where that is not done. */
  readonly onDeclare?: (query: Query) => void;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? queries : queries.slice(0, SHOWN);
  return (
    <>
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label="Table of unexplained jumps" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {withState ? <th scope="col">State</th> : null}
              <th scope="col">Figure</th>
              <th scope="col">Years</th>
              <th scope="col" data-align="end">
                Before
              </th>
              <th scope="col" data-align="end">
                After
              </th>
              <th scope="col" data-align="end">
                Factor
              </th>
              <th scope="col">Looks like</th>
              <th scope="col">Query</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((query) => (
              <Row
                key={`${query.state} ${query.indicator} ${query.unit} ${breakdownText(query.breakdown)} ${query.after.year}`}
                query={query}
                view={view}
                release={release}
                withState={withState}
                onOpen={onOpen}
                onDeclare={onDeclare}
              />
            ))}
          </tbody>
        </table>
      </section>
      {queries.length <= SHOWN ? null : (
        <button type="button" className={styles.more} onClick={() => setAll(!all)} aria-expanded={all} data-noprint>
          {all ? `Show the first ${SHOWN} only` : `Show all ${formatNumber(queries.length)}`}
        </button>
      )}
    </>
  );
}

function Row({
  query,
  view,
  release,
  withState,
  onOpen,
  onDeclare,
}: {
  readonly query: Query;
  readonly view: QueriesView;
  readonly release: string | null;
  readonly withState: boolean;
  readonly onOpen: (cell: string) => void;
  readonly onDeclare: ((query: Query) => void) | undefined;
}) {
  const state = stateAddress(query.state);
  const chart = chartAddress(query, release);
  return (
    <tr>
      {withState ? (
        <th scope="row">
          <Link to={state.to} search={state.search}>
            {view.stateNames[query.state] ?? query.state}
          </Link>
        </th>
      ) : null}
      <td className={styles.wide}>
        <Link to={chart.to} search={chart.search} title="See it in the chart">
          {seriesName(query, view)}
        </Link>
        <span className={styles.quiet}>, {view.unitLabels[query.unit] ?? query.unit}</span>
      </td>
      <td>{formatPeriod(query.before.year, query.after.year)}</td>
      <Figure point={query.before} onOpen={onOpen} />
      <Figure point={query.after} onOpen={onOpen} />
      <td data-align="end">{factorWords(query.factor)}</td>
      <td>{KIND_WORDS[query.kind]}</td>
      <td className={query.status === "open" ? undefined : styles.quiet}>
        {query.status === "open" ? "open" : "explained by a break"}
        {query.status === "open" && onDeclare !== undefined ? (
          <>
            {" "}
            <button type="button" className={styles.more} onClick={() => onDeclare(query)} data-noprint>
              break declared?
            </button>
          </>
        ) : null}
      </td>
    </tr>
  );
}

function Figure({ point, onOpen }: { readonly point: Query["before"]; readonly onOpen: (cell: string) => void }) {
  const { cell } = point;
  const text = formatQuantity(point.value ?? 0);
  return (
    <td data-align="end">
      {cell === null ? (
        text
      ) : (
        <button
          type="button"
          className={styles.figure}
          onClick={() => onOpen(cell)}
          title="Where this figure comes from"
        >
          {text}
        </button>
      )}
    </td>
  );
}
