import styles from "./ChartTip.module.css";
import { markAt, type MarkRow, type Pixel, type Place, type Reading, readingOf } from "./marks.ts";

/** More lines than these are a table, not a tooltip. */
const MOST_LINES = 16;

interface Line {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly colour: string | undefined;
  readonly weak: boolean;
}

/** What stands at the pointer: a year with all its figures, a row with its parts, or a single point. */
export function ChartTip({
  rows,
  place,
  pixel,
  width,
  height,
}: {
  readonly rows: readonly MarkRow[];
  readonly place: Place;
  readonly pixel: Pixel;
  /** Of the chart: the tip stays inside it. */
  readonly width: number;
  readonly height: number;
}) {
  const mark = markAt(rows, place);
  if (mark === null) return null;
  const reading = readingOf(rows);
  const { title, lines } =
    reading === "column"
      ? { title: mark.at, lines: linesAt(rows, place) }
      : reading === "row"
        ? { title: mark.name, lines: linesOf(rows, place) }
        : {
            title: mark.name,
            lines: [{ id: "only", name: mark.at, text: mark.text, colour: undefined, weak: mark.weak ?? false }],
          };
  const left = pixel.x > width / 2;
  return (
    <div
      className={styles.tip}
      data-left={left || undefined}
      style={{
        ...(left ? { right: width - pixel.x + 14 } : { left: pixel.x + 14 }),
        ...verticalPlace(reading, pixel, height),
      }}
      aria-hidden
    >
      <p className={styles.title}>{title}</p>
      <dl className={styles.lines}>
        {lines.slice(0, MOST_LINES).map((line) => (
          <div key={line.id} className={styles.line} data-focus={line.colour === undefined ? undefined : true}>
            <dt>
              <span className={styles.dot} style={{ background: line.colour ?? "transparent" }} />
              {line.name}
            </dt>
            <dd data-weak={line.weak || undefined}>{line.text}</dd>
          </div>
        ))}
      </dl>
      {lines.length > MOST_LINES ? (
        <p className={styles.more}>and {lines.length - MOST_LINES} more in the table</p>
      ) : null}
    </div>
  );
}

/** A year's figures stand at the top, where they do not move; all else stands beside what it is about. */
function verticalPlace(reading: Reading, pixel: Pixel, height: number): { top: number } | { bottom: number } {
  if (reading === "column") return { top: 8 };
  return pixel.y > height / 2 ? { bottom: height - pixel.y + 14 } : { top: pixel.y + 14 };
}

/** All points of one place on the axis, those in colour first. */
function linesAt(rows: readonly MarkRow[], place: Place): readonly Line[] {
  const lines = rows.flatMap((row): readonly Line[] => {
    const mark = row.marks[place.index];
    return mark === undefined
      ? []
      : [{ id: row.id, name: mark.name, text: mark.short ?? mark.text, colour: row.colour, weak: mark.weak ?? false }];
  });
  return lines.toSorted((a, b) => Number(b.colour !== undefined) - Number(a.colour !== undefined));
}

/** All points of one row. */
function linesOf(rows: readonly MarkRow[], place: Place): readonly Line[] {
  return (rows[place.row]?.marks ?? []).map((mark) => ({
    id: mark.at,
    name: mark.at,
    text: mark.short ?? mark.text,
    colour: undefined,
    weak: mark.weak ?? false,
  }));
}
