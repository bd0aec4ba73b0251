import type { Report } from "../../../api/contract/report.ts";
import { PaperFields } from "../../components/PaperFields.tsx";
import { chooseSections, type Draft, nameAgency, namePaper } from "./draft.ts";
import styles from "./SendDetails.module.css";
import { sectionsWords } from "./report-words.ts";

/** For what a file speaks, which agency sends it, with which paper it came: seldom changed, so folded. */
export function SendDetails({
  draft,
  report,
  sections,
  canSendOnBehalf,
}: {
  readonly draft: Draft;
  readonly report: Report;
  readonly sections: readonly { readonly code: string; readonly label: string }[];
  readonly canSendOnBehalf: boolean;
}) {
  const spoken = report.contribution.sections;
  const speaks = (code: string, isSpoken: boolean): void =>
    chooseSections(sections.map((one) => one.code).filter((one) => (one === code ? isSpoken : spoken.includes(one))));
  return (
    <>
      <details className={styles.fold}>
        <summary>{sectionsWords(report, sections)}</summary>
        <fieldset className={styles.list}>
          <legend className={styles.about}>
            It takes the place of what was sent before on the subjects that are ticked, and of nothing else.
          </legend>
          {sections.map(({ code, label }) => (
            <label key={code} className={styles.section}>
              <input
                type="checkbox"
                checked={spoken.includes(code)}
                // What speaks for nothing says nothing.
                disabled={spoken.length === 1 && spoken.includes(code)}
                onChange={(event) => speaks(code, event.target.checked)}
              />
              {label}
            </label>
          ))}
          {draft.sections === null ? null : (
            <button type="button" className={styles.word} onClick={() => chooseSections(null)}>
              As the rows of the file say
            </button>
          )}
        </fieldset>
      </details>
      <details className={styles.fold} open={draft.agency !== "" || draft.paper.number !== "" || undefined}>
        <summary>{canSendOnBehalf ? "Sent by an agency, or with a note verbale?" : "Sent by one agency?"}</summary>
        <div className={styles.list}>
          <label className={styles.label}>
            The agency, if it sends a part of its own, such as “Drug squad”
            <input
              className={styles.field}
              value={draft.agency}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => nameAgency(event.target.value)}
            />
          </label>
          {canSendOnBehalf ? <PaperFields paper={draft.paper} onChange={namePaper} /> : null}
        </div>
      </details>
    </>
  );
}
