import type { Contribution } from "../../../api/contract/contribution.ts";
import { instantWords } from "./instants.ts";
import styles from "./Totals.module.css";

/** What stays of a contribution that was erased. */
export function Tombstone({ contribution }: { readonly contribution: Contribution }) {
  const { erased, id, sha256, receivedAt } = contribution;
  if (erased === null) return null;
  return (
    <section className={styles.totals} aria-labelledby="erased-title">
      <h2 id="erased-title">Erased</h2>
      <p>
        On {instantWords(erased.at)} by the {erased.by}: {erased.reason}
      </p>
      <p className={styles.about}>
        {id}, received on {instantWords(receivedAt)}. Its bytes and everything read from them are gone; in the releases
        that had it, its figures are not available. What stays is its SHA-256: <code>{sha256}</code>
      </p>
    </section>
  );
}
