import { ApiFailure } from "../../client/failure.ts";
import { CopyButton } from "../../components/CopyButton.tsx";
import styles from "./SendFailed.module.css";

/** A file that did not arrive: why, what is safe, what to do, and a reference to quote. */
export function SendFailed({ failure, onRetry }: { readonly failure: Error; readonly onRetry: () => void }) {
  const known = failure instanceof ApiFailure ? failure : null;
  const status = known?.status ?? null;
  return (
    <div role="alert" className={styles.failed}>
      <h3 className={styles.title}>{titleOf(status, known?.title)}</h3>
      <p>{failure.message}</p>
      <p className={styles.safe}>{safetyOf(status)}</p>
      <p className={styles.actions}>
        {status === 403 || status === 413 ? null : (
          <button type="button" className={styles.retry} onClick={onRetry}>
            Send again
          </button>
        )}
        {known === null || known.reference === "" ? null : (
          <CopyButton text={known.reference} label={`Copy reference ${known.reference}`} />
        )}
      </p>
    </div>
  );
}

function titleOf(status: number | null, title = "The file was not sent"): string {
  if (status === 0) return "No answer came";
  if (status === 403) return "Sending is not possible from this machine";
  if (status === 413) return "The file is too large";
  return title;
}

function safetyOf(status: number | null): string {
  const here = "Your file and what you put right are still here.";
  if (status === 0) return `${here} Sending again is safe: the same file is never kept twice.`;
  if (status === 403) {
    return `${here} Nothing was stored. Until accounts exist, the coordinator sends: download the file and pass it on.`;
  }
  return `${here} Nothing was stored.`;
}
