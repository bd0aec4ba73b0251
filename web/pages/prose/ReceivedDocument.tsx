import type { Prose } from "../../../api/contract/prose.ts";
import { formatBytes } from "../../components/sizes.ts";
import styles from "./ReceivedAnswer.module.css";
import { Refused } from "./Refused.tsx";
import { useQuoting } from "./use-quoting.ts";

/** A document as it is kept, to be taken away, and whether the Review names it. */
export function ReceivedDocument({
  id,
  document,
  place,
  canQuote,
}: {
  readonly id: string;
  readonly document: Prose["documents"][number];
  readonly place: number;
  readonly canQuote: boolean;
}) {
  const quoting = useQuoting(id);
  const { filename, kind, bytes, sha256, listed } = document;
  return (
    <li>
      <a href={`/api/contributions/documents/${sha256}`} download>
        {filename}
      </a>
      <p className={styles.facts}>
        {kind.toUpperCase()}, {formatBytes(bytes)}, SHA-256 <code className={styles.hash}>{sha256}</code>
      </p>
      {canQuote ? (
        <label className={styles.facts} data-noprint>
          <input
            type="checkbox"
            checked={listed}
            disabled={quoting.isPending}
            onChange={(event) => quoting.mutate({ document: place, printed: event.target.checked })}
          />{" "}
          Named in the Review with the next release
        </label>
      ) : listed ? (
        <p className={styles.facts}>Named in the Review.</p>
      ) : null}
      {quoting.isError ? <Refused failure={quoting.error} onRetry={quoting.reset} /> : null}
    </li>
  );
}
