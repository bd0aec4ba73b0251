import type { Point } from "../../../api/contract/point.ts";
import { formatPoint, formatQuantity, formatRange } from "../../charts/format.ts";
import { Missing } from "../../components/Missing.tsx";
import styles from "./FiguresTable.module.css";

/** A figure in a table, rounded to what can be read there; its tooltip is exact. It opens the way back to its file. */
export function FigureCell({ point, onOpen }: { readonly point: Point; readonly onOpen: (cell: string) => void }) {
  const { cell } = point;
  const text =
    point.low === null || point.high === null ? (
      <Missing status={point.status} />
    ) : (
      formatRange(formatQuantity(point.low), formatQuantity(point.high))
    );
  return (
    <td
      className={styles.cell}
      data-status={point.status}
      data-break={hasBreak(point) || undefined}
      title={point.low === null ? undefined : formatPoint(point, "count")}
    >
      {cell === null ? (
        text
      ) : (
        <button type="button" className={styles.figure} onClick={() => onOpen(cell)}>
          {text}
        </button>
      )}
    </td>
  );
}

/** Whether the series breaks before this year: flag B, declared by the state or marked when figures were compiled. */
export function hasBreak(point: Point): boolean {
  return point.flags.includes("B");
}
