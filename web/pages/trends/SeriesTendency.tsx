import { useSuspenseQuery } from "@tanstack/react-query";

import type { Selection } from "../../../api/contract/selection.ts";
import type { TendencySeries } from "../../../api/contract/tendency.ts";
import { formatPeriod } from "../../charts/format.ts";
import { tendencyQuery } from "../../queries/analysis.ts";
import styles from "./RegionChange.module.css";

/** How the figures move: of those that reported every year at once, of each state on demand; and why nothing is said. */
export function SeriesTendency({ selection }: { readonly selection: Selection }) {
  const { data: tendency } = useSuspenseQuery(tendencyQuery(selection));
  if (tendency.from === tendency.to) return null;
  const together = tendency.series.find((series) => series.state === null);
  const states = tendency.series.filter((series) => series.state !== null);
  return (
    <section className={styles.panel} aria-labelledby="tendency-title">
      <h3 id="tendency-title" className={styles.title}>
        How the figures moved, {formatPeriod(tendency.from, tendency.to)}
      </h3>
      {together === undefined ? (
        <p className={styles.withheld}>No state has a figure for every year, so there is no sum to follow.</p>
      ) : (
        <Said series={together} />
      )}
      <details className={styles.more}>
        <summary>State by state</summary>
        <dl className={styles.states}>
          {states.map((series) => (
            <div key={series.state} className={styles.state}>
              <dt>{tendency.stateNames[series.state ?? ""] ?? series.state}</dt>
              <dd className={styles.said}>
                <Said series={series} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <p className={styles.method}>
        {tendency.notes
          .filter((note) => METHOD.test(note.text))
          .map((note) => note.text)
          .join(" ")}
      </p>
    </section>
  );
}

/** The notes that say how it is done; the others stand under the figure already. */
const METHOD = /^(A range counts as its middle|Expected:)/;

function Said({ series }: { readonly series: TendencySeries }) {
  if (series.withheld.length > 0) return <p className={styles.withheld}>{series.withheld.join(" ")}</p>;
  return series.sentences.map((sentence) => <p key={sentence}>{sentence}</p>);
}
