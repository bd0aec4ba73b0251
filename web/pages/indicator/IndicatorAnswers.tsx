import { Link } from "@tanstack/react-router";

import type { CoverageView } from "../../../api/contract/coverage.ts";
import { formatNumber } from "../../charts/format.ts";
import { stateAddress } from "../../components/addresses.ts";
import type { CoveredIndicator } from "../../state/defaults.ts";
import styles from "./IndicatorAnswers.module.css";

/** Which states have figures of an indicator, in which years: a square a state and year. */
export function IndicatorAnswers({
  coverage,
  indicator,
}: {
  readonly coverage: CoverageView;
  readonly indicator: CoveredIndicator;
}) {
  const answered = new Set(
    coverage.cells.filter((cell) => cell.answered.includes(indicator.code)).map((cell) => `${cell.state} ${cell.year}`),
  );
  const count = (year: number): number =>
    coverage.states.filter((state) => answered.has(`${state.iso3} ${year}`)).length;
  return (
    <section className={styles.answers}>
      <h2>Who answered it, and when</h2>
      <p className={styles.about}>
        {formatNumber(indicator.stateYears)} state-years with at least one figure, from {indicator.states.length} of the{" "}
        {coverage.states.length} states. A hatched square is a year without any.
      </p>
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} tabIndex={0} aria-label="States and years with figures">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">State</span>
              </th>
              {coverage.years.map((year) => (
                <th key={year} scope="col" className={styles.year}>
                  <span className={styles.long}>{year}</span>
                  <span className={styles.short} aria-hidden>
                    {String(year).slice(2)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.states.map((state) => {
              const address = stateAddress(state.iso3);
              return (
                <tr key={state.iso3}>
                  <th scope="row" className={styles.state}>
                    <Link to={address.to} search={address.search}>
                      {state.name}
                    </Link>
                  </th>
                  {coverage.years.map((year) => {
                    const has = answered.has(`${state.iso3} ${year}`);
                    return (
                      <td key={year}>
                        <span className={styles.square} data-has={has || undefined} aria-hidden />
                        <span className="unseen">{has ? "figures" : "none"}</span>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={styles.state}>
                States
              </th>
              {coverage.years.map((year) => (
                <td key={year} className={styles.count}>
                  {count(year)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}
