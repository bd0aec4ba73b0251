import { Link } from "@tanstack/react-router";

import type { CoverageView } from "../../../api/contract/coverage.ts";
import { formatPeriod } from "../../charts/format.ts";
import { indicatorAddress } from "../../components/addresses.ts";
import { FORMATS, seriesAddress } from "./addresses.ts";
import styles from "./PlainTable.module.css";

/** The indicators with figures, by subject, each with its files. */
export function IndicatorDownloads({
  coverage,
  release,
}: {
  readonly coverage: CoverageView;
  readonly release: string | null;
}) {
  const sections = coverage.sections
    .map((section) => ({
      section,
      indicators: coverage.indicators.filter(
        (indicator) => indicator.section === section.code && indicator.stateYears > 0,
      ),
    }))
    .filter((each) => each.indicators.length > 0);
  return (
    // It scrolls sideways on narrow screens, so the keyboard must be able to stop here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label="Figures by indicator" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col" className={styles.wideOnly}>
              Code
            </th>
            <th scope="col" data-align="end" className={styles.wideOnly}>
              States
            </th>
            <th scope="col">Years</th>
            <th scope="col">Files</th>
          </tr>
        </thead>
        {sections.map(({ section, indicators }) => (
          <tbody key={section.code}>
            <tr>
              <th scope="rowgroup" colSpan={5} data-group>
                {section.label}
              </th>
            </tr>
            {indicators.map((indicator) => {
              const address = indicatorAddress(indicator.code);
              const { firstYear, lastYear } = indicator;
              return (
                <tr key={indicator.code}>
                  <th scope="row">
                    <Link to={address.to} search={address.search}>
                      {indicator.label}
                    </Link>
                  </th>
                  <td className={`${styles.nowrap} ${styles.wideOnly}`}>{indicator.code}</td>
                  <td data-align="end" className={styles.wideOnly}>
                    {indicator.states.length}
                  </td>
                  <td className={styles.nowrap}>
                    {firstYear === null || lastYear === null ? "" : formatPeriod(firstYear, lastYear)}
                  </td>
                  <td>
                    <span className={styles.files}>
                      {FORMATS.map(({ ending, label }) => (
                        <a
                          key={ending}
                          href={seriesAddress(ending, indicator, release)}
                          download
                          aria-label={`${label} of ${indicator.label}`}
                        >
                          {label}
                        </a>
                      ))}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </section>
  );
}
