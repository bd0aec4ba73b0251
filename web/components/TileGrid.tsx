import { Link } from "@tanstack/react-router";

import type { Point } from "../../api/contract/point.ts";
import type { Measure } from "../../api/contract/view.ts";
import { formatPoint, speakPoint } from "../charts/format.ts";
import { stateAddress } from "./addresses.ts";
import { Missing } from "./Missing.tsx";
import styles from "./TileGrid.module.css";
import { type Classes, classOf } from "./value-classes.ts";

/** Where each state's tile stands, by row and column: its neighbours are about right, its borders are nobody's. */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  SRB: [1, 2],
  ROU: [1, 3],
  MDA: [1, 4],
  UKR: [1, 5],
  RUS: [1, 6],
  ALB: [2, 1],
  MKD: [2, 2],
  BGR: [2, 3],
  GEO: [2, 6],
  GRC: [3, 2],
  TUR: [3, 4],
  ARM: [3, 5],
  AZE: [3, 6],
};

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
        const [row, column] = PLACES[state] ?? [4, 1];
        const address = stateAddress(state);
        return (
          <li key={state} style={{ gridRow: row, gridColumn: column }}>
            <Link
              to={address.to}
              search={address.search}
              className={styles.tile}
              data-class={(classes === null ? null : classOf(point, classes)) ?? "none"}
              aria-label={`${name}: ${speakPoint(point, measure)}${point.low === null ? "" : ` ${unit}`}`}
              title={name}
            >
              <span className={styles.code}>{state}</span>
              <span className={styles.value}>
                {point.low === null ? <Missing status={point.status} /> : formatPoint(point, measure)}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
