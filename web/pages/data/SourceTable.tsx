import { useSuspenseQuery } from "@tanstack/react-query";

import { roundsQuery } from "../../queries/asked.ts";
import { reviewQuery } from "../../queries/review.ts";
import { allSections } from "../../../api/contract/review.ts";
import { ReviewTableBlock } from "../review/ReviewTableBlock.tsx";
import styles from "./SourceTable.module.css";

/**
 * The publications that the figures come from, with their licences. They stand in the annex of every Review, so they are
 * read from the newest.
 */
export function SourceTable({ release }: { readonly release: string | null }) {
  const { data: rounds } = useSuspenseQuery(roundsQuery());
  const { data: review } = useSuspenseQuery(reviewQuery(rounds.at(-1)?.edition ?? "", release));
  const table = allSections(review.sections)
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === "table" ? [block.table] : []))
    .find((each) => each.columns.some((column) => column.label === "Licence"));
  const statements = [...new Set(rounds.map((round) => round.statement).filter((text) => text !== ""))];
  return (
    <div className={styles.sources}>
      {statements.map((statement) => (
        <p key={statement}>{statement}</p>
      ))}
      {table === undefined ? null : <ReviewTableBlock table={{ ...table, number: null }} />}
    </div>
  );
}
