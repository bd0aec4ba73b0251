import { Link } from "@tanstack/react-router";
import { useMemo } from "react";

import { selectionParams } from "../../../api/contract/selection.ts";
import { Chart } from "../../components/Chart.tsx";
import { CoverageMatrix } from "../../components/CoverageMatrix.tsx";
import { useOpenAnswers } from "../../components/use-open-answers.ts";
import { WhenNear } from "../../components/WhenNear.tsx";
import type { FigureContent } from "../../../api/contract/figure-content.ts";
import type { Figure } from "../../../api/contract/review.ts";
import { useOpenCell } from "../../state/selection.ts";
import { useTheme } from "../../state/theme.ts";
import styles from "./FigureBlock.module.css";
import { figureDrawing } from "./figure-drawing.ts";
import { ReviewTableBlock } from "./ReviewTableBlock.tsx";

/** A figure of the Review: what it says, what it measures, the picture, remarks and source, its table to open. */
export function FigureBlock({ figure }: { readonly figure: Figure }) {
  const place = placeOf(figure.content);
  return (
    <figure id={figure.id} className={styles.figure} aria-labelledby={`${figure.id}-headline`}>
      <div className={styles.head}>
        <h4 id={`${figure.id}-headline`} className={styles.headline}>
          <span className={styles.number}>Figure {figure.number}</span> {figure.headline}
        </h4>
        <p className={styles.subtitle}>{figure.subtitle}</p>
      </div>
      {figure.content.kind === "coverage" ? <Matrix content={figure.content} /> : <Drawn figure={figure} />}
      <figcaption className={styles.foot}>
        <Notes notes={figure.notes} />
        <p>{figure.source}</p>
      </figcaption>
      <div className={styles.actions} data-noprint>
        <details className={styles.table}>
          <summary>Table of figure {figure.number}</summary>
          <ReviewTableBlock table={figure.table} />
        </details>
        <Link to={place} search={placeSearch(figure)} className={styles.open}>
          Open in {PLACE_NAMES[place]}
        </Link>
      </div>
    </figure>
  );
}

/** The first remarks; where there are many more, these are opened. */
function Notes({ notes }: { readonly notes: readonly string[] }) {
  const [first, rest] =
    notes.length > MOST_NOTES + 1 ? [notes.slice(0, MOST_NOTES), notes.slice(MOST_NOTES)] : [notes, []];
  return (
    <>
      {first.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {rest.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{rest.length} more remarks</summary>
          {rest.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </details>
      )}
    </>
  );
}

const MOST_NOTES = 5;

function Drawn({ figure }: { readonly figure: Figure }) {
  const openCell = useOpenCell();
  const theme = useTheme();
  const drawing = useMemo(() => figureDrawing(figure.content, theme), [figure, theme]);
  return (
    <WhenNear height={`${drawing.height(700)}px`}>
      <Chart
        draw={drawing.draw}
        rows={drawing.rows}
        label={`${figure.headline}.`}
        height={drawing.height}
        onOpen={openCell}
      />
    </WhenNear>
  );
}

function Matrix({ content }: { readonly content: Extract<FigureContent, { readonly kind: "coverage" }> }) {
  const open = useOpenAnswers();
  const { coverage } = content;
  const core = coverage.sections.filter((section) => !section.optional).map((section) => section.code);
  return <CoverageMatrix coverage={coverage} sections={content.sections ?? core} onOpen={open} />;
}

const PLACE_NAMES = {
  "/trends": "Trends",
  "/compare": "Compare",
  "/breakdown": "Breakdown",
  "/coverage": "Coverage",
  "/flows": "Flows",
} as const;

/** Where the question of a figure can be asked on. */
function placeOf(content: FigureContent): keyof typeof PLACE_NAMES {
  if (content.kind === "coverage") return "/coverage";
  if (content.kind === "flows" || content.kind === "matrix") return "/flows";
  if (content.kind === "breakdown") return "/breakdown";
  return "comparison" in content ? "/compare" : "/trends";
}

function placeSearch({ content, selection }: Figure): Record<string, string> {
  if (content.kind === "coverage") return {};
  const params = selectionParams(selection);
  if (!("comparison" in content)) return content.kind === "multiples" ? { ...params, view: "panels" } : params;
  const { year, earlier } = content.comparison;
  return { ...params, year: String(year), ...(earlier === null ? {} : { earlier: String(earlier) }) };
}
