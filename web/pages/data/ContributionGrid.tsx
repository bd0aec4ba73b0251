import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { CoverageView } from "../../../api/contract/coverage.ts";
import { stateAddress } from "../../components/addresses.ts";
import { formatBytes } from "../../components/sizes.ts";
import { roundsQuery } from "../../queries/asked.ts";
import { contributionsQuery, releaseQuery } from "../../queries/contributions.ts";
import styles from "./PlainTable.module.css";

/** The files of the release in view: a row a state, a column a round. */
export function ContributionGrid({ coverage }: { readonly coverage: CoverageView }) {
  const { data: rounds } = useSuspenseQuery(roundsQuery());
  const { data: contributions } = useSuspenseQuery(contributionsQuery());
  const { data: release } = useSuspenseQuery(releaseQuery(coverage.release));
  const ids = new Set(release.contributions.map((contribution) => contribution.id));
  const shown = contributions.filter((contribution) => ids.has(contribution.id));
  return (
    // It scrolls sideways on narrow screens, so the keyboard must be able to stop here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label="Contributions" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">State</th>
            {rounds.map((round) => (
              <th key={round.id} scope="col">
                Round {round.id.replace("-", "–")}
                <br />
                {round.provenance === "compiled" ? "compiled, not received" : "received"}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.states.map((state) => {
            const address = stateAddress(state.iso3);
            return (
              <tr key={state.iso3}>
                <th scope="row" className={styles.nowrap}>
                  <Link to={address.to} search={address.search}>
                    {state.name}
                  </Link>
                </th>
                {rounds.map((round) => {
                  const found = shown.find((each) => each.state === state.iso3 && each.round === round.id);
                  return (
                    <td key={round.id} className={styles.nowrap}>
                      {found === undefined ? (
                        <span className={styles.quiet}>none</span>
                      ) : (
                        <>
                          <a href={`/api/contributions/${found.id}/file`} download>
                            {found.filename}
                          </a>
                          <span className={styles.hash}>
                            v{found.vintage}, {formatBytes(found.bytes)},{" "}
                            <code title={found.sha256}>{found.sha256.slice(0, 12)}</code>
                          </span>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
