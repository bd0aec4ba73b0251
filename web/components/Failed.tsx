import { ApiFailure } from "../client/failure.ts";
import { CopyButton } from "./CopyButton.tsx";
import styles from "./Failed.module.css";

/** What failed, what is safe, what to do, and a reference to quote. */
export function Failed({
  what,
  failure,
  onRetry,
}: {
  readonly what: string;
  readonly failure: unknown;
  readonly onRetry?: () => void;
}) {
  const known = failure instanceof ApiFailure ? failure : null;
  const detail = known?.message ?? (failure instanceof Error ? failure.message : String(failure));
  return (
    <div role="alert" className={styles.failed}>
      <h2 className={styles.title}>{what} could not be shown</h2>
      <p>
        {known === null ? "" : `${known.title}. `}
        {detail}
      </p>
      <p className={styles.safe}>Nothing that was sent or published is affected: only this view is missing.</p>
      <div className={styles.actions}>
        {onRetry === undefined ? null : (
          <button type="button" className={styles.button} onClick={onRetry}>
            Try again
          </button>
        )}
        {known === null || known.reference === "" ? null : (
          <CopyButton text={known.reference} label={`Copy reference ${known.reference}`} />
        )}
      </div>
    </div>
  );
}
