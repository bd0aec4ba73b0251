import { useSuspenseQuery } from "@tanstack/react-query";

import { type Selection, selectionParams } from "../../../api/contract/selection.ts";
import type { TendencySeries, TendencyView } from "../../../api/contract/tendency.ts";
import { formatPeriod } from "../../charts/format.ts";
import { seriesOfTendency, tendencyCaption } from "../../charts/tendency-caption.ts";
import { tendencyFacts, tendencyTable } from "../../charts/tendency-facts.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { FigureActions } from "../../components/FigureActions.tsx";
import { ChoiceWord } from "../../components/Sentence.tsx";
import { tendencyQuery } from "../../queries/analysis.ts";
import { useFigureSettings } from "../../state/figure.ts";
import { useAddress, useOpenCell } from "../../state/selection.ts";
import styles from "./SeriesTendency.module.css";
import { TendencyChart } from "./TendencyChart.tsx";

/** How the figures move, one series at a time: of those that reported every year at first, of a state when asked. */
export function SeriesTendency({ selection }: { readonly selection: Selection }) {
  const { data: tendency } = useSuspenseQuery(tendencyQuery(selection));
  const [search, change] = useAddress();
  const openCell = useOpenCell();
  const settings = useFigureSettings("tendency");
  const { series } = tendency;
  const shown = series.find((one) => one.state === search["tendency"]) ?? firstOf(tendency);
  if (tendency.from === tendency.to || shown === undefined) return null;
  const caption = tendencyCaption(shown, tendency);
  const table = tendencyTable(shown, tendency);
  return (
    <section className={styles.panel} aria-labelledby="tendency-title">
      <h3 id="tendency-title" className={styles.title}>
        Tendency, {formatPeriod(tendency.from, tendency.to)}, of{" "}
        <ChoiceWord
          label="Tendency of"
          value={shown.state ?? ""}
          choices={[...series].toSorted(togetherFirst).map((one) => ({
            value: one.state ?? "",
            label: nameOf(one, tendency),
          }))}
          onChange={(state) => change({ tendency: state === "" ? null : state })}
        />
      </h3>
      {shown.broken === null ? null : (
        <p className={styles.method}>
          Measured from {shown.broken.year} on. {shown.broken.text}
        </p>
      )}
      <Reasons series={shown} />
      <TendencyChart series={shown} view={tendency} label={caption.alt} onOpen={openCell} />
      <dl className={styles.facts} data-withheld={shown.withheld.length > 0 || undefined}>
        {tendencyFacts(shown, tendency).map(({ term, method, text }) => (
          <div key={term} className={styles.fact}>
            <dt>
              {term} <span className={styles.method}>{method}</span>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <details className={styles.more}>
        <summary>How made, and as a table</summary>
        <p className={styles.method}>
          {tendency.notes
            .filter((note) => METHOD.test(note.text))
            .map((note) => note.text)
            .join(" ")}
        </p>
        <DataTable table={table} onOpen={openCell} />
      </details>
      <FigureActions
        caption={caption}
        table={table}
        file={{
          kind: "tendency",
          params: { ...selectionParams(selection), ...(shown.state === null ? {} : { of: shown.state }) },
          label: tendency.label,
          definition: tendency.definition,
          title: settings.title,
          note: settings.note,
          onWords: settings.setWords,
        }}
      />
    </section>
  );
}

/** The notes that say how it is done; the others stand under the figure already. */
const METHOD = /^(A range counts as its middle|Expected:)/;

/** Why nothing is said of it, where a floor or the number of years withholds that; the numbers stand in grey then. */
function Reasons({ series }: { readonly series: TendencySeries }) {
  if (series.withheld.length === 0) return null;
  return <p className={styles.withheld}>Nothing is said of it. {series.withheld.join(" ")}</p>;
}

/** The one state that was chosen, else the sum of those that reported every year, else the longest series. */
function firstOf(view: TendencyView): TendencySeries | undefined {
  const states = view.series.filter((one) => one.state !== null);
  return seriesOfTendency(view, states.length === 1 ? (states[0]?.state ?? null) : null);
}

function togetherFirst(a: TendencySeries, b: TendencySeries): number {
  return Number(a.state !== null) - Number(b.state !== null);
}

function nameOf({ state }: TendencySeries, { panel, stateNames }: TendencyView): string {
  return state === null ? `the ${panel.length} states that reported every year` : (stateNames[state] ?? state);
}
