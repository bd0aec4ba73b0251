import { useState } from "react";

import type { CoverageView } from "../../api/contract/coverage.ts";
import { formatNumber, formatPeriod } from "../charts/format.ts";
import { type Choice, Combobox } from "./Combobox.tsx";
import styles from "./IndicatorList.module.css";

/**
 * The indicators to choose from. What has figures comes first, with states and years; what nobody answered stands behind
 * a switch.
 */
export function IndicatorList({
  coverage,
  value,
  label,
  onChoose,
}: {
  readonly coverage: CoverageView;
  readonly value: string;
  readonly label: string;
  readonly onChoose: (code: string) => void;
}) {
  const [unanswered, setUnanswered] = useState(false);
  const empty = coverage.indicators.filter((indicator) => indicator.stateYears === 0).length;
  return (
    <div className={styles.picker}>
      <Combobox
        label={label}
        placeholder="Search by name or code"
        choices={choicesOf(coverage, unanswered)}
        value={value}
        onChoose={onChoose}
      />
      {empty === 0 ? null : (
        <label className={styles.switch}>
          <input type="checkbox" checked={unanswered} onChange={(event) => setUnanswered(event.target.checked)} />
          Show the {formatNumber(empty)} indicators that no state has answered
        </label>
      )}
    </div>
  );
}

function choicesOf(coverage: CoverageView, unanswered: boolean): readonly Choice[] {
  return coverage.sections.flatMap((section) =>
    coverage.indicators
      .filter((indicator) => indicator.section === section.code && (unanswered || indicator.stateYears > 0))
      .toSorted((a, b) => Number(b.stateYears > 0) - Number(a.stateYears > 0))
      .map((indicator) => ({
        id: indicator.code,
        group: section.label,
        label: indicator.label,
        hint: reach(indicator),
      })),
  );
}

/** "13 states, 2010–2022": from whom and for when there is at least one figure. */
function reach(indicator: CoverageView["indicators"][number]): string {
  const { states, firstYear, lastYear } = indicator;
  if (firstYear === null || lastYear === null) return "no figures";
  return `${states.length} ${states.length === 1 ? "state" : "states"}, ${formatPeriod(firstYear, lastYear)}`;
}
