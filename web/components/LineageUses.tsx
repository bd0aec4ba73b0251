import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { ReviewUse, ViewUse } from "../../api/contract/cell-uses.ts";
import { sentenceCase } from "../charts/format.ts";
import { cellUsesQuery } from "../queries/releases.ts";
import { parseSearch } from "../state/search.ts";
import styles from "./LineageUses.module.css";

const KINDS: Readonly<Record<ViewUse["kind"], string>> = {
  series: "Series",
  sum: "Sums over the region",
  comparison: "Comparisons",
  composition: "Breakdowns",
  flows: "Flows",
  derived: "Computed from it",
  coverage: "Coverage",
};

/** Where a figure goes: the views that show it, and the figures, tables and sentences of the Review that rest on it. */
export function LineageUses({ cell, release }: { readonly cell: string; readonly release: string | null }) {
  const { data } = useSuspenseQuery(cellUsesQuery(cell, release));
  const periods = [...Map.groupBy(data.review, (use) => use.period)];
  return (
    <div className={styles.uses}>
      <section>
        <h3 className={styles.heading}>Used in these views</h3>
        <dl className={styles.kinds}>
          {[...Map.groupBy(data.views, (view) => view.kind)].map(([kind, views]) => (
            <div key={kind} className={styles.kind}>
              <dt>{KINDS[kind]}</dt>
              {views.map((view) => (
                <dd key={view.api}>
                  <ViewLink view={view} />{" "}
                  <a className={styles.data} href={view.api} aria-label={`${view.says}, as data`} data-noprint>
                    data
                  </a>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </section>
      {periods.length === 0 ? (
        <p className={styles.none}>No figure, table or sentence of an Annual Review rests on it.</p>
      ) : (
        periods.map(([period, uses]) => (
          <section key={period}>
            <h3 className={styles.heading}>Used in the Annual Review {period.replace("-", "–")}</h3>
            <ReviewPlaces uses={uses} release={data.release} />
          </section>
        ))
      )}
    </div>
  );
}

function ViewLink({ view }: { readonly view: ViewUse }) {
  const [to = "", query = ""] = view.page.split("?");
  return (
    <Link to={to} search={parseSearch(query)}>
      {sentenceCase(view.says)}
    </Link>
  );
}

const NAMES = { figure: "Figure", table: "Table", statement: "Paragraph" } as const;

/** Places of one Review, each with its number and what it says there. */
export function ReviewPlaces({ uses, release }: { readonly uses: readonly ReviewUse[]; readonly release: string }) {
  return (
    <ul className={styles.places}>
      {uses.map((use) => (
        <li key={use.anchor} className={styles.place}>
          <Link
            className={styles.number}
            to="/review/$period"
            params={{ period: use.period }}
            search={{ release }}
            hash={use.anchor}
          >
            {NAMES[use.kind]} {use.number}
          </Link>
          <span>
            {use.says}
            <span className={styles.section}> · {use.section}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
