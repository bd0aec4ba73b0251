import { type Breakdown, breakdownText } from "../contract/observation.ts";
import type { Selection } from "../contract/selection.ts";
import type { SeriesView } from "../contract/series.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { describe } from "./described.ts";
import { type Figures, figuresFor } from "./figure.ts";
import { createMemory } from "./memory.ts";
import { measuredPoints } from "./points.ts";
import { type Question, understand } from "./question.ts";

const remember = createMemory<SeriesView>(2000);

/**
 * One indicator over the years, by state and, where asked, by the codes of one dimension.
 *
 * Every state asked for is there and every year has a point, which says where nothing was reported or asked. Totals are
 * cells that were sent: none is made by adding parts. Throws RequestFailure (400, 404) for a word that is not known.
 */
export async function seriesView(
  model: ReadModel,
  selection: Selection,
  audience: Audience = "public",
): Promise<SeriesView> {
  const { hash } = model.release(selection.release);
  return remember(model, JSON.stringify([hash, audience, selection]), () => makeSeries(model, selection, audience));
}

async function makeSeries(model: ReadModel, selection: Selection, audience: Audience): Promise<SeriesView> {
  const question = understand(model, selection);
  const { measure } = selection;
  const { states, years, by } = question;
  const figures = await figuresFor(model, question, audience, { earlier: measure === "change" ? 1 : 0 });
  const codes = codesWithFigures(question, figures);
  const shown = figures.all.filter((cell) => cell.year >= (years[0] ?? 0));
  return {
    ...describe(model, question, { measure, states, codes, cells: shown }),
    by: by?.id ?? null,
    years: [...years],
    series: states.flatMap((state) =>
      breakdownsOf(question, codes).map((breakdown) => ({
        state: state.iso3,
        breakdown: { ...breakdown },
        points: measuredPoints(model, question, figures, { state, breakdown: breakdownText(breakdown), measure }),
      })),
    ),
  };
}

/** The codes of the dimension asked for that have a cell in the view, in display order. */
export function codesWithFigures({ by }: Question, figures: Figures): readonly string[] {
  if (by === null) return [];
  const present = new Set(figures.all.map((cell) => cell.breakdown[by.id]));
  return by.codes.map((code) => code.code).filter((code) => present.has(code));
}

function breakdownsOf({ filter, by }: Question, codes: readonly string[]): readonly Breakdown[] {
  return by === null ? [filter] : codes.map((code) => ({ ...filter, [by.id]: code }));
}
