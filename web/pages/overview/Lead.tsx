import { useSuspenseQuery } from "@tanstack/react-query";

import { formatNumber, formatPeriod, listWords } from "../../charts/format.ts";
import { coverageQuery } from "../../queries/views.ts";
import { useAddress } from "../../state/selection.ts";
import styles from "./Lead.module.css";

/** What the release holds in one paragraph, and whose figures they are. */
export function Lead() {
  const [search] = useAddress();
  const { data: coverage } = useSuspenseQuery(coverageQuery(search["release"] ?? null));
  const figures = coverage.cells.reduce((sum, cell) => sum + cell.figures, 0);
  const answered = coverage.cells.filter((cell) => cell.figures > 0).map((cell) => cell.year);
  const indicators = coverage.indicators.filter((indicator) => indicator.stateYears > 0).length;
  if (answered.length === 0) return <p className={styles.lead}>No figures have been released yet.</p>;
  const period = formatPeriod(Math.min(...answered), Math.max(...answered));
  const publishers = [...new Set(coverage.sources.map((source) => source.publisher))];
  const compiled = coverage.sources.some((source) => source.provenance === "compiled");
  return (
    <div className={styles.lead}>
      <p>
        {formatNumber(figures)} figures on {formatNumber(indicators)} indicators, {period}, reported by the{" "}
        {coverage.states.length} states of the Organization of the Black Sea Economic Cooperation. Each can be followed
        back to the cell of the file it came from.
      </p>
      {compiled ? (
        <p className={styles.whose}>
          The project compiled them from what {listWords(publishers)} published; they were not received from the
          ministries.
        </p>
      ) : null}
    </div>
  );
}
