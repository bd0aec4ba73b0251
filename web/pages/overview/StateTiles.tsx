import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";

import { BreakdownWords } from "../../components/BreakdownWords.tsx";
import { FigureFiles } from "../../components/FigureFiles.tsx";
import { IndicatorPicker } from "../../components/IndicatorPicker.tsx";
import { ChoiceWord, Sentence } from "../../components/Sentence.tsx";
import { RateTiles } from "../../components/RateTiles.tsx";
import { selectionParams } from "../../../api/contract/selection.ts";
import { coverageQuery } from "../../queries/views.ts";
import { reportersByYear, wellReportedYear } from "../../state/coverage.ts";
import { completeSelection, coveredIndicator } from "../../state/defaults.ts";
import { useAddress, useSelection } from "../../state/selection.ts";
import styles from "./StateTiles.module.css";

/** The 13 states as tiles, shaded by the rate of one indicator in one year. */
export function StateTiles() {
  const [search, change] = useAddress();
  const [chosen, select] = useSelection();
  const { data: coverage } = useSuspenseQuery(coverageQuery(chosen.release));
  const selection = useMemo(() => {
    const complete = completeSelection(chosen, coverage);
    return { ...complete, states: [], from: null, to: null, by: null, measure: "per100k" as const };
  }, [chosen, coverage]);
  const shown = useDeferredValue(selection);
  const indicator = coveredIndicator(coverage, selection.indicator);
  const reporters = reportersByYear(coverage, selection.indicator);
  const years = [...reporters.keys()].toSorted((a, b) => b - a);
  const year = years.find((candidate) => String(candidate) === search["year"]) ?? wellReportedYear(reporters);
  return (
    <section className={styles.tiles} aria-label="The states">
      <h2>State by state</h2>
      <Sentence>
        <IndicatorPicker
          coverage={coverage}
          value={selection.indicator}
          onChange={(code) => select({ indicator: code, filter: {}, unit: null })}
        />
        {indicator === null ? null : (
          <BreakdownWords indicator={indicator} selection={selection} onChange={select} split={false} />
        )}
        {` per 100\u202f000 inhabitants in `}
        {year === null ? (
          "no year"
        ) : (
          <ChoiceWord
            label="Year"
            value={String(year)}
            choices={years.map((each) => ({ value: String(each), label: String(each) }))}
            onChange={(value) => change({ year: value })}
          />
        )}
      </Sentence>
      {year === null ? null : (
        <>
          <RateTiles selection={shown} year={year} stale={shown !== selection} />
          <FigureFiles
            kind="tiles"
            params={{ ...selectionParams(shown), year: String(year) }}
            what="The states as tiles"
          />
        </>
      )}
    </section>
  );
}
