import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";

import type { Finding, Report } from "../../../api/contract/report.ts";
import type { Edition } from "../../../questionnaire/edition.ts";
import type { CheckedFile } from "../../workers/check-messages.ts";
import styles from "./CheckedTable.module.css";
import type { Draft } from "./draft.ts";
import type { GridTarget } from "./FileGrid.tsx";
import { FileSheets } from "./FileSheets.tsx";
import { FINDINGS_TITLE, focusPlace, placeInList } from "./finding-anchor.ts";
import { FindingActions } from "./FindingActions.tsx";
import { Findings } from "./Findings.tsx";
import { markCells } from "./marked-cells.ts";
import { rankFindings } from "./ranking.ts";
import { useKey } from "./use-key.ts";

/** The findings beside the table that they are about: from a finding to its cell and back. */
export function CheckedTable({
  checked,
  draft,
  edition,
}: {
  readonly checked: CheckedFile;
  readonly draft: Draft;
  readonly edition: Edition;
}) {
  const { report, tables } = checked;
  const [chosen, setChosen] = useState<string | null>(null);
  const [target, setTarget] = useState<GridTarget | null>(null);
  const sheets = useMemo(() => tables.map((table) => ({ table, marks: markCells(report, table) })), [report, tables]);
  const shown = sheets.find(({ table }) => table.sheet === chosen) ?? sheets[0];
  const sheetOf = (finding: Finding) => sheets.find(({ marks }) => marks.placeOf(finding) !== null);
  const acted = useRef<{ readonly place: number; readonly before: Report } | null>(null);
  useEffect(() => {
    if (acted.current === null || acted.current.before === report) return;
    // What was answered is gone from the list; whoever works by keyboard goes on with the next.
    focusPlace(acted.current.place);
    acted.current = null;
  });
  const onShow = (finding: Finding): void => {
    const sheet = sheetOf(finding);
    const place = sheet?.marks.placeOf(finding);
    if (sheet === undefined || place == null) return;
    setChosen(sheet.table.sheet);
    setTarget({ row: place.row, column: place.column ?? 0, from: finding.id, nth: (target?.nth ?? 0) + 1 });
  };
  useKey("F8", (withShift) => {
    const { mend, ask } = rankFindings(report);
    const all = [...mend.flatMap(({ findings }) => findings), ...ask].filter((one) => sheetOf(one) !== undefined);
    const at = all.findIndex(({ id }) => id === target?.from);
    const next = withShift ? all.at(Math.max(at, 0) - 1) : all[(at + 1) % Math.max(1, all.length)];
    if (next !== undefined) onShow(next);
  });
  if (shown === undefined) {
    return (
      <section className={styles.alone} aria-labelledby={FINDINGS_TITLE}>
        <h2 id={FINDINGS_TITLE} tabIndex={-1} className={styles.title}>
          What is in the way
        </h2>
        <Findings report={report} />
      </section>
    );
  }
  const act = (finding: Finding): ReactNode => (
    <FindingActions
      finding={finding}
      report={report}
      {...(sheetOf(finding) ?? shown)}
      draft={draft}
      edition={edition}
      onActed={() => {
        acted.current = { place: placeInList(finding.id), before: report };
      }}
    />
  );
  return (
    <section className={styles.both} aria-labelledby={FINDINGS_TITLE}>
      <div className={styles.findings}>
        <h2 id={FINDINGS_TITLE} tabIndex={-1} className={styles.title}>
          Findings
        </h2>
        <p className={styles.keys}>
          <kbd>F8</kbd> goes to the cell of the next, <kbd>Esc</kbd> back from it.
        </p>
        <Findings report={report} onShow={onShow} act={act} />
      </div>
      <FileSheets
        sheets={sheets}
        shown={shown}
        draft={draft}
        target={target}
        onSheet={({ table }) => {
          setChosen(table.sheet);
          setTarget(null);
        }}
      />
    </section>
  );
}
