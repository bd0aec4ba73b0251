import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import type { SeriesView } from "../../../api/contract/series.ts";
import type { Selection } from "../../../api/contract/selection.ts";
import { measureWords } from "../../charts/caption.ts";
import { type ChartTable, seriesTable } from "../../charts/table.ts";
import { CopyButton } from "../../components/CopyButton.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import { Empty } from "../../components/Empty.tsx";
import { tableHtml, tableTsv } from "../../components/table-text.ts";
import { questionnaireQuery } from "../../queries/asked.ts";
import { seriesQuery } from "../../queries/views.ts";
import { useOpenCell } from "../../state/selection.ts";
import styles from "./FrameTable.module.css";
import type { FrameForm } from "./forms.ts";
import { describeRows, groupRows } from "./frame.ts";
import { frameRows } from "./rows.ts";
import { descriptionTable, groupsTable, rowsTable } from "./tables.ts";

interface Props {
  readonly selection: Selection;
  readonly form: FrameForm;
  readonly stale: boolean;
}

/** The selected figures as a data frame in one of its forms, to copy into a spreadsheet. */
export function FrameTable({ selection, form, stale }: Props) {
  const { data: view } = useSuspenseQuery(seriesQuery(selection));
  const { data: questionnaire } = useQuery(questionnaireQuery());
  const openCell = useOpenCell();
  const kind = questionnaire?.indicators.find((indicator) => indicator.code === view.indicator)?.kind;
  // Stocks are not added over years; rates, indices and prices are not added at all.
  const additive = kind === "flow" && view.measure === "count";
  const table = useMemo(() => tableOf(view, form, additive), [view, form, additive]);
  const sources = view.sources.map((source) => source.statement);
  if (table.rows.length === 0) {
    return <Empty title="Nothing to calculate with" why="No state gave a number for this selection." />;
  }
  return (
    <section className={styles.frame} data-stale={stale} aria-label="Data frame">
      <div className={styles.head}>
        <h2 className={styles.title}>{table.caption}</h2>
        <CopyButton label="Copy table" text={tableTsv(table, sources)} html={tableHtml(table, sources)} />
      </div>
      <p className={styles.about}>
        {table.rows.length} rows. Censored cells, such as 1–4, enter sums as intervals and stay out of means; cells
        without a number enter nothing.
      </p>
      <DataTable table={table} onOpen={openCell} />
      <ul className={styles.sources}>
        {sources.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
    </section>
  );
}

function tableOf(view: SeriesView, form: FrameForm, additive: boolean): ChartTable {
  const rows = frameRows(view);
  const caption = measureWords(view, view.years);
  switch (form) {
    case "rows":
      return rowsTable(rows, caption, view.by !== null);
    case "state":
    case "year":
    case "part":
      return groupsTable(
        groupRows(rows, form, additive),
        caption,
        { state: "State", year: "Year", part: "Part" }[form],
      );
    case "pivot":
      return seriesTable(view);
    case "describe":
      return descriptionTable(describeRows(rows), caption);
  }
}
