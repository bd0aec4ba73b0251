import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { releasesQuery } from "../queries/record.ts";
import { useAddress } from "../state/selection.ts";
import { formatDay } from "./dates.ts";

/** Which frozen set of figures is shown: the one that the address names, else the latest. */
export function ReleaseInView() {
  const [search] = useAddress();
  const { data: releases } = useQuery(releasesQuery());
  const named = search["release"];
  const release = releases?.find((candidate) => (named === undefined ? candidate.latest : candidate.id === named));
  if (release === undefined) return null;
  return (
    <Link to="/" hash="release" aria-current={undefined} title={`Frozen ${formatDay(release.frozenAt)}`}>
      Release {release.id}
    </Link>
  );
}
