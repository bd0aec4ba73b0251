import { Link } from "@tanstack/react-router";

import type { ReleaseSummary } from "../../../api/contract/release.ts";
import { formatNumber } from "../../charts/format.ts";
import { formatDay } from "../../components/dates.ts";
import styles from "./ReleaseTable.module.css";

/** The releases, newest first, each with its day, its hash, its counts and what was said of it. */
export function ReleaseTable({ releases }: { readonly releases: readonly ReleaseSummary[] }) {
  return (
    // It scrolls sideways on narrow screens, so the keyboard must be able to stop here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label="Releases" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Release</th>
            <th scope="col">Frozen on</th>
            <th scope="col">What is new in it</th>
            <th scope="col" data-align="end">
              Contributions
            </th>
            <th scope="col" data-align="end">
              Figures
            </th>
            <th scope="col">Against the one before</th>
            <th scope="col">Hash</th>
          </tr>
        </thead>
        <tbody>
          {releases
            .map((release, at) => ({ release, before: releases[at - 1] }))
            .toReversed()
            .map(({ release, before }) => (
              <tr key={release.id}>
                <th scope="row">
                  <Link to="/releases/$id" params={{ id: release.id }} search={{}}>
                    {release.id}
                  </Link>
                  {release.latest ? <span className={styles.quiet}> the latest</span> : null}
                </th>
                <td className={styles.nowrap}>{formatDay(release.frozenAt)}</td>
                <td>{release.note === "" ? <span className={styles.quiet}>no note</span> : release.note}</td>
                <td data-align="end">{formatNumber(release.contributions)}</td>
                <td data-align="end">{formatNumber(release.figures)}</td>
                <td>
                  {before === undefined ? (
                    <span className={styles.quiet}>the first</span>
                  ) : (
                    <Link to="/releases/$a/diff/$b" params={{ a: before.id, b: release.id }} search={{}}>
                      Changes since {before.id}
                    </Link>
                  )}
                </td>
                <td>
                  <code className={styles.hash} title={release.hash}>
                    {release.hash.slice(0, 12)}
                  </code>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
