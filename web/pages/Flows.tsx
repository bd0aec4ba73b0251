import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense, useDeferredValue } from "react";

import type { CoverageView } from "../../api/contract/coverage.ts";
import { FLOW_SCOPES, type FlowScope } from "../../api/contract/flow-scope.ts";
import type { Selection } from "../../api/contract/selection.ts";
import { Empty } from "../components/Empty.tsx";
import { FailureBoundary } from "../components/FailureBoundary.tsx";
import { LineagePanel } from "../components/LineagePanel.tsx";
import { Loading } from "../components/Loading.tsx";
import { Page } from "../components/Page.tsx";
import { ChoiceWord, Sentence } from "../components/Sentence.tsx";
import { YearWords } from "../components/YearWords.tsx";
import { coverageQuery } from "../queries/views.ts";
import { coveredIndicator, yearsOf } from "../state/defaults.ts";
import { useAddress, useSelection } from "../state/selection.ts";
import { FlowsFigure } from "./flows/FlowsFigure.tsx";

/** The dimensions that name other countries. */
const DIRECTIONS = ["citizenship", "partner"];

export function Flows() {
  const [search, change] = useAddress();
  const [chosen, select] = useSelection();
  const { data: coverage } = useSuspenseQuery(coverageQuery(chosen.release));
  const directed = indicatorsWithFlows(coverage);
  const indicator = directed.find((one) => one.code === chosen.indicator) ?? directed[0];
  const selection: Selection = {
    ...chosen,
    indicator: indicator?.code ?? "",
    by: null,
    filter: {},
    measure: "count",
  };
  const scope = FLOW_SCOPES.find((known) => known === search["scope"]) ?? "abroad";
  const shown = useDeferredValue(selection); // the old picture stays, dimmed, while the next one loads
  if (indicator === undefined) {
    return (
      <Page title="Flows" question="Between whom">
        <Empty title="No flows" why="No state has reported citizenships or partner countries of anybody." />
      </Page>
    );
  }
  return (
    <Page title="Flows" question="Between whom">
      <Sentence>
        <ChoiceWord
          label="Indicator"
          value={indicator.code}
          choices={directed.map(({ code, label }) => ({ value: code, label }))}
          onChange={(code) => select({ indicator: code, by: null, filter: {}, from: null, to: null })}
        />
        , {directionOf(indicator) === "partner" ? "in" : "of"}{" "}
        <ChoiceWord
          label="Countries"
          value={scope}
          choices={FLOW_SCOPES.map((value) => ({ value, label: SCOPE_WORDS[value] }))}
          onChange={(value) => change({ scope: value === "abroad" ? null : value })}
        />
        , as the states reported them,{" "}
        <YearWords
          years={yearsOf(coveredIndicator(coverage, indicator.code), coverage)}
          from={selection.from}
          to={selection.to}
          onChange={(from, to) => select({ from, to })}
        />
      </Sentence>
      <FailureBoundary what="The figure" subject={JSON.stringify(shown)}>
        <Suspense fallback={<Loading height="44rem" what="the flows" />}>
          <FlowsFigure selection={shown} scope={scope} stale={shown !== selection} />
        </Suspense>
      </FailureBoundary>
      <p>
        <Link to="/mirror">What two states say of each other</Link>, for the two and the coordinator.
      </p>
      <LineagePanel />
    </Page>
  );
}

const SCOPE_WORDS: Readonly<Record<FlowScope, string>> = {
  abroad: "other countries",
  bsec: "other BSEC member states",
  outside: "countries outside BSEC",
  all: "all countries",
};

function indicatorsWithFlows(coverage: CoverageView): CoverageView["indicators"] {
  return coverage.indicators.filter((indicator) => directionOf(indicator) !== undefined);
}

function directionOf({ breakdowns }: CoverageView["indicators"][number]): string | undefined {
  return DIRECTIONS.find((dimension) => (breakdowns[dimension] ?? []).length > 0);
}
