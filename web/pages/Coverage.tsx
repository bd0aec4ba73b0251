import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { coverageCaption } from "../charts/coverage-caption.ts";
import { formatNumber, formatPeriod } from "../charts/format.ts";
import { coverageTable } from "../charts/table.ts";
import { CoverageCellSheet } from "../components/CoverageCellSheet.tsx";
import { CoverageMatrix } from "../components/CoverageMatrix.tsx";
import { DataTable } from "../components/DataTable.tsx";
import { FigureActions } from "../components/FigureActions.tsx";
import { Page } from "../components/Page.tsx";
import { ChoiceWord, Sentence } from "../components/Sentence.tsx";
import { useOpenAnswers } from "../components/use-open-answers.ts";
import { coverageQuery } from "../queries/views.ts";
import { useFigureSettings } from "../state/figure.ts";
import { useAddress } from "../state/selection.ts";
import styles from "./Coverage.module.css";
import { IndicatorCoverage } from "./coverage/IndicatorCoverage.tsx";

const SUBJECTS = [
  { value: "core", label: "the three subjects asked of every state" },
  { value: "all", label: "all subjects, optional modules included" },
] as const;

export function Coverage() {
  const [search, change] = useAddress();
  const { data: coverage } = useSuspenseQuery(coverageQuery(search["release"] ?? null));
  const open = useOpenAnswers();
  const all = search["subjects"] === "all";
  const sections = coverage.sections.filter((section) => all || !section.optional);
  const codes = sections.map((section) => section.code);
  const table = useMemo(() => coverageTable(coverage), [coverage]);
  const caption = coverageCaption(coverage, codes);
  const settings = useFigureSettings("");
  const figures = coverage.cells
    .filter((cell) => codes.includes(cell.section))
    .reduce((sum, cell) => sum + cell.figures, 0);
  const [first, last] = [coverage.years[0], coverage.years.at(-1)];
  return (
    <Page title="Coverage" question="Who answered what, and when">
      <Sentence>
        Who answered what on{" "}
        <ChoiceWord
          label="Subjects"
          value={all ? "all" : "core"}
          choices={SUBJECTS}
          onChange={(value) => change({ subjects: value === "all" ? value : null })}
        />
      </Sentence>
      <section className={styles.section} aria-labelledby="matrix-title">
        <div className={styles.head}>
          <h2 id="matrix-title">
            {formatNumber(figures)} figures from {coverage.states.length} states
            {first === undefined || last === undefined ? "" : `, ${formatPeriod(first, last)}`}
          </h2>
          <p className={styles.about}>
            A square is one state, one year, one subject; the darker, the more of its indicators have a figure. Hatched
            squares were asked and not answered. Point at a square, or go with the arrow keys, to name it; Enter opens
            it.
          </p>
        </div>
        <CoverageMatrix coverage={coverage} sections={codes} onOpen={open} />
        <FigureActions
          caption={caption}
          table={table}
          file={{
            kind: "coverage",
            params: {
              ...(search["release"] === undefined ? {} : { release: search["release"] }),
              ...(all ? { sections: codes.join(",") } : {}),
            },
            label: caption.headline,
            definition: caption.notes.join(" "),
            title: settings.title,
            note: settings.note,
            onWords: settings.setWords,
          }}
        />
      </section>
      <section className={styles.section} aria-labelledby="indicator-title">
        <div className={styles.head}>
          <h2 id="indicator-title">Indicator by indicator</h2>
          <p className={styles.about}>
            From how many of the {coverage.states.length} states there is at least one figure, and for which years. What
            nobody answered is named too.
          </p>
        </div>
        <IndicatorCoverage coverage={coverage} sections={codes} />
      </section>
      <section className={styles.section} aria-labelledby="table-title">
        <h2 id="table-title">The same as a table</h2>
        <DataTable table={table} onOpen={() => {}} />
      </section>
      <CoverageCellSheet coverage={coverage} />
    </Page>
  );
}
