import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { formatNumber } from "../../charts/format.ts";
import { registerQuery } from "../../queries/registers.ts";
import { useOpenCell } from "../../state/selection.ts";
import { BreakTable } from "../queries/BreakTable.tsx";
import { QueryTable } from "../queries/QueryTable.tsx";
import styles from "./StateQueries.module.css";

/** Jumps that the page shows; the register has them all. */
const NEWEST = 8;

/** What is asked of a state about its figures, and which breaks were declared in them. */
export function StateQueries({
  state,
  name,
  release,
}: {
  readonly state: string;
  readonly name: string;
  /** As the address has it: null is the latest. */
  readonly release: string | null;
}) {
  const openCell = useOpenCell();
  const { data: view } = useSuspenseQuery(registerQuery({ state, indicator: null, from: null, to: null, release }));
  const open = view.queries.filter((query) => query.status === "open");
  // The newest years first: there somebody may still know the answer.
  const shown = open.toSorted((a, b) => b.after.year - a.after.year).slice(0, NEWEST);
  return (
    // On paper a state is one sheet; the register of queries prints on its own page.
    <div className={styles.pair} data-noprint>
      <section className={styles.section} aria-labelledby="jumps">
        <h2 id="jumps">Unexplained jumps</h2>
        {open.length === 0 ? (
          <p className={styles.about}>No figure of {name} jumps without an explanation.</p>
        ) : (
          <>
            <p className={styles.about}>
              {formatNumber(open.length)} {open.length === 1 ? "question" : "questions"} to {name}
              {open.length > NEWEST ? ", the newest here" : ""}. A jump is no break: nobody has declared one.
            </p>
            <QueryTable view={view} queries={shown} release={release} withState={false} onOpen={openCell} />
          </>
        )}
        <Link to="/queries" search={{ state, ...(release === null ? {} : { release }) }} className={styles.more}>
          All queries to {name}
        </Link>
      </section>
      <section className={styles.section} aria-labelledby="breaks">
        <h2 id="breaks">Declared breaks</h2>
        {view.breaks.length === 0 ? (
          <p className={styles.about}>No break in a series was declared for {name}.</p>
        ) : (
          <BreakTable view={view} breaks={view.breaks} release={release} withState={false} onOpen={openCell} />
        )}
      </section>
    </div>
  );
}
