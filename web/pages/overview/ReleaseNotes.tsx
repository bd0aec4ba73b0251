import { useQuery, useSuspenseQuery } from "@tanstack/react-query";

import { Link } from "@tanstack/react-router";

import { formatNumber, sentenceCase } from "../../charts/format.ts";
import { formatDay } from "../../components/dates.ts";
import { releasesQuery } from "../../queries/record.ts";
import { releaseDiffQuery } from "../../queries/releases.ts";
import { carried } from "../../state/search.ts";
import { useAddress } from "../../state/selection.ts";
import styles from "./ReleaseNotes.module.css";

/** What is frozen in the release in view, and what is new in it. */
export function ReleaseNotes() {
  const [search, change] = useAddress();
  const { data: releases } = useSuspenseQuery(releasesQuery());
  const named = search["release"];
  const at = releases.findIndex((release) => (named === undefined ? release.latest : release.id === named));
  const release = releases[at];
  const before = releases[at - 1];
  if (release === undefined) return <p className={styles.notes}>No release has been made yet.</p>;
  return (
    <section id="release" className={styles.notes}>
      <h2>Release {release.id}</h2>
      <p>
        Frozen on {formatDay(release.frozenAt)} from {formatNumber(release.contributions)} contributions. Its figures do
        not change any more: a correction makes a new release, and this one stays.
      </p>
      {before === undefined ? (
        <p>It is the first one, so there is no earlier release to compare it with.</p>
      ) : (
        <p>
          The one before, {before.id} of {formatDay(before.frozenAt)}, held {formatNumber(before.contributions)}{" "}
          contributions.{" "}
          <button type="button" className={styles.look} onClick={() => change({ release: before.id })}>
            Look at it
          </button>
        </p>
      )}
      {named === undefined || release.latest ? null : (
        <button type="button" className={styles.look} onClick={() => change({ release: null })}>
          Return to the latest release
        </button>
      )}
      {before === undefined ? null : <Changes a={before.id} b={release.id} />}
      <p>
        <Link to="/coverage" search={carried(search)}>
          See what it holds
        </Link>
      </p>
    </section>
  );
}

/** What changed since the release before, in a line; the page has the rest, and is there also while this is awaited. */
function Changes({ a, b }: { readonly a: string; readonly b: string }) {
  const { data: diff } = useQuery(releaseDiffQuery(a, b));
  return (
    <p>
      {diff === undefined ? null : <>{sentenceCase(diff.summary)}. </>}
      <Link to="/releases/$a/diff/$b" params={{ a, b }} search={{}}>
        What changed since {a}
      </Link>
    </p>
  );
}
