import { Suspense } from "react";

import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { Loading } from "../components/Loading.tsx";
import { Answers } from "./overview/Answers.tsx";
import { Headlines } from "./overview/Headlines.tsx";
import { Lead } from "./overview/Lead.tsx";
import styles from "./Overview.module.css";
import { ReleaseNotes } from "./overview/ReleaseNotes.tsx";
import { StateTiles } from "./overview/StateTiles.tsx";

export function Overview() {
  return (
    <div className={styles.overview}>
      <title>Euxine · crime trends in the Black Sea region</title>
      <header className={styles.hero}>
        <h1 className={styles.title}>Crime trends in the Black Sea region</h1>
        <FailureBoundary what="The summary">
          <Suspense fallback={<Loading height="5rem" what="the summary" />}>
            <Lead />
          </Suspense>
        </FailureBoundary>
      </header>
      <FailureBoundary what="The headline indicators">
        <Suspense fallback={<Loading height="44rem" what="the headline indicators" />}>
          <Headlines />
        </Suspense>
      </FailureBoundary>
      <FailureBoundary what="Who answered what">
        <Suspense fallback={<Loading height="26rem" what="who answered what" />}>
          <Answers />
        </Suspense>
      </FailureBoundary>
      <div className={styles.pair}>
        <FailureBoundary what="The states side by side">
          <Suspense fallback={<Loading height="30rem" what="the states" />}>
            <StateTiles />
          </Suspense>
        </FailureBoundary>
        <FailureBoundary what="What the release holds">
          <Suspense fallback={<Loading height="12rem" what="the release" />}>
            <ReleaseNotes />
          </Suspense>
        </FailureBoundary>
      </div>
    </div>
  );
}
