import { Link } from "@tanstack/react-router";

import type { Point } from "../../api/contract/point.ts";
import type { Measure } from "../../api/contract/view.ts";
import { type Classes, classOf } from "../charts/classes.ts";
import { formatPoint, formatQuantity, formatRange } from "../charts/format.ts";
import { TILE_PLACES } from "../charts/tiles.ts";
import { stateAddress } from "./addresses.ts";
import { Missing } from "./Missing.tsx";
import styles from "./TileGrid.module.css";

/** The 13 states as equal tiles around the Black Sea, shaded by their figure: a map without borders. */
export function TileGrid({
  tiles,
  measure,
  classes,
  unit,
}: {
  readonly tiles: readonly { readonly state: string; readonly name: string; readonly point: Point }[];
  readonly measure: Measure;
  /** Null leaves the tiles unshaded: too few different values. */
  readonly classes: Classes | null;
  /** What the numbers are of, for those who hear them. */
  readonly unit: string;
}) {
  return (
    <ul className={styles.grid}>
      <li className={styles.sea} aria-hidden>
        Black Sea
      </li>
      {tiles.map(({ state, name, point }) => {
        const { row, column } = TILE_PLACES[state] ?? { row: 4, column: 1 };
        const address = stateAddress(state);
        return (
          <li key={state} style={{ gridRow: row, gridColumn: column }}>
            <Link
              to={address.to}
              search={address.search}
              className={styles.tile}
              data-class={(classes === null ? null : classOf(point, classes)) ?? "none"}
              data-few={point.poisson === undefined ? undefined : true}
              title={point.poisson === undefined ? name : `${name}: ${fewWords(point.poisson)}`}
            >
              <span className={styles.code}>
                {state}
                <span className="unseen">, {name}:</span>
              </span>
              <span className={styles.value}>
                {point.low === null ? <Missing status={point.status} /> : formatPoint(point, measure)}
                {point.low === null ? null : <span className="unseen"> {unit}</span>}
                {point.poisson === undefined ? null : <span className="unseen"> ({fewWords(point.poisson)})</span>}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function fewWords({ low, high }: NonNullable<Point["poisson"]>): string {
  return `a rate of a very small count, 95 per cent interval ${formatRange(formatQuantity(low), formatQuantity(high))}`;
}
