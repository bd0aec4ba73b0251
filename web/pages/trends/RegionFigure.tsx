import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import type { RegionView } from "../../../api/contract/region.ts";
import { type Selection, selectionParams } from "../../../api/contract/selection.ts";
import type { Drawing } from "../../charts/drawing.ts";
import { formatPeriod, listWords } from "../../charts/format.ts";
import { regionCaption } from "../../charts/region-caption.ts";
import { regionTable } from "../../charts/region-table.ts";
import { sumsWithout } from "../../charts/region-without.ts";
import { regionOption } from "../../charts/region.ts";

import { Chart } from "../../components/Chart.tsx";
import { ChartFrame } from "../../components/ChartFrame.tsx";
import { Empty } from "../../components/Empty.tsx";
import { regionMarks } from "../../components/region-marks.ts";
import { ChoiceWord, Sentence } from "../../components/Sentence.tsx";
import { questionnaireQuery } from "../../queries/asked.ts";
import { regionQuery, seriesQuery } from "../../queries/views.ts";
import { useFigureSettings } from "../../state/figure.ts";
import { useOpenCell, useSelection } from "../../state/selection.ts";
import styles from "./RegionFigure.module.css";

const PANELS = [
  { value: "constant", label: "the states that reported every year" },
  { value: "available", label: "all that reported in a year" },
] as const;

/** The states together, always saying of whom the sum is made. */
export function RegionFigure({ selection, stale }: { readonly selection: Selection; readonly stale: boolean }) {
  const [, select] = useSelection();
  const whole = wholeOf(selection);
  const { data: asked } = useSuspenseQuery(regionQuery(whole));
  const { data: other } = useSuspenseQuery(
    regionQuery({ ...whole, panel: whole.panel === "constant" ? "available" : "constant" }),
  );
  const { data: series } = useSuspenseQuery(seriesQuery({ ...whole, measure: "count", panel: "constant" }));
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const settings = useFigureSettings("region");
  const openCell = useOpenCell();
  const without = useMemo(() => sumsWithout(asked, series, questionnaire.settings), [asked, series, questionnaire]);
  // The thin line and its points are without the state that the headline names.
  const region = useMemo(() => ({ ...asked, withoutLargest: without[0] ?? null }), [asked, without]);
  const caption = useMemo(
    () => regionCaption(asked, series, questionnaire.settings, other),
    [asked, series, questionnaire, other],
  );
  const periods = bestPeriods(region);
  const rows = useMemo(() => regionMarks(region, other), [region, other]);
  const draw = useCallback((drawing: Drawing) => regionOption(region, { ...drawing, ghost: other }), [region, other]);
  if (region.points.every((point) => point.low === null)) {
    return (
      <section className={styles.region} aria-label="The region">
        <Empty
          title="There is no sum of the states"
          why={reasonsFor(region) || "No state gave a figure for every year."}
        />
      </section>
    );
  }
  return (
    <section className={styles.region} aria-label="The region">
      <Sentence>
        The sum of{" "}
        <ChoiceWord label="Panel" value={selection.panel} choices={PANELS} onChange={(panel) => select({ panel })} />
      </Sentence>
      <ChartFrame
        caption={caption}
        table={regionTable(region, other, without)}
        stale={stale}
        view={settings.view}
        onView={settings.setView}
        onOpen={openCell}
        file={{
          kind: "region",
          params: selectionParams(whole),
          label: region.label,
          definition: region.definition,
          title: settings.title,
          note: settings.note,
          onWords: settings.setWords,
        }}
      >
        <Chart
          draw={draw}
          rows={rows}
          label={caption.headline}
          height={(width) => (width < 600 ? 360 : 400)}
          onOpen={openCell}
        />
      </ChartFrame>
      {selection.panel === "available" || periods.length === 0 ? null : (
        <ul className={styles.periods} aria-label="Shorter periods with more states" data-noprint>
          {periods.map((period) => (
            <li key={`${period.from}–${period.to}`}>
              <button
                type="button"
                className={styles.period}
                onClick={() => select({ from: period.from, to: period.to })}
              >
                Look at {formatPeriod(period.from, period.to)}
              </button>{" "}
              to have {period.panel.length} states: it brings in{" "}
              {listWords(period.gained.map((iso3) => region.stateNames[iso3] ?? iso3))}.
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The selection of the 13 together. A share that needed the split is not one of the region: then the figures as reported. */
function wholeOf(selection: Selection): Selection {
  const isShareOfSplit = selection.measure === "share" && selection.by !== null;
  return { ...selection, states: [], by: null, measure: isShareOfSplit ? "count" : selection.measure };
}

/**
 * The shorter periods worth offering: none that a longer one beats with as many states, but those with the most states
 * all the same, since the period of a round is asked for by its name.
 */
function bestPeriods(region: RegionView): RegionView["shorterPeriods"] {
  const length = (period: RegionView["shorterPeriods"][number]): number => period.to - period.from;
  const most = Math.max(0, ...region.shorterPeriods.map((period) => period.panel.length));
  return region.shorterPeriods.filter(
    (period) =>
      period.panel.length === most ||
      !region.shorterPeriods.some(
        (other) => other.panel.length >= period.panel.length && length(other) > length(period),
      ),
  );
}

/** Why there is no sum, out of the remarks of the view: those that speak of sums and totals. */
function reasonsFor({ notes }: RegionView): string {
  const said = notes.filter((note) => note.state === null && /never added|no total|not added/.test(note.text));
  return said.map((note) => note.text).join(" ");
}
