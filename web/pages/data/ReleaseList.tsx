import { useSuspenseQuery } from "@tanstack/react-query";

import { formatNumber } from "../../charts/format.ts";
import { formatDay } from "../../components/dates.ts";
import { releasesQuery } from "../../queries/record.ts";
import styles from "./PlainTable.module.css";

/** The releases, newest first. */
export function ReleaseList() {
  const { data: releases } = useSuspenseQuery(releasesQuery());
  return (
    // It scrolls sideways on narrow screens, so the keyboard must be able to stop here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label="Releases" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Release</th>
            <th scope="col">Frozen on</th>
            <th scope="col" data-align="end">
              Contributions
            </th>
            <th scope="col">All of it</th>
            <th scope="col">What it is made of</th>
          </tr>
        </thead>
        <tbody>
          {releases.toReversed().map((release) => (
            <tr key={release.id}>
              <th scope="row">
                {release.id}
                {release.latest ? <span className={styles.quiet}> read unless another is named</span> : null}
              </th>
              <td>{formatDay(release.frozenAt)}</td>
              <td data-align="end">{formatNumber(release.contributions)}</td>
              <td>
                <a href={`/api/download/release.zip?release=${release.id}`} download>
                  Data package (ZIP)
                </a>
              </td>
              <td>
                <a href={`/api/releases/${release.id}`}>Vintages and their SHA-256</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
