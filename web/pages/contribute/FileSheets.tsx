import { Tabs } from "../../components/Tabs.tsx";
import type { FileTable } from "../../workers/check-messages.ts";
import { correct, type Draft } from "./draft.ts";
import styles from "./CheckedTable.module.css";
import { FileGrid, type GridTarget } from "./FileGrid.tsx";
import { focusFinding } from "./finding-anchor.ts";
import type { MarkedCells } from "./marked-cells.ts";
import { correctionOf } from "./proposals.ts";

/** A table of a file with what was found in it. */
export interface MarkedTable {
  readonly table: FileTable;
  readonly marks: MarkedCells;
}

const PANEL = "sheet-panel";

/** The file as a table to be put right; of a workbook whose sheets were read together, one of them at a time. */
export function FileSheets({
  sheets,
  shown,
  draft,
  target,
  onSheet,
}: {
  readonly sheets: readonly MarkedTable[];
  readonly shown: MarkedTable;
  readonly draft: Draft;
  /** A cell of the sheet that is shown. */
  readonly target: GridTarget | null;
  readonly onSheet: (sheet: MarkedTable) => void;
}) {
  const { table, marks } = shown;
  const grid = (
    <FileGrid
      key={table.sheet}
      table={table}
      marks={marks}
      corrections={draft.corrections.filter(({ sheet }) => sheet === table.sheet)}
      target={target}
      onCorrect={(row, column, text) => {
        const correction = correctionOf(table, row, column, text);
        if (correction !== null) correct(correction);
      }}
      onBack={focusFinding}
    />
  );
  if (sheets.length < 2) return grid;
  return (
    <div className={styles.sheets}>
      <Tabs
        label="Sheets of the workbook"
        tabs={sheets.map((each, at) => ({ id: String(at), label: each.table.sheet ?? "" }))}
        value={String(sheets.indexOf(shown))}
        panel={PANEL}
        onChange={(at) => onSheet(sheets[Number(at)] ?? shown)}
      />
      <div id={PANEL} role="tabpanel" aria-label={table.sheet ?? ""}>
        {grid}
      </div>
    </div>
  );
}
