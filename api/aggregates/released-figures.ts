import type { Edition, Indicator } from "../../questionnaire/edition.ts";
import { indicatorOf } from "../../questionnaire/lookup.ts";
import type { Source } from "../contract/view.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { Cell } from "../readmodel/cell.ts";
import type { ModelRelease, ReadModel } from "../readmodel/read-model.ts";
import { readDisclosed } from "./figure.ts";
import { sourceOf } from "./source.ts";

/** A cell of a release and where it comes from. */
export interface ReleasedFigure {
  readonly cell: Cell;
  readonly contribution: string;
  readonly source: Source;
}

/** Everything a release holds, as an audience may see it. */
export interface ReleasedFigures {
  readonly release: ModelRelease;
  /** Those with a cell, in the order of the questionnaire. */
  readonly indicators: readonly Indicator[];
  /** By indicator, then state, year, breakdown and unit. */
  readonly figures: readonly ReleasedFigure[];
}

/**
 * All cells of a release, read through the disclosure step as every view is.
 *
 * Throws RequestFailure (404) for a release that is unknown.
 */
export async function releasedFigures(
  model: ReadModel,
  id: string | null,
  audience: Audience = "public",
): Promise<ReleasedFigures> {
  const release = model.release(id);
  const indicators: Indicator[] = [];
  const figures: ReleasedFigure[] = [];
  for (const { edition, indicator } of everAsked(model.editions)) {
    // One after the other: all at once would keep every other reader waiting.
    const cells = await readDisclosed(
      model,
      { edition },
      { release: release.ordinal, indicator: indicator.code },
      audience,
    );
    if (cells.length === 0) continue;
    indicators.push(indicator);
    for (const cell of cells.toSorted(byKey)) {
      const contribution = model.contribution(cell.contribution);
      if (contribution === null) continue;
      figures.push({ cell, contribution: contribution.id, source: sourceOf(model, contribution, cell.note) });
    }
  }
  return { release, indicators, figures };
}

/** Every indicator with the newest edition that asks it; the newest edition's first. */
function everAsked(editions: readonly Edition[]) {
  const newestFirst = editions.toReversed();
  const codes = [...new Set(newestFirst.flatMap((edition) => edition.indicators.map((indicator) => indicator.code)))];
  return codes.flatMap((code) => {
    for (const edition of newestFirst) {
      const indicator = indicatorOf(edition, code);
      if (indicator !== null) return [{ edition, indicator }];
    }
    return [];
  });
}

function byKey(a: Cell, b: Cell): number {
  return (
    compare(a.state, b.state) || a.year - b.year || compare(a.breakdownKey, b.breakdownKey) || compare(a.unit, b.unit)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
