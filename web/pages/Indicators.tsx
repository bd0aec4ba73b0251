import { useSuspenseQuery } from "@tanstack/react-query";

import { formatNumber } from "../charts/format.ts";
import { matches } from "../components/matching.ts";
import { PageHead } from "../components/PageHead.tsx";
import { questionnaireQuery } from "../queries/asked.ts";
import { coverageQuery } from "../queries/views.ts";
import { useAddress } from "../state/selection.ts";
import { IndicatorList } from "./indicator/IndicatorList.tsx";
import styles from "./Indicators.module.css";

/** Everything that is asked, by subject, to be searched. */
export function Indicators() {
  const [search, change] = useAddress();
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const { data: coverage } = useSuspenseQuery(coverageQuery(search["release"] ?? null));
  const typed = search["q"] ?? "";
  const found = questionnaire.indicators.filter((indicator) =>
    matches(typed, {
      label: indicator.label,
      group: indicator.definition,
      hint: `${indicator.code} ${indicator.iccs ?? ""}`,
    }),
  );
  const answered = coverage.indicators.filter((indicator) => indicator.stateYears > 0).length;
  return (
    <div className={styles.page}>
      <PageHead kicker="What is asked" title="Indicators">
        <p>
          {formatNumber(questionnaire.indicators.length)} questions that the states are asked, each defined once.{" "}
          {formatNumber(answered)} have figures from at least one state.
        </p>
      </PageHead>
      <label className={styles.search}>
        <span className={styles.label}>Find by name, definition or code</span>
        <input
          type="search"
          className={styles.field}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ q: event.target.value }, true)}
        />
      </label>
      <output className="unseen">{formatNumber(found.length)} indicators found</output>
      <IndicatorList
        sections={questionnaire.sections}
        indicators={found}
        coverage={coverage}
        none={`Nothing matches “${typed}”. Try fewer letters, or a word of the definition.`}
      />
    </div>
  );
}
