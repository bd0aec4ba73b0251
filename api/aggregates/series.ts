import type { Breakdown } from "../contract/observation.ts";
import type { Selection } from "../contract/selection.ts";
import type { SeriesView } from "../contract/series.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { breaksIn } from "./breaks.ts";
import { describe } from "./described.ts";
import { figuresFor } from "./figure.ts";
import { seriesMarks } from "./marks.ts";
import { reachOf } from "./measure.ts";
import { createMemory } from "./memory.ts";
import { measuredPoints } from "./points.ts";
import { type Question, understand } from "./question.ts";
import { codesWithFigures, readRests } from "./shares.ts";

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
  const figures = await figuresFor(model, question, audience, reachOf(question.measuring));
  const restAt = await readRests(model, question, audience);
  const codes = codesWithFigures(question, figures);
  const breaks = breaksIn(model, question, figures);
  const shown = figures.all.filter((cell) => years.includes(cell.year));
  return {
    ...describe(model, question, { measure, states, codes, cells: shown }),
    by: by?.id ?? null,
    years: [...years],
    marks: seriesMarks(question, figures, breaks, breakdownsOf(question, codes)),
    series: states.flatMap((state) =>
      breakdownsOf(question, codes).map((breakdown) => ({
        state: state.iso3,
        breakdown: { ...breakdown },
        points: measuredPoints(model, question, figures, { state, breakdown, restAt, breaks }),
      })),
    ),
  };
}

function breakdownsOf({ filter, by }: Question, codes: readonly string[]): readonly Breakdown[] {
  return by === null ? [filter] : codes.map((code) => ({ ...filter, [by.id]: code }));
}
