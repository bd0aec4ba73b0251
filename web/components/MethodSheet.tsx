import { Link } from "@tanstack/react-router";

import type { Caption } from "../charts/caption.ts";
import { addressOf, type FigureFile } from "./figure-file.ts";
import type { Search } from "../state/search.ts";
import styles from "./MethodSheet.module.css";
import { Sheet } from "./Sheet.tsx";

const MEASURES: Readonly<Record<string, string>> = {
  count: "Figures stand as they were reported; nothing is rounded, filled in or smoothed.",
  per100k: "Figures are divided by the population of the same year (World Bank) and given per 100 000 inhabitants.",
  index: "Each line is divided by its own first figure and multiplied by 100.",
  change: "Each figure is compared with that of the year before; where either is missing there is none.",
  relative:
    "The change on the year before is divided by the figure of the year before. Where that is too small for a percentage, the absolute change is given alone; Methods names the floor.",
  share:
    "Each part is divided by the sum of the parts that the state gave that year. A part given alone has no share, and none is given where a part is withheld.",
  average:
    "Each figure is the mean of a few years with the year itself in the middle. Where one of them is missing there is none.",
};

/** How a figure was made: definition, measure, panel, and the request that gives the same figures as data. */
export function MethodSheet({
  caption,
  file,
  onClose,
}: {
  readonly caption: Caption;
  readonly file: FigureFile;
  readonly onClose: () => void;
}) {
  const isSeries = file.params["indicator"] !== undefined;
  const request = isSeries ? addressOf("/api/series", file.params) : "/api/coverage";
  return (
    <Sheet title="How this figure is made" side="end" onClose={onClose}>
      <dl className={styles.method}>
        <dt>What is counted</dt>
        <dd>
          {file.label}. {file.definition}
        </dd>
        <dt>What is shown</dt>
        <dd>{caption.subtitle}</dd>
        <dt>How it is measured</dt>
        <dd>{isSeries ? MEASURES[file.params["measure"] ?? "count"] : "Answers are counted, not figures added up."}</dd>
        <dt>Small numbers and gaps</dt>
        <dd>
          A number given as “fewer than five” is kept as the range 1–4, and sums with it are ranges. A year without a
          figure is a gap, never zero.
        </dd>
        <dt>From whom</dt>
        <dd>
          {caption.source} {caption.release}.
        </dd>
        {isSeries ? (
          <>
            <dt>The cells behind it</dt>
            <dd>
              <Link to="/cells" search={cellsSearch(file)}>
                File, line and reading of each
              </Link>
            </dd>
          </>
        ) : null}
        <dt>The same as data</dt>
        <dd>
          <a href={request}>{request}</a>
        </dd>
      </dl>
    </Sheet>
  );
}

/** The selection of a figure as the page of its cells reads it: a comparison is of its one or two years. */
function cellsSearch({ kind, params }: FigureFile): Search {
  const { year, earlier } = params;
  const years = year === undefined ? {} : { from: earlier ?? year, to: year };
  return { ...params, ...years, ...(kind === "region" ? { sum: "1" } : {}) };
}
