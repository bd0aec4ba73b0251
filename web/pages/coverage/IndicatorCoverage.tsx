import { Link } from "@tanstack/react-router";

import type { CoverageView } from "../../../api/contract/coverage.ts";
import { formatNumber, formatPeriod } from "../../charts/format.ts";
import { indicatorAddress } from "../../components/addresses.ts";
import styles from "./IndicatorCoverage.module.css";

/** The indicators of each subject: states and years with figures as a bar, then by name those without any. */
export function IndicatorCoverage({
  coverage,
  sections,
}: {
  readonly coverage: CoverageView;
  readonly sections: readonly string[];
}) {
  return coverage.sections
    .filter((section) => sections.includes(section.code))
    .map((section) => {
      const indicators = coverage.indicators.filter((indicator) => indicator.section === section.code);
      const answered = indicators.filter((indicator) => indicator.stateYears > 0);
      const silent = indicators.filter((indicator) => indicator.stateYears === 0);
      return (
        <section key={section.code} className={styles.section}>
          <h3>{section.label}</h3>
          {answered.length === 0 ? (
            <p className={styles.silent}>No state answered any indicator of this subject.</p>
          ) : (
            <ul className={styles.list}>
              {answered.map((indicator) => (
                <Row key={indicator.code} indicator={indicator} states={coverage.states.length} />
              ))}
            </ul>
          )}
          {silent.length === 0 ? null : (
            <details className={styles.silent}>
              <summary>
                {formatNumber(silent.length)} {silent.length === 1 ? "indicator" : "indicators"} without any figure
              </summary>
              <ul className={styles.names}>
                {silent.map((indicator) => (
                  <li key={indicator.code}>
                    {indicator.label} <span className={styles.code}>{indicator.code}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      );
    });
}

function Row({
  indicator,
  states,
}: {
  readonly indicator: CoverageView["indicators"][number];
  readonly states: number;
}) {
  const { firstYear, lastYear } = indicator;
  const address = indicatorAddress(indicator.code);
  return (
    <li className={styles.row}>
      <Link to={address.to} search={address.search} className={styles.label}>
        {indicator.label}
      </Link>
      <span className={styles.track} aria-hidden>
        <span className={styles.bar} style={{ inlineSize: `${(100 * indicator.states.length) / states}%` }} />
      </span>
      <span className={styles.reach}>
        {indicator.states.length} of {states} states
        {firstYear === null || lastYear === null ? "" : `, ${formatPeriod(firstYear, lastYear)}`}
        {`, ${formatNumber(indicator.stateYears)} state-years`}
      </span>
    </li>
  );
}
