import type { ReactNode } from "react";

import type { Severity } from "../../../api/contract/report.ts";
import { SEVERITY_WORDS } from "./report-words.ts";
import styles from "./SeverityMark.module.css";

/** How grave a finding is, as a sign and a word: the shape says it as well as the word, the colour says nothing alone. */
export function SeverityMark({ severity, word }: { readonly severity: Severity; readonly word?: string }) {
  return (
    <span className={styles.mark} data-severity={severity}>
      <SeverityIcon severity={severity} />
      {word ?? SEVERITY_WORDS[severity]}
    </span>
  );
}

/** The sign alone, for the corner of a cell; the word is said beside it to those who don't see it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <svg className={styles.icon} data-severity={severity} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[severity]}
    </svg>
  );
}

const LINE = { fill: "none", stroke: "currentColor", strokeWidth: 1.5, strokeLinecap: "round" } as const;
const CUT = { fill: "none", stroke: "var(--paper)", strokeWidth: 1.8, strokeLinecap: "round" } as const;

/** Filled shapes have to be dealt with, outlined ones can be left. */
const SHAPES: Readonly<Record<Severity, ReactNode>> = {
  blocker: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z" fill="currentColor" />
      <path d="M4.5 8h7" {...CUT} />
    </>
  ),
  error: (
    <>
      <path d="M8 0.8 15.2 8 8 15.2 0.8 8Z" fill="currentColor" />
      <path d="M8 4.6v4M8 11.2v.1" {...CUT} />
    </>
  ),
  warning: (
    <>
      <circle cx="8" cy="8" r="6.6" {...LINE} />
      <path d="M6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.7-.8 1.3M8 11.7v.1" {...LINE} />
    </>
  ),
  notice: (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="2.4" {...LINE} />
      <path d="M8 7.4v3.8M8 4.8v.1" {...LINE} />
    </>
  ),
  na: <path d="M3 8h10" {...LINE} strokeDasharray="2 2.6" />,
};
