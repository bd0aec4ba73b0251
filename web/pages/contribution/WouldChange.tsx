import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { whatIfQuery } from "../../queries/releases.ts";
import styles from "./Became.module.css";

/** What an accepted contribution will change once it is released; nothing to those who may not know yet. */
export function WouldChange({ id, latest }: { readonly id: string; readonly latest: string }) {
  const { data: diff } = useSuspenseQuery(whatIfQuery(id));
  if (diff === null) return null;
  return (
    <div className={styles.would} data-noprint>
      <h3>What would change</h3>
      {diff.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p data-noprint>
        <Link to="/releases/$a/diff/$b" params={{ a: latest, b: "draft" }} search={{}}>
          See every figure that the next release would change
        </Link>
      </p>
    </div>
  );
}
