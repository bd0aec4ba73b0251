import type { Reading } from "../../workers/check-messages.ts";
import { chooseEncoding } from "./draft.ts";
import styles from "./EncodingChoice.module.css";
import { encodingName } from "./report-words.ts";

/** The same words of the file in each encoding that it may be in; the sender sees which are spelt rightly. */
export function EncodingChoice({
  readings,
  chosen,
}: {
  readonly readings: readonly Reading[];
  readonly chosen: string | null;
}) {
  const [usual] = readings;
  if (usual === undefined) return null;
  return (
    <details className={styles.choice} open={chosen !== null || undefined}>
      <summary>Are the letters right?</summary>
      <fieldset className={styles.list}>
        <legend className={styles.legend}>Choose the line that is spelt rightly.</legend>
        {readings.map(({ encoding, sample }) => (
          <label key={encoding} className={styles.reading}>
            <input
              type="radio"
              name="encoding"
              checked={encoding === (chosen ?? usual.encoding)}
              onChange={() => chooseEncoding(encoding)}
            />
            <span className={styles.sample}>{sample}</span>
            <span className={styles.name}>{encodingName(encoding)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
