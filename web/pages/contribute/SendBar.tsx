import { useEffect, useState } from "react";

import type { Report } from "../../../api/contract/report.ts";
import { canBeKept, verdictLine } from "./report-words.ts";
import styles from "./SendBar.module.css";

/** The id of the panel with which a file is sent. */
export const SEND_PANEL = "send";

/** The verdict and the way to “Send”, at the foot of the window while the panel itself is out of view. */
export function SendBar({ report }: { readonly report: Report }) {
  const isPanelSeen = useIsSeen(SEND_PANEL);
  if (isPanelSeen || !canBeKept(report)) return null;
  const go = (): void => {
    const panel = document.getElementById(SEND_PANEL);
    panel?.querySelector<HTMLElement>("[data-send]")?.focus({ preventScroll: true });
    panel?.scrollIntoView({ block: "center" });
  };
  return (
    <div className={styles.bar} data-noprint>
      <p className={styles.verdict}>{verdictLine(report)}</p>
      <button type="button" className={styles.button} onClick={go}>
        Go to “Send”
      </button>
    </div>
  );
}

/** Whether the element with this id is in the window. True until it has been looked at. */
function useIsSeen(id: string): boolean {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    const element = document.getElementById(id);
    if (element === null) return undefined;
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? true));
    observer.observe(element);
    return () => observer.disconnect();
  }, [id]);
  return isSeen;
}
