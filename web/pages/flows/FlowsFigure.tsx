import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import { FLOW_PICTURES, type FlowScope } from "../../../api/contract/flow-scope.ts";
import { type Selection, selectionParams } from "../../../api/contract/selection.ts";
import type { Drawing } from "../../charts/drawing.ts";
import { flowCaption } from "../../charts/flow-caption.ts";
import { chordHeight, chordOption } from "../../charts/flow-chord.ts";
import { flowLinks } from "../../charts/flow-links.ts";
import { sankeyHeight, sankeyOption } from "../../charts/flow-sankey.ts";
import { flowsTable } from "../../charts/flow-table.ts";
import { Chart } from "../../components/Chart.tsx";
import { ChartFrame, type FigureView } from "../../components/ChartFrame.tsx";
import { Empty } from "../../components/Empty.tsx";
import { chordMarks, flowMarks } from "../../components/flow-marks.ts";
import { flowsQuery } from "../../queries/analysis.ts";
import { useFigureSettings } from "../../state/figure.ts";
import { useOpenCell } from "../../state/selection.ts";
import { FlowsMatrix } from "./FlowsMatrix.tsx";

const PICTURES: readonly FigureView[] = [
  { id: "chart", label: "Sankey" },
  { id: "chord", label: "Chord" },
  { id: "matrix", label: "Matrix" },
];

/** Who reported of whom: the same figures as ribbons, in a circle, as a matrix and as a table. */
export function FlowsFigure({
  selection,
  scope,
  stale,
}: {
  readonly selection: Selection;
  readonly scope: FlowScope;
  readonly stale: boolean;
}) {
  const { data: view } = useSuspenseQuery(flowsQuery(selection));
  const settings = useFigureSettings("");
  const openCell = useOpenCell();
  const picture = FLOW_PICTURES.find((known) => known === settings.view) ?? "sankey";
  const caption = useMemo(() => flowCaption(view, scope, picture), [view, scope, picture]);
  const rows = useMemo(
    () => (picture === "chord" ? chordMarks(view, scope) : flowMarks(view, scope)),
    [view, scope, picture],
  );
  const draw = useCallback(
    (drawing: Drawing) =>
      picture === "chord" ? chordOption(view, { ...drawing, scope }) : sankeyOption(view, { ...drawing, scope }),
    [view, scope, picture],
  );
  const { links, untold } = flowLinks(view, scope);
  if (links.length === 0 && untold.length === 0) {
    return (
      <Empty
        title="No state reported of such countries in these years"
        why="Choose other years, or all countries. Years without a figure are not zeros."
      />
    );
  }
  return (
    <ChartFrame
      caption={caption}
      table={flowsTable(view)}
      stale={stale}
      pictures={PICTURES}
      view={settings.view}
      onView={settings.setView}
      onOpen={openCell}
      file={{
        kind: "flows",
        params: {
          ...selectionParams(selection),
          ...(scope === "abroad" ? {} : { scope }),
          ...(picture === "sankey" ? {} : { picture }),
        },
        label: view.label,
        definition: view.definition,
        title: settings.title,
        note: settings.note,
        onWords: settings.setWords,
      }}
    >
      {picture === "matrix" ? (
        <FlowsMatrix view={view} scope={scope} onOpen={openCell} />
      ) : (
        <Chart
          key={picture}
          draw={draw}
          rows={rows}
          label={caption.headline}
          height={(width) => (picture === "chord" ? chordHeight(width) : sankeyHeight(view, scope))}
          onOpen={openCell}
        />
      )}
    </ChartFrame>
  );
}
