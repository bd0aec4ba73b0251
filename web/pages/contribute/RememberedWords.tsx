import type { Remembered, Wording } from "../../../api/contract/covering-note.ts";
import type { Edition } from "../../../questionnaire/edition.ts";
import { fold } from "../../../questionnaire/fold.ts";
import { formatNumber } from "../../charts/format.ts";
import styles from "./CorrectionList.module.css";
import { confirmWording, type Draft } from "./draft.ts";
import { meaningWords } from "./meanings.ts";

/** What words of a state's files mean, as it said with earlier ones: it holds in this check, and can be forgotten. */
export function RememberedWords({
  remembered,
  draft,
  edition,
  state,
}: {
  readonly remembered: Remembered;
  readonly draft: Draft;
  readonly edition: Edition;
  readonly state: { readonly name: string };
}) {
  const standing = standingWords(remembered.wordings, draft.wordings);
  if (standing.length === 0) return null;
  const count = standing.length === 1 ? "one word" : `${formatNumber(standing.length)} words`;
  return (
    <details className={styles.remembered}>
      <summary>
        Remembered for {state.name}: what {count} {standing.length === 1 ? "means" : "mean"}
      </summary>
      <ul className={styles.list}>
        {standing.map((wording) => (
          <li key={nameOf(wording)} className={styles.entry}>
            <span>
              <span className={styles.place}>“{wording.text}” means</span> {meaningWords(wording, edition)}
            </span>
            <button
              type="button"
              className={styles.button}
              onClick={() => confirmWording({ field: wording.field, text: wording.text, code: "" })}
            >
              Forget<span className="unseen"> what “{wording.text}” means</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The last that was said of each word, where nothing else is said of it now; a meaning that was forgotten is none. */
function standingWords(before: readonly Wording[], now: readonly Wording[]): readonly Wording[] {
  const settled = new Set(now.map(nameOf));
  const standing: Wording[] = [];
  for (const wording of before) {
    if (settled.has(nameOf(wording))) continue;
    settled.add(nameOf(wording));
    if (wording.code !== "") standing.push(wording);
  }
  return standing;
}

function nameOf({ field, text }: Wording): string {
  return `${field} ${fold(text)}`;
}
