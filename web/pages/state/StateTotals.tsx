import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import type { IndicatorTotals } from "../../../api/contract/totals.ts";
import type { Point } from "../../../api/contract/point.ts";
import { formatPeriod, formatQuantity, formatRange, listWords, sentenceCase } from "../../charts/format.ts";
import { GlyphLegend, Missing } from "../../components/Missing.tsx";
import { totalsQuery } from "../../queries/registers.ts";
import { useOpenCell } from "../../state/selection.ts";
import styles from "./StateTotals.module.css";

/** Indicators that stand on the page at once; the rest is opened. */
const SHOWN = 2;

/** A state's totals over different breakdowns of the same indicator, side by side, where they are not one exact number. */
export function StateTotals({
  state,
  name,
  release,
}: {
  readonly state: string;
  readonly name: string;
  /** As the address has it: null is the latest. */
  readonly release: string | null;
}) {
  const { data: view } = useSuspenseQuery(totalsQuery(state, release));
  const [all, setAll] = useState(false);
  if (view.indicators.length === 0) return null;
  const shown = all ? view.indicators : view.indicators.slice(0, SHOWN);
  const rest = view.indicators.length - SHOWN;
  return (
    // On paper a state is one sheet; this is read on the screen, where the years have room.
    <section className={styles.section} aria-labelledby="totals" data-noprint>
      <h2 id="totals">Totals side by side</h2>
      <p className={styles.about}>
        The same whole, counted in several ways: as {name} reported it, and as the parts of each breakdown add up. They
        may rest on different groups, and none of them is put right here. A sum that cannot be the total is marked †.
      </p>
      {shown.map((totals) => (
        <Totals key={totals.indicator} totals={totals} />
      ))}
      {rest <= 0 ? null : (
        <button type="button" className={styles.more} onClick={() => setAll(!all)} aria-expanded={all} data-noprint>
          {all ? `Show the first ${SHOWN} only` : `Show ${rest} more ${rest === 1 ? "indicator" : "indicators"}`}
        </button>
      )}
    </section>
  );
}

function Totals({ totals }: { readonly totals: IndicatorTotals }) {
  const openCell = useOpenCell();
  const name = sentenceCase(totals.short);
  return (
    <div className={styles.totals}>
      <h3 className={styles.name}>
        <Link to="/indicators/$code" params={{ code: totals.indicator }} title={totals.label}>
          {name}
        </Link>
        <span className={styles.quiet}>, {totals.unitLabel}</span>
      </h3>
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label={`Totals of ${totals.short}`} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Counted as</th>
              {totals.years.map((year) => (
                <th key={year} scope="col" data-align="end">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totals.rows.map((row) => (
              <tr key={row.label} data-total={row.by === null || undefined}>
                <th scope="row">{row.label}</th>
                {row.points.map((point) => (
                  <Total key={point.year} point={point} apart={row.differs.includes(point.year)} onOpen={openCell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles.foot}>
        <GlyphLegend statuses={totals.rows.flatMap((row) => row.points.map((point) => point.status))} />
        <p className={styles.quiet}>{apartWords(totals)}</p>
      </div>
      {totals.legitimate === "" ? null : <p className={styles.quiet}>{totals.legitimate}</p>}
    </div>
  );
}

function Total({
  point,
  apart,
  onOpen,
}: {
  readonly point: Point;
  readonly apart: boolean;
  readonly onOpen: (cell: string) => void;
}) {
  const { cell, low, high, status } = point;
  if (low === null || high === null) {
    return (
      <td data-align="end" data-status={status}>
        <Missing status={status} />
      </td>
    );
  }
  const text = formatRange(formatQuantity(low), formatQuantity(high));
  return (
    <td data-align="end" data-apart={apart || undefined} title={apart ? "cannot be the total as reported" : undefined}>
      {cell === null ? (
        text
      ) : (
        <button
          type="button"
          className={styles.figure}
          onClick={() => onOpen(cell)}
          title="Where this figure comes from"
        >
          {text}
        </button>
      )}
      {apart ? (
        <span className={styles.sign}>
          <span aria-hidden>†</span>
          <span className="unseen"> not the total</span>
        </span>
      ) : null}
    </td>
  );
}

/** "The sum by form of exploitation cannot be the total in 2010–2014, 2021 and 2022." */
function apartWords({ rows }: IndicatorTotals): string {
  const said = rows
    .filter((row) => row.differs.length > 0)
    .map(
      (row) =>
        `${row.label.toLowerCase()} in ${listWords(runsOf(row.differs).map(([from, to]) => formatPeriod(from, to)))}`,
    );
  return said.length === 0
    ? "No sum contradicts the total; a range may hold it."
    : `Not the total: ${said.join("; ")}.`;
}

/** Neighbouring years as periods. */
function runsOf(years: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
