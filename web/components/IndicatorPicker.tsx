import { useState } from "react";

import type { CoverageView } from "../../api/contract/coverage.ts";
import { formatNumber, formatPeriod } from "../charts/format.ts";
import { type Choice, Combobox } from "./Combobox.tsx";
import styles from "./IndicatorPicker.module.css";
import { WordPopover } from "./WordPopover.tsx";

/**
 * The word of the sentence that says which indicator. What has figures comes first, with states × years; what nobody
 * answered stands behind a switch.
 */
export function IndicatorPicker({
  coverage,
  value,
  onChange,
  label = "Indicator",
}: {
  readonly coverage: CoverageView;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly label?: string;
}) {
  const [unanswered, setUnanswered] = useState(false);
  const current = coverage.indicators.find((indicator) => indicator.code === value);
  const empty = coverage.indicators.filter((indicator) => indicator.stateYears === 0).length;
  return (
    <WordPopover label={label} word={current?.label ?? "choose an indicator"}>
      {(close) => (
        <div className={styles.picker}>
          <Combobox
            label={label}
            placeholder="Search by name or code"
            choices={choicesOf(coverage, unanswered)}
            value={value}
            onChoose={(code) => {
              close();
              onChange(code);
            }}
          />
          {empty === 0 ? null : (
            <label className={styles.switch}>
              <input type="checkbox" checked={unanswered} onChange={(event) => setUnanswered(event.target.checked)} />
              Show the {formatNumber(empty)} indicators that no state has answered
            </label>
          )}
        </div>
      )}
    </WordPopover>
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
