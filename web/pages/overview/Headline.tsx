import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { RegionPoint, RegionView } from "../../../api/contract/region.ts";
import { type Selection, selectionParams } from "../../../api/contract/selection.ts";
import { filterWords } from "../../charts/caption.ts";
import { formatPeriod, formatQuantity, formatRange } from "../../charts/format.ts";
import { regionCaption } from "../../charts/region-caption.ts";
import { Sparkline } from "../../components/Sparkline.tsx";
import { questionnaireQuery } from "../../queries/asked.ts";
import { regionQuery, seriesQuery } from "../../queries/views.ts";
import styles from "./Headline.module.css";

/** One indicator of the region: its sentence, its line, its first and last figure, its panel. */
export function Headline({ selection }: { readonly selection: Selection }) {
  const { data: region } = useSuspenseQuery(regionQuery(selection));
  const { data: series } = useSuspenseQuery(seriesQuery(selection));
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery());
  const caption = regionCaption(region, series, questionnaire.settings);
  const reported = region.points.filter((point) => point.low !== null);
  const [first, last] = [reported[0], reported.at(-1)];
  return (
    <article className={styles.headline}>
      <p className={styles.kicker}>{subject(region)}</p>
      <h2 className={styles.title}>
        <Link to="/trends" search={selectionParams(selection)} className={styles.link}>
          {caption.headline}
        </Link>
      </h2>
      <div className={styles.picture}>
        <Sparkline points={region.points} label={caption.alt} />
        <div className={styles.ends}>
          {first === undefined ? null : <End point={first} />}
          {last === undefined || last === first ? null : <End point={last} />}
        </div>
      </div>
      <p className={styles.panel}>
        {region.unitLabel}, {formatPeriod(selection.from ?? 0, selection.to ?? 0)}, sum of the {region.panel.length} of{" "}
        {region.panel.length + region.left.length} states that reported every year
      </p>
    </article>
  );
}

function End({ point }: { readonly point: RegionPoint }) {
  if (point.low === null || point.high === null) return null;
  return (
    <span className={styles.end}>
      <span className={styles.value}>{formatRange(formatQuantity(point.low), formatQuantity(point.high))}</span>{" "}
      <span className={styles.year}>{point.year}</span>
    </span>
  );
}

function subject(region: RegionView): string {
  const filters = filterWords(region);
  return filters === "" ? region.label : `${region.label}: ${filters}`;
}
