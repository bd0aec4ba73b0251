import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { Contribution } from "../../../api/contract/contribution.ts";
import { formatDay, paperWords } from "../../components/dates.ts";
import { contributionsQuery, releaseQuery } from "../../queries/contributions.ts";
import { releasesQuery } from "../../queries/record.ts";
import styles from "./Received.module.css";

/** What stands here of a state, vintage by vintage: the round in view first, the others folded. */
export function Received({
  state,
  round,
}: {
  readonly state: { readonly iso3: string; readonly name: string };
  readonly round: string;
}) {
  const [{ data: contributions }, { data: releases }] = useSuspenseQueries({
    queries: [contributionsQuery(), releasesQuery()],
  });
  const latest = releases.find((release) => release.latest);
  const own = contributions.filter((contribution) => contribution.state === state.iso3).toReversed();
  const ofRound = own.filter((contribution) => contribution.round === round);
  const others = own.filter((contribution) => contribution.round !== round);
  return (
    <section className={styles.received} aria-labelledby="received-title">
      <h2 id="received-title">
        {state.name}, {round.replace("-", "–")}: what stands here so far
      </h2>
      {ofRound.length === 0 ? (
        <p className={styles.none}>Nothing yet for this round.</p>
      ) : (
        <Vintages contributions={ofRound} release={latest?.id ?? null} />
      )}
      {others.length === 0 ? null : (
        <details className={styles.others}>
          <summary>Other rounds ({others.length})</summary>
          <Vintages contributions={others} release={latest?.id ?? null} />
        </details>
      )}
    </section>
  );
}

function Vintages({
  contributions,
  release,
}: {
  readonly contributions: readonly Contribution[];
  readonly release: string | null;
}) {
  return (
    <ul>
      {contributions.map((contribution) => (
        <li key={contribution.id} className={styles.vintage}>
          <Link to="/contributions/$id" params={{ id: contribution.id }} className={styles.name}>
            {contribution.round.replace("-", "–")}, vintage {contribution.vintage}
          </Link>
          <span className={styles.file}>{contribution.filename}</span>
          <span className={styles.how}>{howItCame(contribution)}</span>
          {release === null ? null : <InRelease id={contribution.id} release={release} />}
        </li>
      ))}
    </ul>
  );
}

function InRelease({ id, release }: { readonly id: string; readonly release: string }) {
  const { data } = useSuspenseQuery(releaseQuery(release));
  const isIn = data.contributions.some((member) => member.id === id);
  return <span className={styles.release}>{isIn ? `in release ${release}` : "not in the latest release"}</span>;
}

/** Only what somebody sent is called received. */
function howItCame({ provenance, receivedAt, onBehalf }: Contribution): string {
  const day = formatDay(receivedAt);
  if (provenance === "compiled") return `compiled from published figures, taken in on ${day}`;
  return `received on ${day}${onBehalf === null ? "" : `, with ${paperWords(onBehalf)}`}`;
}
