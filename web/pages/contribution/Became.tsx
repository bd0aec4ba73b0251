import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { Contribution } from "../../../api/contract/contribution.ts";
import { formatDay } from "../../components/dates.ts";
import { contributionsQuery, releaseQuery } from "../../queries/contributions.ts";
import { releasesQuery } from "../../queries/record.ts";
import styles from "./Became.module.css";
import { FreezeRelease } from "./FreezeRelease.tsx";
import { WouldChange } from "./WouldChange.tsx";

/** Whether public pages show a contribution yet, and what stands between. */
export function Became({ contribution }: { readonly contribution: Contribution }) {
  const [{ data: releases }, { data: contributions }] = useSuspenseQueries({
    queries: [releasesQuery(), contributionsQuery()],
  });
  const latest = releases.find((release) => release.latest);
  return (
    <section className={styles.became} aria-labelledby="became-title">
      <h2 id="became-title">On the public pages</h2>
      {latest === undefined ? (
        <p>Nothing has been released yet.</p>
      ) : (
        <InLatest contribution={contribution} contributions={contributions} latest={latest} />
      )}
    </section>
  );
}

function InLatest({
  contribution,
  contributions,
  latest,
}: {
  readonly contribution: Contribution;
  readonly contributions: readonly Contribution[];
  readonly latest: { readonly id: string; readonly frozenAt: string };
}) {
  const { data: release } = useSuspenseQuery(releaseQuery(latest.id));
  const { state, round, id } = contribution;
  const newest = newestVintage(contributions, state, round);
  const frozen = `release ${latest.id}, frozen on ${formatDay(latest.frozenAt)}`;
  const figures = (
    <Link to="/trends" search={{ states: state }}>
      See its figures
    </Link>
  );
  if (release.contributions.some((member) => member.id === id)) {
    return (
      <>
        <p>Its figures are in {frozen}, which public pages read.</p>
        <p data-noprint>{figures}</p>
      </>
    );
  }
  if (newest !== null && newest.vintage > contribution.vintage) {
    return (
      <p>
        A later file stands in its place:{" "}
        <Link to="/contributions/$id" params={{ id: newest.id }}>
          vintage {newest.vintage}
        </Link>
        . This one is kept, and the releases made of it stay as they were.
      </p>
    );
  }
  const waiting = contributions.filter(
    (candidate) =>
      candidate.id === newestVintage(contributions, candidate.state, candidate.round)?.id &&
      !release.contributions.some((member) => member.id === candidate.id),
  );
  return (
    <>
      <p>
        Not yet. Public pages read {frozen}; its figures appear with the next release. What was sent before stays in the
        releases it was in.
      </p>
      <WouldChange id={id} latest={latest.id} />
      <FreezeRelease next={nextRelease(latest.id)} waiting={waiting.length} />
    </>
  );
}

function newestVintage(contributions: readonly Contribution[], state: string, round: string): Contribution | null {
  const same = contributions.filter((candidate) => candidate.state === state && candidate.round === round);
  return same.toSorted((a, b) => b.vintage - a.vintage)[0] ?? null;
}

/** `r2` after `r1`, as the server numbers them. */
function nextRelease(id: string): string {
  return `r${Number(id.slice(1)) + 1}`;
}
