import type { Settings } from "../../../questionnaire/edition.ts";
import styles from "./Floors.module.css";
import { floorGroups } from "./floors.ts";

/** Every floor and threshold with its number, as the questionnaire's settings have it. */
export function Floors({ settings, states }: { readonly settings: Settings; readonly states: number }) {
  return (
    <div className={styles.groups}>
      {floorGroups(settings, states).map((group) => (
        <table key={group.title} className={styles.table}>
          <caption className={styles.title}>{group.title}</caption>
          <tbody>
            {group.lines.map((line) => (
              <tr key={line.words}>
                <th scope="row">{line.words}</th>
                <td>{line.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
