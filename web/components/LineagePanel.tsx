import { lazy, Suspense } from "react";

import { useAddress } from "../state/selection.ts";
import { FailureBoundary } from "./FailureBoundary.tsx";
import { Loading } from "./Loading.tsx";
import { Sheet } from "./Sheet.tsx";

const LineageChain = lazy(async () => ({ default: (await import("./LineageChain.tsx")).LineageChain }));

/** Where a figure comes from: a drawer beside the page, open while the address names a cell. */
export function LineagePanel() {
  const [search, change] = useAddress();
  const { cell } = search;
  if (cell === undefined) return null;
  return (
    <Sheet title="Where this figure comes from" side="end" onClose={() => change({ cell: null })}>
      <FailureBoundary key={cell} what="The way back to the file">
        <Suspense fallback={<Loading height="50vh" what="the cell" />}>
          <LineageChain cell={cell} release={search["release"] ?? null} />
        </Suspense>
      </FailureBoundary>
    </Sheet>
  );
}
