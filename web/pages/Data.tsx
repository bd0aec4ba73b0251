import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense } from "react";

import { formatNumber, formatPeriod } from "../charts/format.ts";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { Loading } from "../components/Loading.tsx";
import { PageHead } from "../components/PageHead.tsx";
import { coverageQuery } from "../queries/views.ts";
import { useAddress } from "../state/selection.ts";
import styles from "./Data.module.css";
import { ContributionGrid } from "./data/ContributionGrid.tsx";
import { IndicatorDownloads } from "./data/IndicatorDownloads.tsx";
import { ReleaseList } from "./data/ReleaseList.tsx";
import { Snippets } from "./data/Snippets.tsx";
import { SourceTable } from "./data/SourceTable.tsx";

/** Everything that is released: figures by indicator, the files they were read from, sources, and how to fetch them. */
export function Data() {
  const [search] = useAddress();
  const release = search["release"] ?? null;
  const { data: coverage } = useSuspenseQuery(coverageQuery(release));
  const figures = coverage.cells.reduce((sum, cell) => sum + cell.figures, 0);
  const years = coverage.cells.filter((cell) => cell.figures > 0).map((cell) => cell.year);
  return (
    <div className={styles.page}>
      <PageHead title="Data" kicker="Everything released, to take away">
        <p>
          {years.length === 0
            ? "No figures have been released yet."
            : `${formatNumber(figures)} figures of ${coverage.states.length} states, ${formatPeriod(Math.min(...years), Math.max(...years))}, each with its status, its source and the id that leads back to the file it was read from.`}
        </p>
      </PageHead>
      <Part title="Releases">
        <p className={styles.about}>
          A release is frozen: its figures never change. Add <code>release=</code> and its id to any address below, and
          it gives the same answer for ever. The package holds all its figures with indicators, codes, sources and
          licences.
        </p>
        <Fetched what="The releases" height="8rem">
          <ReleaseList />
        </Fetched>
      </Part>
      <Part title="Figures by indicator">
        <p className={styles.about}>
          A file an indicator, a row a state and year, with ranges, reasons, flags and sources. Where figures stand in
          several units, the most frequent is in the file: add <code>unit=</code> for another, and <code>by=</code> for
          a breakdown. <Link to="/indicators">What each indicator counts</Link>
        </p>
        <IndicatorDownloads coverage={coverage} release={release} />
      </Part>
      <Part title="Contributions">
        <p className={styles.about}>
          The very files of which the release is made, byte for byte, with the first twelve digits of their SHA-256.
        </p>
        <Fetched what="The contributions" height="30rem">
          <ContributionGrid coverage={coverage} />
        </Fetched>
      </Part>
      <Part title="Fetching them from elsewhere">
        <p className={styles.about}>
          Every page reads from the same interface, which is open to your own programs:{" "}
          <a href="/api/docs">its reference for people</a>, <a href="/api/openapi.json">and for machines</a> (OpenAPI
          3.1).
        </p>
        <Snippets release={release} />
      </Part>
      <Part title="Sources and licences">
        <Fetched what="The sources" height="16rem">
          <SourceTable release={release} />
        </Fetched>
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Fetched({
  what,
  height,
  children,
}: {
  readonly what: string;
  readonly height: string;
  readonly children: React.ReactNode;
}) {
  return (
    <FailureBoundary what={what}>
      <Suspense fallback={<Loading height={height} what={what.toLowerCase()} />}>{children}</Suspense>
    </FailureBoundary>
  );
}
