import { isAlone } from "./alone.ts";
import styles from "./Findings.module.css";

/**
 * The code of a finding, as the way to what Methods says of it: in a page of its own, since a file that is being checked
 * stands in this one. The check that works from disk has no Methods beside it.
 */
export function FindingCode({ code }: { readonly code: string }) {
  if (isAlone()) return <span className={styles.count}> · {code}</span>;
  return (
    <span className={styles.count}>
      {" · "}
      <a href={`/methods#${code}`} target="_blank" rel="noopener">
        {code}
        <span className="unseen">: what it means, in a new window</span>
      </a>
    </span>
  );
}
