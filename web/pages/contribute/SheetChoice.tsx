import { chooseSheet } from "./draft.ts";
import styles from "./SheetChoice.module.css";

/** Which sheet of a workbook is read; nothing where there is no choice. */
export function SheetChoice({
  sheets,
  read,
  chosen,
}: {
  /** All that hold something, and those that were read. */
  readonly sheets: readonly string[];
  readonly read: readonly string[];
  /** The one that the sender chose. */
  readonly chosen: string | null;
}) {
  if (sheets.length < 2) return null;
  const [only] = read;
  const isJoined = read.length > 1;
  return (
    <label className={styles.choice}>
      {isJoined ? "One sheet alone?" : "Another sheet?"}
      <select
        className={styles.field}
        value={isJoined ? "" : (only ?? "")}
        onChange={(event) => chooseSheet(event.target.value === "" ? null : event.target.value)}
      >
        {isJoined || chosen !== null ? <option value="">As the check reads it</option> : null}
        {sheets.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
