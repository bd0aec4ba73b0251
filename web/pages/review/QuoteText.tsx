import { Link } from "@tanstack/react-router";

import type { QuoteBlock } from "../../../api/contract/review.ts";
import styles from "./QuoteText.module.css";

/** A state's own words, as they stand in its answer, with the way back to it. */
export function QuoteText({ quote }: { readonly quote: QuoteBlock }) {
  const { paragraph, text, language, contribution, attribution } = quote;
  return (
    <figure id={`paragraph-${paragraph}`} className={styles.quote}>
      <a className={styles.mark} href={`#paragraph-${paragraph}`}>
        {paragraph}.
      </a>
      <blockquote className={styles.words} lang={language || undefined}>
        {text}
      </blockquote>
      <figcaption className={styles.from}>
        {attribution}.{" "}
        <Link to="/contribute/prose/$id" params={{ id: contribution }}>
          Where it is kept
        </Link>
      </figcaption>
    </figure>
  );
}
