import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Suspense } from "react";

import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { Loading } from "../components/Loading.tsx";
import { PageHead } from "../components/PageHead.tsx";
import { releasesQuery } from "../queries/record.ts";
import styles from "./Release.module.css";
import { ChooseTwo } from "./releases/ChooseTwo.tsx";
import { DiffParts } from "./releases/DiffParts.tsx";

/** Two releases held beside each other. */
export function ReleaseDiff() {
  const { a = "", b = "" } = useParams({ strict: false });
  const { data: releases } = useSuspenseQuery(releasesQuery());
  const later = b === "draft" ? "what was accepted since" : b;
  return (
    <article className={styles.page}>
      <PageHead title={`From ${a} to ${later}`} kicker={<Link to="/releases">Releases</Link>} />
      {releases.length > 1 && b !== "draft" ? (
        <ChooseTwo key={`${a} ${b}`} releases={releases} chosen={{ a, b }} />
      ) : null}
      <FailureBoundary what="What changed" subject={`${a} ${b}`}>
        <Suspense fallback={<Loading height="40rem" what="what changed" />}>
          <DiffParts a={a} b={b} />
        </Suspense>
      </FailureBoundary>
    </article>
  );
}
