import { useQuery, useSuspenseQuery } from "@tanstack/react-query";

import type { MirrorView } from "../../api/contract/mirror.ts";
import { ApiFailure } from "../client/failure.ts";
import { releaseLine, sourceLine } from "../charts/caption.ts";
import { formatPeriod } from "../charts/format.ts";
import { Empty } from "../components/Empty.tsx";
import { Failed } from "../components/Failed.tsx";
import { LineagePanel } from "../components/LineagePanel.tsx";
import { Loading } from "../components/Loading.tsx";
import { Page } from "../components/Page.tsx";
import { ChoiceWord, Sentence } from "../components/Sentence.tsx";
import { mirrorQuery } from "../queries/analysis.ts";
import { coverageQuery } from "../queries/views.ts";
import { useAddress } from "../state/selection.ts";
import styles from "./Mirror.module.css";
import { Direction } from "./mirror/Direction.tsx";
import { statePairs } from "./mirror/pairs.ts";

/** What two states say of each other, for the two and the coordinator. */
export function Mirror() {
  const [search] = useAddress();
  const { data: view, error } = useQuery(mirrorQuery(search["release"] ?? null));
  return (
    <Page title="Mirror" question="What two states say of each other">
      {error !== null ? (
        <Refused error={error} />
      ) : view === undefined ? (
        <Loading height="40rem" what="what states say of each other" />
      ) : (
        <Pair view={view} />
      )}
      <LineagePanel />
    </Page>
  );
}

function Refused({ error }: { readonly error: Error }) {
  if (!(error instanceof ApiFailure) || error.status !== 403) return <Failed what="This page" failure={error} />;
  return (
    <Empty
      title="Not for the public"
      why="What one state says of citizens of another is shown to the two states and to the coordinator. What each reported by itself is published under Flows."
    />
  );
}

/** The pair that the address names, or the first with something to compare. */
function Pair({ view }: { readonly view: MirrorView }) {
  const [search, change] = useAddress();
  const { data: coverage } = useSuspenseQuery(coverageQuery(search["release"] ?? null));
  const pairs = statePairs(view);
  const offered = pairs.filter(({ compared }) => compared.length > 0);
  const named = [search["a"] ?? "", search["b"] ?? ""].toSorted().join(" ");
  const pair = pairs.find(({ states }) => states.join(" ") === named) ?? offered[0] ?? pairs[0];
  const nameOf = (iso3: string): string => view.stateNames[iso3] ?? iso3;
  if (pair === undefined) {
    return (
      <Empty title="Nothing to compare" why="No state has reported of citizens of another, or of its own abroad." />
    );
  }
  const [a, b] = pair.states;
  const choices = [...new Set([...offered, pair])].map(({ states }) => ({
    value: states.join(" "),
    label: states.map(nameOf).join(" and "),
  }));
  const choose = (value: string): void => {
    const [one = "", other = ""] = value.split(" ");
    change({ a: one, b: other });
  };
  const rest = pairs.filter(({ compared }) => compared.length === 0);
  return (
    <>
      <Sentence>
        What <ChoiceWord label="Two states" value={pair.states.join(" ")} choices={choices} onChange={choose} /> say of
        each other, {formatPeriod(view.from, view.to)}
      </Sentence>
      <Direction view={view} detecting={a} citizensOf={b} />
      <Direction view={view} detecting={b} citizensOf={a} />
      <Definitions view={view} />
      <section className={styles.section} aria-labelledby="mirror-reasons">
        <h2 id="mirror-reasons">Why two figures may differ</h2>
        <p>None of these is said of the pair above; which of them holds is for the two states to find.</p>
        <ul>
          {view.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </section>
      {rest.length === 0 ? null : (
        <details className={styles.rest}>
          <summary>{rest.length} pairs of which only one state speaks, so that nothing is compared</summary>
          <ul className={styles.pairs}>
            {rest.map(({ states, oneSided }) => (
              <li key={states.join(" ")}>
                <button type="button" className={styles.pair} onClick={() => choose(states.join(" "))}>
                  {states.map(nameOf).join(" and ")}
                </button>{" "}
                {oneSided.join(", ")}
              </li>
            ))}
          </ul>
        </details>
      )}
      <footer className={styles.foot}>
        {view.notes
          .filter((note) => note.state === null)
          .map((note) => (
            <p key={note.text}>{note.text}</p>
          ))}
        <p>
          {sourceLine(view.sources)} {releaseLine(view.release, coverage.releasedAt)}.
        </p>
      </footer>
    </>
  );
}

/** Both questions as they were asked, side by side. */
function Definitions({ view }: { readonly view: MirrorView }) {
  return (
    <section className={styles.section} aria-labelledby="mirror-definitions">
      <h2 id="mirror-definitions">The two questions</h2>
      <dl className={styles.definitions}>
        {[view.detected, view.identified].map((side) => (
          <div key={side.indicator}>
            <dt>{side.label}</dt>
            <dd>{side.definition}</dd>
            <dd className={styles.trap}>{side.trap}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
