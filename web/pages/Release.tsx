import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Suspense } from "react";

import { formatNumber } from "../charts/format.ts";
import { formatDay } from "../components/dates.ts";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { Loading } from "../components/Loading.tsx";
import { PageHead } from "../components/PageHead.tsx";
import { releaseQuery } from "../queries/contributions.ts";
import styles from "./Release.module.css";
import { DiffParts } from "./releases/DiffParts.tsx";
import { OverlapNotes } from "./releases/OverlapNotes.tsx";

/** One release: what it is, which round holds in it where two answer a year, and what changed since the one before. */
export function Release() {
  const { id = "" } = useParams({ strict: false });
  const { data: release } = useSuspenseQuery(releaseQuery(id));
  const { before } = release;
  return (
    <article className={styles.page}>
      <PageHead title={`Release ${release.id}`} kicker={<Link to="/releases">Releases</Link>}>
        {release.note === "" ? null : <p>{release.note}</p>}
      </PageHead>
      <dl className={styles.facts}>
        <dt>Frozen on</dt>
        <dd>{formatDay(release.frozenAt)}</dd>
        <dt>Holds</dt>
        <dd>
          {formatNumber(release.figures)} figures from {formatNumber(release.contributions.length)} contributions
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code className={styles.hash}>{release.hash}</code>
        </dd>
        <dt>To take away</dt>
        <dd>
          <a href={`/api/download/release.zip?release=${release.id}`} download>
            Data package (ZIP)
          </a>
          , <a href={`/api/releases/${release.id}`}>contributions and their SHA-256</a>
        </dd>
        <dt>To look at</dt>
        <dd>
          <Link to="/" search={{ release: release.id }}>
            The dashboard as it was
          </Link>
        </dd>
      </dl>
      <OverlapNotes release={release} />
      {before === null ? (
        <p>It is the first release, so there is none to compare it with.</p>
      ) : (
        <section className={styles.changes} aria-labelledby="changes">
          <h2 id="changes">What changed since {before}</h2>
          <FailureBoundary what="What changed" subject={`${before} ${id}`}>
            <Suspense fallback={<Loading height="30rem" what="what changed" />}>
              <DiffParts a={before} b={release.id} />
            </Suspense>
          </FailureBoundary>
        </section>
      )}
    </article>
  );
}
