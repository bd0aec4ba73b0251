import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import type { DecompositionView } from "../../../api/contract/decomposition.ts";
import { type Selection, selectionParams } from "../../../api/contract/selection.ts";
import { bridgeCaption } from "../../charts/bridge-caption.ts";
import { bridgeHeight, bridgeOption, bridgeRows } from "../../charts/bridge.ts";
import { decompositionTable } from "../../charts/decomposition-table.ts";
import type { Drawing } from "../../charts/drawing.ts";
import { listWords } from "../../charts/format.ts";
import { bridgeMarks } from "../../components/change-marks.ts";
import { Chart } from "../../components/Chart.tsx";
import { ChartFrame } from "../../components/ChartFrame.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import { decompositionQuery } from "../../queries/analysis.ts";
import { useFigureSettings } from "../../state/figure.ts";
import { useOpenCell } from "../../state/selection.ts";
import styles from "./RegionChange.module.css";
import { SeriesTendency } from "./SeriesTendency.tsx";

/** What stands behind the regional sum: what its change is made of, and how the figures move over the years. */
export function RegionChange({ selection }: { readonly selection: Selection }) {
  const whole: Selection = { ...selection, by: null, measure: "count", panel: "constant" };
  return (
    <>
      <Change selection={{ ...whole, states: [] }} />
      <SeriesTendency selection={whole} />
    </>
  );
}

function Change({ selection }: { readonly selection: Selection }) {
  const { data: change } = useSuspenseQuery(decompositionQuery(selection));
  const openCell = useOpenCell();
  const table = useMemo(() => decompositionTable(change), [change]);
  if (change.from === change.to) return null;
  const hasSums = bridgeRows(change).length > 0;
  return (
    <section className={styles.panel} aria-labelledby="change-title">
      <h3 id="change-title" className={styles.title}>
        What the change from {change.from} to {change.to} is made of
      </h3>
      {change.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Withheld change={change} />
      <p className={styles.method}>{namesOf(change)}</p>
      {hasSums ? (
        <Bridge change={change} selection={selection} onOpen={openCell} />
      ) : (
        <details className={styles.more}>
          <summary>State by state</summary>
          <DataTable table={table} onOpen={openCell} />
        </details>
      )}
    </section>
  );
}

/** The change as steps from the earlier sum to the later one. */
function Bridge({
  change,
  selection,
  onOpen,
}: {
  readonly change: DecompositionView;
  readonly selection: Selection;
  readonly onOpen: (cell: string) => void;
}) {
  const settings = useFigureSettings("change");
  const rows = useMemo(() => bridgeMarks(change), [change]);
  const draw = useCallback((drawing: Drawing) => bridgeOption(change, drawing), [change]);
  const caption = bridgeCaption(change);
  return (
    <ChartFrame
      caption={caption}
      table={decompositionTable(change)}
      view={settings.view}
      onView={settings.setView}
      onOpen={onOpen}
      file={{
        kind: "bridge",
        params: selectionParams(selection),
        label: change.label,
        definition: change.definition,
        title: settings.title,
        note: settings.note,
        onWords: settings.setWords,
      }}
    >
      <Chart draw={draw} rows={rows} label={caption.headline} height={() => bridgeHeight(change)} onOpen={onOpen} />
    </ChartFrame>
  );
}

function Withheld({ change }: { readonly change: DecompositionView }) {
  if (change.withheld.length === 0) return null;
  return <p className={styles.withheld}>Nothing is said of it. {change.withheld.join(" ")}</p>;
}

/** Who reported both years, by name, and of whom the median is. */
function namesOf({ common, median, stateNames, from, to }: DecompositionView): string {
  const names = (states: readonly string[]): string => listWords(states.map((state) => stateNames[state] ?? state));
  if (common.states.length === 0) return `No state reported both ${from} and ${to}.`;
  const both = `Reported both ${from} and ${to}: ${names(common.states)}.`;
  if (median.states.length === 0 || median.states.length === common.states.length) return both;
  return `${both} The median change is of those with a base large enough for a percentage: ${names(median.states)}.`;
}
