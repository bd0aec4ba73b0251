import { useSuspenseQueries } from "@tanstack/react-query";
import { Fragment } from "react";

import type { CoverageView } from "../../../api/contract/coverage.ts";
import { formatNumber } from "../../charts/format.ts";
import { seriesQuery } from "../../queries/views.ts";
import { useOpenCell } from "../../state/selection.ts";
import { FiguresTable } from "./FiguresTable.tsx";
import { coveredBy, indicatorFigures, stateSelection } from "./state-figures.ts";
import styles from "./StateFigures.module.css";
import { StateHeadlines } from "./StateHeadlines.tsx";

const FILES = [
  { ending: "csv", label: "CSV" },
  { ending: "xlsx", label: "Excel" },
] as const;

/** What a state reported: its headline indicators, then every indicator year by year. */
export function StateFigures({
  state,
  name,
  coverage,
}: {
  readonly state: string;
  readonly name: string;
  readonly coverage: CoverageView;
}) {
  const openCell = useOpenCell();
  const covered = coveredBy(state, coverage);
  const views = useSuspenseQueries({
    queries: covered.map((indicator) => seriesQuery(stateSelection(state, indicator, coverage))),
  });
  const figures = covered.flatMap((indicator, index) => {
    const view = views[index]?.data;
    return view === undefined ? [] : [indicatorFigures(view, indicator)];
  });
  const labelOf = (code: string): string =>
    coverage.indicators.find((indicator) => indicator.code === code)?.short ?? code;
  return (
    <>
      <section aria-label="Headline indicators">
        <StateHeadlines state={state} figures={figures} labelOf={labelOf} />
      </section>
      <section className={styles.section}>
        <div className={styles.head}>
          <h2>All figures</h2>
          <p className={styles.about} data-noprint>
            {formatNumber(covered.length)} of {formatNumber(coverage.indicators.length)} indicators have a figure from{" "}
            {name}. Choose a figure to see the line of the file it was read from.
          </p>
        </div>
        <FiguresTable name={name} coverage={coverage} figures={figures} onOpen={openCell} />
        <p className={styles.about} data-noprint>
          Take the table away:{" "}
          {FILES.map(({ ending, label }) => (
            <Fragment key={ending}>
              <a
                className={styles.file}
                href={`/api/download/state.${ending}?state=${state}&release=${coverage.release}`}
                download
              >
                {label}
              </a>{" "}
            </Fragment>
          ))}
        </p>
      </section>
    </>
  );
}
