import { Link } from "@tanstack/react-router";

import type { Point } from "../../../api/contract/point.ts";
import { formatPeriod, formatQuantity, formatRange, sentenceCase, speakPoint } from "../../charts/format.ts";
import { hasFigure } from "../../charts/lines.ts";
import { Missing } from "../../components/Missing.tsx";
import { Sparkline } from "../../components/Sparkline.tsx";
import { HEADLINES } from "../overview/headline-choice.ts";
import type { IndicatorFigures } from "./state-figures.ts";
import styles from "./StateHeadlines.module.css";

/** The six headline indicators of a state: its last figure, the line of all years, and from which year to which. */
export function StateHeadlines({
  state,
  figures,
  labelOf,
}: {
  readonly state: string;
  readonly figures: readonly IndicatorFigures[];
  /** The name of an indicator that the state has no figure of. */
  readonly labelOf: (indicator: string) => string;
}) {
  return (
    <ul className={styles.headlines}>
      {HEADLINES.map(({ indicator, filter }) => {
        const [code] = Object.values(filter);
        const found = figures.find((each) => each.view.indicator === indicator);
        const row = found?.rows.find((each) => each.id === (code ?? indicator));
        const name = sentenceCase(found?.view.short ?? labelOf(indicator));
        return (
          <li key={`${indicator} ${code ?? ""}`} className={styles.headline}>
            <Link to="/trends" search={{ indicator, ...filter, focus: state }} className={styles.label}>
              {code === undefined ? name : `${name}: ${(found?.view.codeLabels[code] ?? code).toLowerCase()}`}
            </Link>
            {row === undefined ? (
              <p className={styles.none}>
                <Missing status="not-reported" /> No figure for any year
              </p>
            ) : (
              <Figures points={row.points} unit={found?.view.unitLabel ?? ""} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Figures({ points, unit }: { readonly points: readonly Point[]; readonly unit: string }) {
  const last = points.findLast(hasFigure);
  const first = points.find(hasFigure);
  if (last === undefined || first === undefined) return null;
  const [start, end] = [points[0]?.year ?? first.year, points.at(-1)?.year ?? last.year];
  const missing = points.length - points.filter(hasFigure).length;
  return (
    <>
      <p className={styles.last}>
        <span className={styles.value}>{valueText(last)}</span>{" "}
        <span className={styles.unit}>
          {unit} in {last.year}
        </span>
      </p>
      <Sparkline
        points={points}
        label={points.map((point) => `${point.year} ${speakPoint(point, "count")}`).join(", ")}
      />
      <p className={styles.about}>
        {formatPeriod(start, end)}, first {valueText(first)} in {first.year}
        {missing === 0 ? "" : `; no figure for ${missing} ${missing === 1 ? "year" : "years"}`}
      </p>
    </>
  );
}

function valueText(point: Point): string {
  if (point.low === null || point.high === null) return "";
  return formatRange(formatQuantity(point.low), formatQuantity(point.high));
}
