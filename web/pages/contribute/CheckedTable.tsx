import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";

import type { Finding, Report } from "../../../api/contract/report.ts";
import type { Edition } from "../../../questionnaire/edition.ts";
import type { CheckedFile } from "../../workers/check-messages.ts";
import styles from "./CheckedTable.module.css";
import { correct, type Draft } from "./draft.ts";
import { FileGrid, type GridTarget } from "./FileGrid.tsx";
import { FINDINGS_TITLE, focusFinding, focusPlace, placeInList } from "./finding-anchor.ts";
import { FindingActions } from "./FindingActions.tsx";
import { Findings } from "./Findings.tsx";
import { markCells } from "./marked-cells.ts";
import { correctionOf } from "./proposals.ts";
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
  const { report, table } = checked;
  const [target, setTarget] = useState<GridTarget | null>(null);
  const marks = useMemo(() => (table === null ? null : markCells(report, table)), [report, table]);
  const acted = useRef<{ readonly place: number; readonly before: Report } | null>(null);
  useEffect(() => {
    if (acted.current === null || acted.current.before === report) return;
    // What was answered is gone from the list; whoever works by keyboard goes on with the next.
    focusPlace(acted.current.place);
    acted.current = null;
  });
  const onShow = (finding: Finding): void => {
    const place = marks?.placeOf(finding) ?? null;
    if (place === null) return;
    setTarget({ row: place.row, column: place.column ?? 0, from: finding.id, nth: (target?.nth ?? 0) + 1 });
  };
  useKey("F8", (withShift) => {
    const { mend, ask } = rankFindings(report);
    const all = [...mend.flatMap(({ findings }) => findings), ...ask].filter((one) => marks?.placeOf(one) != null);
    const at = all.findIndex(({ id }) => id === target?.from);
    const next = withShift ? all.at(Math.max(at, 0) - 1) : all[(at + 1) % Math.max(1, all.length)];
    if (next !== undefined) onShow(next);
  });
  if (table === null || marks === null) {
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
      table={table}
      marks={marks}
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
      <FileGrid
        table={table}
        marks={marks}
        corrections={draft.corrections}
        target={target}
        onCorrect={(row, column, text) => {
          const correction = correctionOf(table, row, column, text);
          if (correction !== null) correct(correction);
        }}
        onBack={focusFinding}
      />
    </section>
  );
}
