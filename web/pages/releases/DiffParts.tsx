import { useSuspenseQuery } from "@tanstack/react-query";

import type { CellChange, ReleaseDiff } from "../../../api/contract/release-diff.ts";
import { formatNumber } from "../../charts/format.ts";
import { formatDay } from "../../components/dates.ts";
import { ReviewPlaces } from "../../components/LineageUses.tsx";
import { releaseDiffQuery } from "../../queries/releases.ts";
import { ChangedCells } from "./ChangedCells.tsx";
import styles from "./DiffParts.module.css";
import { MovedSums } from "./MovedSums.tsx";

/** What is different between two releases: in sentences, in places of the Review, in sums, and cell by cell. */
export function DiffParts({ a, b }: { readonly a: string; readonly b: string }) {
  const { data: diff } = useSuspenseQuery(releaseDiffQuery(a, b));
  return (
    <>
      <p className={styles.sides}>
        {[diff.earlier, diff.later].map((side) => (
          <span key={side.id}>
            {side.id}
            {side.id === "draft" ? ", accepted and not released, " : `, frozen on ${formatDay(side.at)}, `}
            <code title={side.hash}>{side.hash.slice(0, 12)}</code>
          </span>
        ))}
      </p>
      <DiffText diff={diff} />
    </>
  );
}

/** The same of a diff that was asked for elsewhere. */
export function DiffText({ diff }: { readonly diff: ReleaseDiff }) {
  const isQuiet = ({ kind }: CellChange): boolean => kind === "withheld" || kind === "remarked";
  const told = diff.cells.filter((change) => !isQuiet(change));
  const quiet = diff.cells.filter(isQuiet);
  return (
    <div className={styles.diff}>
      <div className={styles.sentences}>
        {diff.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {diff.review.length === 0 ? null : (
        <div className={styles.reviews}>
          {diff.review.map(({ period, release, uses }) => (
            <details key={`${period} ${release}`} className={styles.review}>
              <summary>
                {uses.length === 1 ? "The place" : `The ${formatNumber(uses.length)} places`} of the Annual Review{" "}
                {period.replace("-", "–")} as in {release}
              </summary>
              <ReviewPlaces uses={uses} release={release} />
            </details>
          ))}
        </div>
      )}
      {diff.totals.length === 0 ? null : <MovedSums diff={diff} />}
      {told.length === 0 ? null : <ChangedCells title="Figure by figure" diff={diff} changes={told} />}
      {quiet.length === 0 ? null : (
        <details className={styles.review}>
          <summary>
            {formatNumber(quiet.length)} more whose number did not change: another flag or reason, or shown in one of
            the two only, to protect persons
          </summary>
          <ChangedCells title="With the same number" diff={diff} changes={quiet} />
        </details>
      )}
      {diff.left === 0 ? null : (
        <p>{formatNumber(diff.left)} more figures differ than are listed; the sums and sentences are of all of them.</p>
      )}
    </div>
  );
}
