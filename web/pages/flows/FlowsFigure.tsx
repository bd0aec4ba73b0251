import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import type { FlowScope } from "../../../api/contract/flow-scope.ts";
import { type Selection, selectionParams } from "../../../api/contract/selection.ts";
import type { Drawing } from "../../charts/drawing.ts";
import { flowCaption } from "../../charts/flow-caption.ts";
import { flowLinks } from "../../charts/flow-links.ts";
import { sankeyHeight, sankeyOption } from "../../charts/flow-sankey.ts";
import { flowsTable } from "../../charts/flow-table.ts";
import { Chart } from "../../components/Chart.tsx";
import { ChartFrame, type FigureView } from "../../components/ChartFrame.tsx";
import { Empty } from "../../components/Empty.tsx";
import { flowMarks } from "../../components/flow-marks.ts";
import { flowsQuery } from "../../queries/analysis.ts";
import { useFigureSettings } from "../../state/figure.ts";
import { useOpenCell } from "../../state/selection.ts";
import { FlowsMatrix } from "./FlowsMatrix.tsx";

const PICTURES: readonly FigureView[] = [
  { id: "chart", label: "Sankey" },
  { id: "matrix", label: "Matrix" },
];

/** Who reported of whom: the same figures as ribbons, as a matrix and as a table. */
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
  const picture = settings.view === "matrix" ? "matrix" : "sankey";
  const caption = useMemo(() => flowCaption(view, scope, picture), [view, scope, picture]);
  const rows = useMemo(() => flowMarks(view, scope), [view, scope]);
  const draw = useCallback((drawing: Drawing) => sankeyOption(view, { ...drawing, scope }), [view, scope]);
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
      {settings.view === "matrix" ? (
        <FlowsMatrix view={view} scope={scope} onOpen={openCell} />
      ) : (
        <Chart
          draw={draw}
          rows={rows}
          label={caption.headline}
          height={() => sankeyHeight(view, scope)}
          onOpen={openCell}
        />
      )}
    </ChartFrame>
  );
}
