import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";

import { useAddress } from "../state/selection.ts";
import { FailureBoundary } from "./FailureBoundary.tsx";
import styles from "./LineagePanel.module.css";
import { Loading } from "./Loading.tsx";
import { Sheet } from "./Sheet.tsx";

const LineageUses = lazy(async () => ({ default: (await import("./LineageUses.tsx")).LineageUses }));
const LineageChain = lazy(async () => ({ default: (await import("./LineageChain.tsx")).LineageChain }));

/** Where a figure comes from: a drawer beside the page, open while the address names a cell. */
export function LineagePanel() {
  const [search, change] = useAddress();
  const { cell } = search;
  if (cell === undefined) return null;
  const release = search["release"] ?? null;
  return (
    <Sheet title="Where this figure comes from" side="end" onClose={() => change({ cell: null })}>
      <FailureBoundary key={cell} what="The way back to the file">
        <Suspense fallback={<Loading height="50vh" what="the cell" />}>
          <LineageChain cell={cell} release={release} />
        </Suspense>
      </FailureBoundary>
      <div className={styles.uses}>
        <FailureBoundary key={`${cell} uses`} what="Where the figure is used">
          <Suspense fallback={<Loading height="12rem" what="where it is used" />}>
            <LineageUses cell={cell} release={release} />
          </Suspense>
        </FailureBoundary>
      </div>
      <p className={styles.whole} data-noprint>
        <Link to="/cells/$cell" params={{ cell }} search={release === null ? {} : { release }}>
          Open as a page
        </Link>
      </p>
    </Sheet>
  );
}
