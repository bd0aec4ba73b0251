import type { SeriesMark } from "../../../api/contract/jumps.ts";
import type { Point } from "../../../api/contract/point.ts";
import { formatPoint, formatQuantity, formatRange } from "../../charts/format.ts";
import { MARK_SIGNS, markRemark, markSign } from "../../charts/mark-words.ts";
import { Missing } from "../../components/Missing.tsx";
import styles from "./FiguresTable.module.css";

/**
 * A figure in a table, rounded to what can be read there; its tooltip is exact and says a break or a jump before it. It
 * opens the way back to its file.
 */
export function FigureCell({
  point,
  marks,
  onOpen,
}: {
  readonly point: Point;
  /** Of the row. */
  readonly marks: readonly SeriesMark[];
  readonly onOpen: (cell: string) => void;
}) {
  const { cell } = point;
  const remark = markRemark(marks, point.year);
  const isJump = markSign(marks, point.year) === MARK_SIGNS.jump;
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
      data-break={hasBreak(marks, point.year) || undefined}
      title={
        point.low === null ? undefined : [formatPoint(point, "count"), remark].filter((said) => said !== "").join("; ")
      }
    >
      {cell === null ? (
        text
      ) : (
        <button type="button" className={styles.figure} onClick={() => onOpen(cell)}>
          {text}
        </button>
      )}
      {isJump ? <span className={styles.jump}>{MARK_SIGNS.jump}</span> : null}
    </td>
  );
}

/** Whether the series breaks before a year, as the state declared or as was marked when figures were compiled. */
function hasBreak(marks: readonly SeriesMark[], year: number): boolean {
  return marks.some((mark) => mark.kind === "break" && mark.year === year);
}
