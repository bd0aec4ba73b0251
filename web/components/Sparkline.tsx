import { type SparkBox, sparkline } from "../charts/sparkline.ts";
import styles from "./Sparkline.module.css";

const BOX: SparkBox = { width: 320, height: 72, pad: 5 };

/** A small line from zero, stretched to the width it has. Gaps are gaps, ranges are bands, the last figure is a dot. */
export function Sparkline({
  points,
  label,
}: {
  readonly points: Parameters<typeof sparkline>[0];
  /** The line in words. */
  readonly label: string;
}) {
  const { line, range, lone, last } = sparkline(points, BOX);
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <line x1="0" x2={BOX.width} y1={BOX.height - BOX.pad} y2={BOX.height - BOX.pad} className={styles.base} />
      <path d={range} className={styles.range} />
      <path d={line} className={styles.line} />
      {/* A line of no length with round ends is a dot that keeps its shape however wide the drawing is stretched. */}
      {lone.map((dot) => (
        <path key={dot.x} d={`M${dot.x} ${dot.y}h0`} className={styles.lone} />
      ))}
      {last === null ? null : <path d={`M${last.x} ${last.y}h0`} className={styles.dot} />}
    </svg>
  );
}
