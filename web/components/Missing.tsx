import type { Status } from "../../api/contract/observation.ts";
import { sentenceCase, STATUS_GLYPHS, STATUS_WORDS } from "../charts/format.ts";
import styles from "./Missing.module.css";

/**
 * The glyph of a kind of no number, with its meaning as a tooltip and for screen readers. `◆` and `↗` are drawn,
 * since the text font has neither.
 */
export function Missing({ status }: { readonly status: Status }) {
  return (
    <span className={styles.missing} data-status={status} title={sentenceCase(STATUS_WORDS[status])}>
      <span aria-hidden>{glyph(status)}</span>
      <span className="unseen">{STATUS_WORDS[status]}</span>
    </span>
  );
}

/** What each glyph means, for the kinds that a table or chart really has. */
export function GlyphLegend({ statuses }: { readonly statuses: readonly Status[] }) {
  const kinds = [...new Set(statuses)].filter((status) => status !== "reported" && status !== "zero");
  if (kinds.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label="Signs">
      {kinds.map((status) => (
        <li key={status} className={styles.entry}>
          <span className={styles.sample} data-status={status} aria-hidden>
            {status === "censored" ? "1–4" : glyph(status)}
          </span>
          {STATUS_WORDS[status]}
        </li>
      ))}
    </ul>
  );
}

function glyph(status: Status) {
  if (status === "confidential" || status === "suppressed") {
    return (
      <svg className={styles.drawn} viewBox="0 0 10 10" width="10" height="10">
        <path d="M5 0.5 9.5 5 5 9.5 0.5 5Z" fill="currentColor" />
      </svg>
    );
  }
  if (status === "included-elsewhere") {
    return (
      <svg className={styles.drawn} viewBox="0 0 10 10" width="10" height="10">
        <path d="M1.5 8.5 8 2M3.5 1.5h5v5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    );
  }
  return STATUS_GLYPHS[status];
}
