import { Link } from "@tanstack/react-router";
import { useId } from "react";

import type { Point } from "../../../api/contract/point.ts";
import type { CellChange, ReleaseDiff } from "../../../api/contract/release-diff.ts";
import { formatNumber, formatPercent, formatPoint, formatQuantity, formatRange, signed } from "../../charts/format.ts";
import { Missing } from "../../components/Missing.tsx";
import { useLabels } from "../../components/use-labels.ts";
import styles from "./ReleaseTable.module.css";
import { sideName } from "./side-name.ts";

const KINDS: Readonly<Record<CellChange["kind"], string>> = {
  changed: "changed",
  new: "new",
  withdrawn: "withdrawn",
  withheld: "shown in one only, to protect persons",
  remarked: "another flag or reason",
};

/** So many are drawn; the file has all. */
const MOST_DRAWN = 400;

/** The changed cells, before and after side by side; each leads to its lineage in its own release. */
export function ChangedCells({
  title,
  diff,
  changes,
}: {
  readonly title: string;
  readonly diff: ReleaseDiff;
  readonly changes: readonly CellChange[];
}) {
  const heading = useId();
  const drawn = changes.slice(0, MOST_DRAWN);
  const more = changes.length - drawn.length;
  return (
    <div className={styles.part}>
      <h2 id={heading}>{title}</h2>
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-labelledby={heading} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Year</th>
              <th scope="col">Part</th>
              <th scope="col" data-align="end">
                {sideName(diff.earlier.id)}
              </th>
              <th scope="col" data-align="end">
                {sideName(diff.later.id)}
              </th>
              <th scope="col" data-align="end">
                Change
              </th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          {[...Map.groupBy(drawn, (change) => `${change.label}, ${change.unit}`)].map(([subject, own]) => (
            <tbody key={subject} data-group>
              <tr>
                <th scope="rowgroup" colSpan={7}>
                  {subject}
                </th>
              </tr>
              {own.map((change) => (
                <ChangeRow key={keyOf(change)} change={change} diff={diff} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      {more > 0 ? (
        <p className={styles.quiet}>
          {formatNumber(more)} more are in the{" "}
          <a href={`/api/releases/${diff.earlier.id}/diff/${diff.later.id}`}>data</a>.
        </p>
      ) : null}
    </div>
  );
}

function ChangeRow({ change, diff }: { readonly change: CellChange; readonly diff: ReleaseDiff }) {
  const labels = useLabels();
  const parts = Object.entries(change.breakdown).map(([dimension, code]) => labels.code(dimension, code));
  return (
    <tr>
      <th scope="row" className={styles.nowrap}>
        {diff.stateNames[change.state] ?? change.state}
      </th>
      <td>{change.year}</td>
      <td>{parts.length === 0 ? <span className={styles.quiet}>total</span> : parts.join(", ")}</td>
      <td data-align="end">
        <Vintage point={change.before} release={diff.earlier.id} />
      </td>
      <td data-align="end">
        <Vintage point={change.after} release={diff.later.id} />
        {change.line === null ? null : <span className={styles.quiet}> line {change.line}</span>}
      </td>
      <td data-align="end">{changeText(change)}</td>
      <td>{KINDS[change.kind]}</td>
    </tr>
  );
}

/** A figure as one of the two has it, with the way to its file where that release is frozen. */
function Vintage({ point, release }: { readonly point: Point | null; readonly release: string }) {
  if (point === null) return <Missing status="not-reported" />;
  const text = point.low === null ? <Missing status={point.status} /> : formatPoint(point, "count");
  const flags = point.flags.length === 0 ? null : <span className={styles.quiet}> {point.flags.join(" ")}</span>;
  if (point.cell === null || release === "draft") {
    return (
      <>
        {text}
        {flags}
      </>
    );
  }
  return (
    <>
      <Link to="/cells/$cell" params={{ cell: point.cell }} search={{ release }} title="Where this figure comes from">
        {text}
      </Link>
      {flags}
    </>
  );
}

function changeText({ change, relative }: CellChange): string {
  if (change.low === null || change.high === null) return "";
  const absolute = formatRange(
    signed(change.low, formatQuantity(change.low)),
    signed(change.high, formatQuantity(change.high)),
  );
  return relative === null ? absolute : `${absolute} (${signed(relative, formatPercent(relative))})`;
}

function keyOf({ state, indicator, year, breakdown, unit }: CellChange): string {
  return JSON.stringify([state, indicator, year, breakdown, unit]);
}
