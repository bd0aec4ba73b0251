import { Link } from "@tanstack/react-router";

import type { CoverageView } from "../../../api/contract/coverage.ts";
import type { Indicator, Section } from "../../../questionnaire/edition.ts";
import { formatPeriod } from "../../charts/format.ts";
import { indicatorAddress } from "../../components/addresses.ts";
import styles from "./IndicatorList.module.css";

/** Indicators under their subjects: name, definition, code, from how many states there are figures. */
export function IndicatorList({
  sections,
  indicators,
  coverage,
  none,
}: {
  readonly sections: readonly Section[];
  readonly indicators: readonly Indicator[];
  readonly coverage: CoverageView;
  /** What is said when there is none. */
  readonly none: string;
}) {
  if (indicators.length === 0) return <p>{none}</p>;
  const covered = new Map(coverage.indicators.map((indicator) => [indicator.code, indicator]));
  return sections.map((section) => {
    const inside = indicators.filter((indicator) => indicator.section === section.code);
    if (inside.length === 0) return null;
    return (
      <section key={section.code} className={styles.section} aria-labelledby={`subject-${section.code}`}>
        <h2 id={`subject-${section.code}`} className={styles.subject}>
          {section.label}
          {section.optional ? <span className={styles.optional}> optional module</span> : null}
        </h2>
        <ul className={styles.list}>
          {inside.map((indicator) => {
            const address = indicatorAddress(indicator.code);
            return (
              <li key={indicator.code} className={styles.entry}>
                <div className={styles.words}>
                  <h3 className={styles.name}>
                    <Link to={address.to} search={address.search}>
                      {indicator.label}
                    </Link>
                  </h3>
                  <p className={styles.definition}>{indicator.definition}</p>
                </div>
                <p className={styles.facts}>
                  <span className={styles.code}>{indicator.code}</span>
                  <span>{reach(covered.get(indicator.code), coverage.states.length)}</span>
                </p>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}

/** "13 of 13 states, 2010–2022" */
function reach(covered: CoverageView["indicators"][number] | undefined, states: number): string {
  const { firstYear = null, lastYear = null } = covered ?? {};
  if (covered === undefined || firstYear === null || lastYear === null) return "no figures yet";
  return `${covered.states.length} of ${states} states, ${formatPeriod(firstYear, lastYear)}`;
}
