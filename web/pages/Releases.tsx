import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { Empty } from "../components/Empty.tsx";
import { Page } from "../components/Page.tsx";
import { releasesQuery } from "../queries/record.ts";
import { ChooseTwo } from "./releases/ChooseTwo.tsx";
import { ReleaseTable } from "./releases/ReleaseTable.tsx";

/** The frozen, published sets of figures, and the choice of two to be compared. */
export function Releases() {
  const { data: releases } = useSuspenseQuery(releasesQuery());
  return (
    <Page title="Releases" question="What was published when, and what changed">
      {releases.length === 0 ? (
        <Empty
          title="Nothing has been released yet"
          why="A release is made by the coordinator, of what was accepted."
        />
      ) : (
        <>
          {releases.length > 1 ? <ChooseTwo releases={releases} /> : <OnlyOne />}
          <ReleaseTable releases={releases} />
        </>
      )}
    </Page>
  );
}

function OnlyOne() {
  return (
    <p>
      There is one release so far, so there is nothing to compare it with. A correction makes the next one, and this one
      stays as it is. <Link to="/rounds">See what has come in</Link>
    </p>
  );
}
