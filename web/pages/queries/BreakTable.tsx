import { Link } from "@tanstack/react-router";

import type { Break } from "../../../api/contract/breaks.ts";
import type { QueriesView } from "../../../api/contract/queries.ts";
import { stateAddress } from "../../components/addresses.ts";
import styles from "../Queries.module.css";
import { breakWords, chartAddress, seriesName } from "./register-words.ts";

/** Declared breaks, a row each: whose, of what, from which year, in whose words. */
export function BreakTable({
  view,
  breaks,
  release,
  withState,
  onOpen,
}: {
  readonly view: QueriesView;
  readonly breaks: readonly Break[];
  readonly release: string | null;
  readonly withState: boolean;
  readonly onOpen: (cell: string) => void;
}) {
  return (
    // It scrolls sideways on narrow screens, so the keyboard must be able to stop here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label="Table of declared breaks" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {withState ? <th scope="col">State</th> : null}
            <th scope="col">Figure</th>
            <th scope="col">From</th>
            <th scope="col">What changed</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {breaks.map((one) => {
            const state = stateAddress(one.state);
            const chart = chartAddress(one, release);
            const { cell } = one;
            return (
              <tr key={one.id}>
                {withState ? (
                  <th scope="row">
                    <Link to={state.to} search={state.search}>
                      {view.stateNames[one.state] ?? one.state}
                    </Link>
                  </th>
                ) : null}
                <td className={styles.wide}>
                  <Link to={chart.to} search={chart.search} title="See it in the chart">
                    {seriesName(one, view)}
                  </Link>
                </td>
                <td>{one.year}</td>
                <td className={styles.wide}>{breakWords(one)}</td>
                <td className={styles.wide}>
                  {cell === null ? (
                    one.source
                  ) : (
                    <button type="button" className={styles.figure} onClick={() => onOpen(cell)}>
                      flag B of the figure
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
