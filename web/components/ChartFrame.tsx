import { lazy, type ReactNode, Suspense, useId } from "react";

import type { Caption } from "../charts/caption.ts";
import type { ChartTable } from "../charts/table.ts";
import styles from "./ChartFrame.module.css";
import type { FigureFile } from "./figure-file.ts";
import { FigureActions } from "./FigureActions.tsx";
import { Loading } from "./Loading.tsx";
import { Tabs } from "./Tabs.tsx";

// Most readers look at the picture first.
const DataTable = lazy(async () => ({ default: (await import("./DataTable.tsx")).DataTable }));

/** A way to look at a figure. Pages name those of their pictures; the table comes last by itself. */
export interface FigureView {
  readonly id: string;
  readonly label: string;
}

const TABLE: FigureView = { id: "table", label: "Table" };
const CHART: readonly FigureView[] = [{ id: "chart", label: "Chart" }];

/**
 * A figure from top to bottom: what it says, what is measured, the picture or its table, remarks, source, and what can
 * be done with it. `title` and `note` are the reader's own words for the export and take the place of the computed ones.
 */
export function ChartFrame({
  caption,
  table,
  file,
  stale = false,
  pictures = CHART,
  view,
  onView,
  onOpen,
  above,
  children,
}: {
  readonly caption: Caption;
  readonly table: ChartTable;
  readonly file: FigureFile;
  /** The picture is of the last choice while the next one is fetched. */
  readonly stale?: boolean;
  readonly pictures?: readonly FigureView[];
  readonly view: string;
  readonly onView: (view: string) => void;
  readonly onOpen: (cell: string) => void;
  /** Controls of the picture alone, between words and picture. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}) {
  const panel = useId();
  const views = [...pictures, TABLE];
  const current = views.find((each) => each.id === view) ?? views[0];
  const notes = [...(file.note === "" ? [] : [file.note]), ...caption.notes];
  return (
    <figure className={styles.figure} aria-busy={stale}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.headline}>{file.title === "" ? caption.headline : file.title}</h2>
          <p className={styles.subtitle}>{caption.subtitle}</p>
        </div>
        <Tabs label="How to show it" tabs={views} value={current?.id ?? ""} panel={panel} onChange={onView} />
      </div>
      {current === TABLE ? null : above}
      <div
        id={panel}
        role="tabpanel"
        aria-label={current?.label}
        className={styles.body}
        data-stale={stale || undefined}
      >
        {current === TABLE ? (
          <Suspense fallback={<Loading height="24rem" what="the table" />}>
            <DataTable table={table} onOpen={onOpen} />
          </Suspense>
        ) : (
          children
        )}
      </div>
      <figcaption className={styles.foot}>
        {notes.length === 0 ? null : (
          <ul className={styles.notes} aria-label="Notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <p className={styles.source}>
          {caption.source} {caption.release}.
        </p>
      </figcaption>
      <FigureActions caption={caption} table={table} file={file} />
    </figure>
  );
}
