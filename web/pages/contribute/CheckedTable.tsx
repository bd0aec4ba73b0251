import { type ReactNode, useMemo, useState } from "react";

import type { Finding } from "../../../api/contract/report.ts";
import { bindingOf } from "../../../api/validating/explaining.ts";
import type { CheckedFile } from "../../workers/check-messages.ts";
import styles from "./CheckedTable.module.css";
import { chooseEncoding, confirmWording, correct, type Draft } from "./draft.ts";
import { Explain } from "./Explain.tsx";
import { FileGrid, type GridTarget } from "./FileGrid.tsx";
import { FINDINGS_TITLE, focusFinding } from "./finding-anchor.ts";
import { Findings } from "./Findings.tsx";
import { markCells } from "./marked-cells.ts";
import { correctionOf, proposalFor } from "./proposals.ts";
import { encodingName } from "./report-words.ts";

/** The findings beside the table that they are about: from a finding to its cell and back. */
export function CheckedTable({ checked, draft }: { readonly checked: CheckedFile; readonly draft: Draft }) {
  const { corrections, explanations } = draft;
  const { report, table } = checked;
  const [target, setTarget] = useState<GridTarget | null>(null);
  const marks = useMemo(() => (table === null ? null : markCells(report, table)), [report, table]);
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
  const goTo = (row: number, column: number, from: string | null): void => {
    setTarget({ row, column, from, nth: (target?.nth ?? 0) + 1 });
  };
  const onShow = (finding: Finding): void => {
    const place = marks.placeOf(finding);
    if (place !== null) goTo(place.row, place.column ?? 0, finding.id);
  };
  const isAsked = (finding: Finding): boolean => report.questions.includes(finding.id);
  const act = (finding: Finding): ReactNode => {
    const { suggestion } = finding;
    if (suggestion?.kind === "encoding") {
      return (
        <p className={styles.act}>
          <button type="button" className={styles.button} onClick={() => chooseEncoding(suggestion.value)}>
            It is spelt rightly in {encodingName(suggestion.value)}
          </button>
        </p>
      );
    }
    const proposal = proposalFor(finding, marks, table);
    const given = explanations.find((one) => bindingOf(one) === bindingOf(finding)) ?? null;
    const isSaid = finding.disposition.state === "explained";
    const canExplain = finding.explainable && (given !== null || !isSaid) && (isSaid || isAsked(finding));
    if (proposal === null && !canExplain) return null;
    return (
      <>
        {proposal === null || isSaid ? null : (
          <p className={styles.act}>
            <button type="button" className={styles.button} onClick={() => correct(proposal.correction)}>
              Write “{proposal.text}”
              {proposal.correction.cells.length > 1 ? ` in ${proposal.correction.cells.length} rows` : ""}
            </button>
            {proposal.wording === null ? null : (
              <button
                type="button"
                className={styles.button}
                onClick={() => proposal.wording !== null && confirmWording(proposal.wording)}
              >
                “{proposal.wording.text}” means {proposal.text}: remember it
              </button>
            )}
          </p>
        )}
        {canExplain ? <Explain finding={finding} given={isSaid ? given : null} /> : null}
      </>
    );
  };
  return (
    <section className={styles.both} aria-labelledby={FINDINGS_TITLE}>
      <div className={styles.findings}>
        <h2 id={FINDINGS_TITLE} tabIndex={-1} className={styles.title}>
          Findings
        </h2>
        <Findings report={report} onShow={onShow} act={act} />
      </div>
      <FileGrid
        table={table}
        marks={marks}
        corrections={corrections}
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
