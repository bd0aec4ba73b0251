import { ApiFailure } from "../../client/failure.ts";
import { CopyButton } from "../../components/CopyButton.tsx";
import styles from "./Refused.module.css";

/** Something that was not done: why, what is safe, what to do, and a reference to quote. */
export function Refused({
  failure,
  safe,
  onRetry,
}: {
  readonly failure: Error;
  /** Where nothing was written: what stayed as it was. */
  readonly safe?: string;
  readonly onRetry: () => void;
}) {
  const known = failure instanceof ApiFailure ? failure : null;
  const isRepeatable = known?.status === 0 ? "trying again is safe, since the same is kept once" : "nothing was stored";
  return (
    <div role="alert" className={styles.refused}>
      <p>
        <strong>{known?.title ?? "It was not done"}.</strong> {failure.message}
      </p>
      <p className={styles.safe}>
        {safe ?? `What you wrote is still here; ${isRepeatable}. Documents stay as long as this page is open.`}
      </p>
      <p className={styles.actions}>
        {known?.status === 403 || known?.status === 410 ? null : (
          <button type="button" className={styles.retry} onClick={onRetry}>
            Try again
          </button>
        )}
        {known === null || known.reference === "" ? null : (
          <CopyButton text={known.reference} label={`Copy reference ${known.reference}`} />
        )}
      </p>
    </div>
  );
}
