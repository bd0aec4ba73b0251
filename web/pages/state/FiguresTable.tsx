import { Link } from "@tanstack/react-router";
import { useState } from "react";

import type { CoverageView } from "../../../api/contract/coverage.ts";
import { formatNumber, sentenceCase } from "../../charts/format.ts";
import { indicatorAddress } from "../../components/addresses.ts";
import { MARK_SIGNS } from "../../charts/mark-words.ts";
import { GlyphLegend } from "../../components/Missing.tsx";
import { useLabels } from "../../components/use-labels.ts";
import { FigureCell } from "./FigureCell.tsx";
import styles from "./FiguresTable.module.css";
import type { FigureRow, IndicatorFigures } from "./state-figures.ts";

/** Rows of an indicator without a total that stand in the table at once; the rest is opened. Paper has one fewer. */
const SHOWN = 4;
const PRINTED = 3;

/** All figures of a state: a row an indicator, grouped by subject, a column a year. A figure opens the way to its file. */
export function FiguresTable({
  name,
  coverage,
  figures,
  onOpen,
}: {
  readonly name: string;
  readonly coverage: CoverageView;
  readonly figures: readonly IndicatorFigures[];
  readonly onOpen: (cell: string) => void;
}) {
  const sections = coverage.sections.map((section) => ({
    section,
    figures: figures.filter((each) => each.covered.section === section.code),
  }));
  const silent = sections.filter((each) => each.figures.length === 0).map((each) => each.section.label);
  const points = figures.flatMap((each) => each.rows.flatMap((row) => row.points));
  const marks = figures.flatMap((each) => each.rows.flatMap((row) => row.marks));
  return (
    <div className={styles.frame}>
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label={`All figures of ${name}`} tabIndex={0}>
        <table className={styles.table}>
          <caption className="unseen">All figures of {name}, by subject, indicator and year</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                Indicator, unit
              </th>
              {coverage.years.map((year) => (
                <th key={year} scope="col" className={styles.year}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          {sections
            .filter((each) => each.figures.length > 0)
            .map((each) => (
              <tbody key={each.section.code}>
                <tr>
                  <th scope="rowgroup" colSpan={coverage.years.length + 1} className={styles.subject}>
                    <span className={styles.subjectName}>{each.section.label}</span>
                  </th>
                </tr>
                {each.figures.map((indicator) => (
                  <IndicatorRows
                    key={indicator.covered.code}
                    figures={indicator}
                    years={coverage.years.length}
                    onOpen={onOpen}
                  />
                ))}
              </tbody>
            ))}
        </table>
      </section>
      {silent.length === 0 ? null : <p className={styles.silent}>Nothing reported on: {silent.join("; ")}.</p>}
      <div className={styles.legend}>
        <GlyphLegend statuses={points.map((point) => point.status)} />
        {marks.some((mark) => mark.kind === "break") ? (
          <p className={styles.breaks}>break in the series before this year</p>
        ) : null}
        {marks.some((mark) => mark.kind === "jump") ? (
          <p className={styles.jumps}>
            {MARK_SIGNS.jump} unexplained jump since the year before, a question to the state
          </p>
        ) : null}
      </div>
    </div>
  );
}

function IndicatorRows({
  figures,
  years,
  onOpen,
}: {
  readonly figures: IndicatorFigures;
  readonly years: number;
  readonly onOpen: (cell: string) => void;
}) {
  const [all, setAll] = useState(false);
  const labels = useLabels();
  const { view, rows, by } = figures;
  const address = indicatorAddress(view.indicator);
  const name = (
    <>
      <Link to={address.to} search={address.search} title={view.label}>
        {sentenceCase(view.short)}
      </Link>
      <span className={styles.unit}>, {view.unitLabel}</span>
    </>
  );
  if (rows.length === 0) {
    return (
      <tr>
        <th scope="row" className={styles.head}>
          {name}
        </th>
        <td colSpan={years} className={styles.elsewhere}>
          {by === null ? "given in parts only, without a total" : "given in another unit"}
        </td>
      </tr>
    );
  }
  if (by === null) {
    return rows.map((row) => (
      <Row key={row.id} row={row} onOpen={onOpen}>
        {name}
      </Row>
    ));
  }
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <>
      <tr>
        <th scope="row" className={styles.head}>
          {name}
        </th>
        <td colSpan={years} className={styles.elsewhere}>
          {rows.length <= SHOWN ? null : (
            <button type="button" className={styles.more} onClick={() => setAll(!all)} aria-expanded={all}>
              {all ? (
                `Show the first ${SHOWN} only`
              ) : (
                <>
                  {formatNumber(rows.length)} by {labels.dimension(by).toLowerCase()}
                  <span data-noprint>: show all</span>
                </>
              )}
            </button>
          )}
        </td>
      </tr>
      {shown.map((row, index) => (
        <Row key={row.id} row={row} inner extra={!all && index >= PRINTED} onOpen={onOpen}>
          {row.label}
        </Row>
      ))}
    </>
  );
}

function Row({
  row,
  inner = false,
  extra = false,
  onOpen,
  children,
}: {
  readonly row: FigureRow;
  readonly inner?: boolean;
  /** Left out on paper. */
  readonly extra?: boolean;
  readonly onOpen: (cell: string) => void;
  readonly children: React.ReactNode;
}) {
  return (
    <tr className={extra ? `${styles.row} ${styles.extra}` : styles.row}>
      <th scope="row" className={styles.head} data-inner={inner || undefined}>
        {children}
      </th>
      {row.points.map((point) => (
        <FigureCell key={point.year} point={point} marks={row.marks} onOpen={onOpen} />
      ))}
    </tr>
  );
}
