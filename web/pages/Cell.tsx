import { useParams } from "@tanstack/react-router";
import { Suspense } from "react";

import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { LineageChain } from "../components/LineageChain.tsx";
import { LineageUses } from "../components/LineageUses.tsx";
import { Loading } from "../components/Loading.tsx";
import { Page } from "../components/Page.tsx";
import { useAddress } from "../state/selection.ts";
import styles from "./Cell.module.css";

/** One figure, both ways: back to the publisher's row, and forwards to everything that uses it. */
export function Cell() {
  const { cell = "" } = useParams({ strict: false });
  const [search] = useAddress();
  const release = search["release"] ?? null;
  return (
    <Page title="A figure and its ways" question="Where it comes from, and where it is used">
      <div className={styles.ways}>
        <section aria-labelledby="back">
          <h2 id="back" className={styles.title}>
            Where it comes from
          </h2>
          <FailureBoundary what="The way back to the file" subject={cell}>
            <Suspense fallback={<Loading height="40rem" what="the cell" />}>
              <LineageChain cell={cell} release={release} />
            </Suspense>
          </FailureBoundary>
        </section>
        <section aria-labelledby="forwards">
          <h2 id="forwards" className={styles.title}>
            Where it is used
          </h2>
          <FailureBoundary what="Where the figure is used" subject={cell}>
            <Suspense fallback={<Loading height="40rem" what="where it is used" />}>
              <LineageUses cell={cell} release={release} />
            </Suspense>
          </FailureBoundary>
        </section>
      </div>
    </Page>
  );
}
