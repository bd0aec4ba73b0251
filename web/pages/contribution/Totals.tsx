import { useSuspenseQuery } from "@tanstack/react-query";

import type { ContributionTotals } from "../../../api/contract/contribution.ts";
import { formatNumber, formatPoint, speakPoint } from "../../charts/format.ts";
import type { ChartTable, TableCell } from "../../charts/table.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { Empty } from "../../components/Empty.tsx";
import { totalsQuery } from "../../queries/contributions.ts";
import styles from "./Totals.module.css";

/** What a contribution says of each indicator, as its sender can compare it with the file. */
export function Totals({ id }: { readonly id: string }) {
  const { data: totals } = useSuspenseQuery(totalsQuery(id));
  if (totals === null) {
    return (
      <Empty
        title="Totals are not open here"
        why="What a state sent is opened by the coordinator only. The released figures are on the public pages."
      />
    );
  }
  if (totals.length === 0) return <Empty title="No figures were taken" why="Every row of this file was held back." />;
  const years = totals.find((line) => line.totals.length > 0)?.totals.map(({ year }) => year) ?? [];
  return (
    <section className={styles.totals} aria-labelledby="totals-title">
      <h2 id="totals-title">Totals by indicator</h2>
      <p className={styles.about}>
        Each total is a row of the file; nothing was added up. Where a thing has no total, such as kilograms of
        different drugs, its rows are counted only.
      </p>
      <DataTable table={tableOf(totals, years)} onOpen={() => {}} />
    </section>
  );
}

function tableOf(totals: readonly ContributionTotals[], years: readonly number[]): ChartTable {
  const statuses = new Set(totals.flatMap((line) => line.totals.map(({ status }) => status)));
  return {
    caption: "Totals by indicator and year, as they stand in the file",
    corner: "Indicator",
    columns: [...years.map(String), "Rows"],
    rows: totals.map((line) => ({
      head: `${line.label}, ${line.unitLabel}`,
      state: null,
      cells: [...years.map((year) => totalCell(line, year)), word(formatNumber(line.rows))],
    })),
    legend: [...statuses].map((status) => ({ glyph: "", words: "", status })),
  };
}

function totalCell({ totals }: ContributionTotals, year: number): TableCell {
  const found = totals.find((total) => total.year === year);
  if (found === undefined) return word("no total");
  const point = { ...found, flags: [], cell: null };
  const text = formatPoint(point, "count");
  return { ...found, text, title: speakPoint(point, "count"), cell: null };
}

function word(text: string): TableCell {
  return { text, title: text, status: null, value: null, low: null, high: null, cell: null };
}
