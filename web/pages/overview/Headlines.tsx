import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";

import { FailureBoundary } from "../../components/FailureBoundary.tsx";
import { Loading } from "../../components/Loading.tsx";
import { coverageQuery } from "../../queries/views.ts";
import { useAddress } from "../../state/selection.ts";
import { headlineSelections } from "./headline-choice.ts";
import { Headline } from "./Headline.tsx";
import styles from "./Headlines.module.css";

/** Six indicators of the region: what is said of each, its line, of whom the sum is made. */
export function Headlines() {
  const [search] = useAddress();
  const release = search["release"] ?? null;
  const { data: coverage } = useSuspenseQuery(coverageQuery(release));
  return (
    <section aria-label="Headline indicators" className={styles.headlines}>
      {headlineSelections(coverage, release).map((selection) => (
        <div key={`${selection.indicator} ${Object.values(selection.filter).join()}`} className={styles.cell}>
          <FailureBoundary what="This indicator">
            <Suspense fallback={<Loading height="20rem" what="the indicator" />}>
              <Headline selection={selection} />
            </Suspense>
          </FailureBoundary>
        </div>
      ))}
    </section>
  );
}
