import { useId } from "react";

import type { Amount } from "../../../api/contract/amount.ts";
import type { ReleaseDiff, TotalChange } from "../../../api/contract/release-diff.ts";
import { formatPercent, formatQuantity, formatRange, signed } from "../../charts/format.ts";
import { useLabels } from "../../components/use-labels.ts";
import styles from "./ReleaseTable.module.css";
import { sideName } from "./side-name.ts";

/** The sums over the region that the changed cells move. */
export function MovedSums({ diff }: { readonly diff: ReleaseDiff }) {
  const heading = useId();
  const labels = useLabels();
  const about = ({ label, breakdown }: TotalChange): string =>
    [label, ...Object.entries(breakdown).map(([dimension, code]) => labels.code(dimension, code))].join(", ");
  return (
    <div className={styles.part}>
      <h2 id={heading}>Sums over the region that moved</h2>
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-labelledby={heading} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Sum</th>
              <th scope="col">Year</th>
              <th scope="col" data-align="end">
                {sideName(diff.earlier.id)}
              </th>
              <th scope="col" data-align="end">
                {sideName(diff.later.id)}
              </th>
              <th scope="col" data-align="end">
                Change
              </th>
              <th scope="col" data-align="end">
                States
              </th>
            </tr>
          </thead>
          <tbody>
            {diff.totals.map((total) => (
              <tr key={JSON.stringify([total.indicator, total.breakdown, total.year, total.unit])}>
                <th scope="row">{about(total)}</th>
                <td>{total.year}</td>
                <td data-align="end">{amountText(total.earlier, total.unit)}</td>
                <td data-align="end">{amountText(total.later, total.unit)}</td>
                <td data-align="end">{changeText(total)}</td>
                <td data-align="end">
                  {total.earlier.reporting === total.later.reporting
                    ? total.later.reporting
                    : `${total.earlier.reporting}, now ${total.later.reporting}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function amountText({ low, high }: Amount, unit: string): string {
  return low === null || high === null ? "no sum" : `${formatRange(formatQuantity(low), formatQuantity(high))} ${unit}`;
}

function changeText({ relative, change }: TotalChange): string {
  if (relative !== null) return signed(relative, formatPercent(relative));
  return change.low === null || change.high === null
    ? ""
    : formatRange(signed(change.low, formatQuantity(change.low)), signed(change.high, formatQuantity(change.high)));
}
