import { Link } from "@tanstack/react-router";

import type { Contribution } from "../../../api/contract/contribution.ts";
import type { CoverageView } from "../../../api/contract/coverage.ts";
import { formatNumber } from "../../charts/format.ts";
import { stateAddress } from "../../components/addresses.ts";
import { formatDay } from "../../components/dates.ts";
import styles from "../Rounds.module.css";
import { FindingsLeft } from "./FindingsLeft.tsx";
import { type ModuleProgress, roundProgress } from "./round-progress.ts";

/** A row a state: its contribution, how many indicators of each module it answers, what the check left to be asked. */
export function RoundTable({
  coverage,
  years,
  contributions,
}: {
  readonly coverage: CoverageView;
  readonly years: readonly number[];
  /** The latest vintage of each state in this round. */
  readonly contributions: readonly Contribution[];
}) {
  return (
    // It scrolls sideways on narrow screens, so the keyboard must be able to stop here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label="Contributions by state and module" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Contribution</th>
            {coverage.sections.map((section) => (
              <th key={section.code} scope="col" data-align="end" className={styles.module} title={section.label}>
                {section.label}
              </th>
            ))}
            <th scope="col" data-align="end">
              Figures
            </th>
            <th scope="col">Left to ask</th>
          </tr>
        </thead>
        <tbody>
          {coverage.states.map((state) => {
            const address = stateAddress(state.iso3);
            const progress = roundProgress(coverage, state.iso3, years);
            const contribution = contributions.find((each) => each.state === state.iso3);
            return (
              <tr key={state.iso3}>
                <th scope="row">
                  <Link to={address.to} search={address.search}>
                    {state.name}
                  </Link>
                </th>
                <td>
                  <Sent contribution={contribution} />
                </td>
                {progress.map((module) => (
                  <td key={module.section} data-align="end">
                    <Progress module={module} />
                  </td>
                ))}
                <td data-align="end">{formatNumber(progress.reduce((sum, module) => sum + module.figures, 0))}</td>
                <td>{contribution === undefined ? null : <FindingsLeft contribution={contribution.id} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Sent({ contribution }: { readonly contribution: Contribution | undefined }) {
  if (contribution === undefined) return <span className={styles.quiet}>nothing yet</span>;
  return (
    <>
      {contribution.provenance === "compiled" ? "compiled" : "received"}, vintage {contribution.vintage}
      <span className={styles.detail}>{formatDay(contribution.receivedAt)}</span>
    </>
  );
}

function Progress({ module }: { readonly module: ModuleProgress }) {
  if (module.asked === 0) return <span className={styles.quiet}>not asked</span>;
  return (
    <span className={module.answered === 0 ? styles.quiet : undefined}>
      {module.answered} <span className={styles.of}>of {module.asked}</span>
    </span>
  );
}
