import { chooseSheet } from "./draft.ts";
import styles from "./SheetChoice.module.css";

/** Which sheet of a workbook is read; nothing where there is no choice. */
export function SheetChoice({ sheets, read }: { readonly sheets: readonly string[]; readonly read: string | null }) {
  if (sheets.length < 2) return null;
  return (
    <label className={styles.choice}>
      Another sheet?
      <select className={styles.field} value={read ?? ""} onChange={(event) => chooseSheet(event.target.value)}>
        {sheets.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
