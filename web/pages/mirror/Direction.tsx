import type { MirrorPair, MirrorView } from "../../../api/contract/mirror.ts";
import type { Point } from "../../../api/contract/point.ts";
import { formatPoint, formatValue } from "../../charts/format.ts";
import { Missing } from "../../components/Missing.tsx";
import { useOpenCell } from "../../state/selection.ts";
import styles from "./Direction.module.css";
import { directionOf } from "./pairs.ts";

/** Citizens of one state in the other: what each of the two reported, year by year, and the difference as a range. */
export function Direction({
  view,
  detecting,
  citizensOf,
}: {
  readonly view: MirrorView;
  readonly detecting: string;
  readonly citizensOf: string;
}) {
  const openCell = useOpenCell();
  const rows = directionOf(view, detecting, citizensOf);
  const [there, home] = [detecting, citizensOf].map((iso3) => view.stateNames[iso3] ?? iso3);
  const title = `Citizens of ${home} in ${there}`;
  if (rows.length === 0) {
    return (
      <section className={styles.direction} aria-label={title}>
        <h2>{title}</h2>
        <p className={styles.silent}>
          Neither of the two reported of them in any year, which is no zero: there is nothing to compare.
        </p>
      </section>
    );
  }
  return (
    <section className={styles.direction} aria-label={title}>
      <h2>{title}</h2>
      {/* It scrolls sideways on narrow screens, so the keyboard must be able to stop here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label={`${title}, table`} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">{there} detected</th>
              <th scope="col">{home} reported of its own</th>
              <th scope="col">Difference</th>
              <th scope="col" className={styles.words}>
                What it says
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((pair) => (
              <tr key={pair.year}>
                <th scope="row">{pair.year}</th>
                <td>
                  <Figure point={pair.detected} onOpen={openCell} />
                </td>
                <td>
                  <Figure point={pair.identified} onOpen={openCell} />
                </td>
                <td>{differenceText(pair)}</td>
                <td className={styles.words}>{wordsOf(pair)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Figure({ point, onOpen }: { readonly point: Point; readonly onOpen: (cell: string) => void }) {
  const { cell } = point;
  const text = point.low === null ? <Missing status={point.status} /> : formatPoint(point, "count");
  if (cell === null) return text;
  return (
    <button type="button" className={styles.figure} onClick={() => onOpen(cell)} title="Where this figure comes from">
      {text}
    </button>
  );
}

function differenceText({ difference: { low, high } }: MirrorPair): string {
  if (low === null || high === null) return "";
  const [least, most] = [formatValue(low, "change"), formatValue(high, "change")];
  return least === most ? least : `${least} to ${most}`;
}

/** What may be said of a pair: never which of the two is right. */
function wordsOf({ why, agrees, difference: { value } }: MirrorPair): string {
  if (why !== null) return why;
  if (agrees === true) return value === 0 ? "The two figures are equal." : "The two ranges allow the same number.";
  return "The two figures differ: a question to both states.";
}
