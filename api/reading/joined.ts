import type { RawTable } from "./table.ts";
import type { Records } from "./tokenizer.ts";

/**
 * The tables of several sheets as one: the records of all sheets follow each other, each with the row that it has in its
 * own sheet, and each table keeps its columns. One table alone stays as it is.
 */
export function joinTables(tables: readonly [RawTable, ...RawTable[]]): RawTable {
  const [first, ...others] = tables;
  if (others.length === 0) return first;
  const starts: number[] = [];
  let next = 0;
  for (const { records } of tables) {
    starts.push(next);
    next += records.cells.length;
  }
  const records = joinRecords(tables, starts);
  const parts = tables.map((table, at): RawTable => {
    const start = starts[at] ?? 0;
    return { ...table, records, header: table.header + start, end: table.end + start };
  });
  return { ...(parts[0] ?? first), layout: tables.some(({ layout }) => layout === "wide") ? "wide" : "long", parts };
}

function joinRecords(tables: readonly RawTable[], starts: readonly number[]): Records {
  const within = <T>(record: number, ask: (records: Records, own: number) => T): T | null => {
    const at = starts.findLastIndex((start) => start <= record);
    const own = tables[at]?.records;
    return own === undefined ? null : ask(own, record - (starts[at] ?? 0));
  };
  const corrected = tables.flatMap(({ records }, at) =>
    [...(records.corrected ?? [])].map(([record, cells]) => [record + (starts[at] ?? 0), cells] as const),
  );
  return {
    cells: tables.flatMap(({ records }) => records.cells),
    lineOf: (record) => within(record, (records, own) => records.lineOf(own)) ?? 0,
    lineEndOf: (record) => within(record, (records, own) => records.lineEndOf(own)) ?? 0,
    isNumber: (record, column) => within(record, (records, own) => records.isNumber?.(own, column) === true) === true,
    ...(corrected.length === 0 ? {} : { corrected: new Map(corrected) }),
    openQuote: null,
    strayQuotes: [],
  };
}
