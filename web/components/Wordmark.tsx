import { Link } from "@tanstack/react-router";

import styles from "./Wordmark.module.css";

/** The name with its two waves; leads home. */
export function Wordmark() {
  return (
    <Link to="/" className={styles.wordmark} aria-label="Euxine, overview" aria-current={undefined}>
      <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
        <path
          d="M1 5c3.3-3 6.7-3 10 0s6.7 3 10 0M1 11c3.3-3 6.7-3 10 0s6.7 3 10 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      </svg>
      <span>Euxine</span>
    </Link>
  );
}
