import { Link } from "@tanstack/react-router";
import { useState } from "react";

import type { ReleaseSummary } from "../../../api/contract/release.ts";
import { ChoiceWord, Sentence } from "../../components/Sentence.tsx";
import styles from "./ReleaseTable.module.css";

/** Two releases, the earlier beside the later: the last two unless others are chosen. */
export function ChooseTwo({
  releases,
  chosen,
}: {
  readonly releases: readonly ReleaseSummary[];
  readonly chosen?: { readonly a: string; readonly b: string };
}) {
  const ids = releases.map((release) => release.id);
  const [pair, setPair] = useState({ a: chosen?.a ?? ids.at(-2) ?? "", b: chosen?.b ?? ids.at(-1) ?? "" });
  const choices = ids.map((id) => ({ value: id, label: id }));
  return (
    <div className={styles.choose} data-noprint>
      <Sentence>
        What changed between{" "}
        <ChoiceWord
          label="Earlier release"
          value={pair.a}
          choices={choices}
          onChange={(a) => setPair({ ...pair, a })}
        />{" "}
        and{" "}
        <ChoiceWord label="Later release" value={pair.b} choices={choices} onChange={(b) => setPair({ ...pair, b })} />
      </Sentence>
      <Link className={styles.go} to="/releases/$a/diff/$b" params={pair} search={{}}>
        Compare {pair.a} with {pair.b}
      </Link>
    </div>
  );
}
