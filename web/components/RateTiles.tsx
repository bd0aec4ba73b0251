import { useSuspenseQuery } from "@tanstack/react-query";

import type { Selection } from "../../api/contract/selection.ts";
import { releaseLine, sourceLine } from "../charts/caption.ts";
import { type Classes, classesOf } from "../charts/classes.ts";
import { formatQuantity, formatRange } from "../charts/format.ts";
import { comparisonQuery } from "../queries/views.ts";
import { GlyphLegend } from "./Missing.tsx";
import styles from "./RateTiles.module.css";
import { TileGrid } from "./TileGrid.tsx";

/** The tiles of one indicator and year with their legend and source. */
export function RateTiles({
  selection,
  year,
  stale,
}: {
  readonly selection: Selection;
  readonly year: number;
  readonly stale: boolean;
}) {
  const { data: view } = useSuspenseQuery(comparisonQuery(selection, year, null));
  const tiles = view.rows.map((row) => ({
    state: row.state,
    name: view.stateNames[row.state] ?? row.state,
    point: row.now,
  }));
  const points = tiles.map((tile) => tile.point);
  const classes = classesOf(points);
  return (
    <figure className={styles.figure} data-stale={stale || undefined}>
      <TileGrid
        tiles={tiles}
        measure={view.measure}
        classes={classes}
        unit={`${view.unitLabel} per 100,000 inhabitants`}
      />
      <figcaption className={styles.caption}>
        {classes === null ? null : <Legend classes={classes} />}
        <GlyphLegend statuses={points.map((point) => point.status)} />
        <p>
          {sourceLine(view.sources)} Population: World Bank. {releaseLine(view.release, view.releasedAt)}.
        </p>
      </figcaption>
    </figure>
  );
}

function Legend({ classes }: { readonly classes: Classes }) {
  const edges = [classes.least, ...classes.limits, classes.most];
  return (
    <ol className={styles.legend} aria-label="Shades">
      {edges.slice(0, -1).map((edge, index) => (
        <li key={edge} className={styles.step}>
          <span className={styles.shade} style={{ background: `var(--ramp-${index + 1})` }} />
          {formatRange(formatQuantity(edge), formatQuantity(edges[index + 1] ?? edge))}
        </li>
      ))}
    </ol>
  );
}
