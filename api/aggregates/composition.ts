import type { Dimension, State } from "../../questionnaire/edition.ts";
import type { CompositionView } from "../contract/composition.ts";
import { type Breakdown, breakdownText } from "../contract/observation.ts";
import type { Point } from "../contract/point.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import { RequestFailure } from "../failure.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { exactValue, sumOfIntervals } from "../statistics/interval.ts";
import { describe } from "./described.ts";
import { type Figures, figuresFor, intervalOf, pointOf } from "./figure.ts";
import { createMemory } from "./memory.ts";
import { noteOfDifferentThings, notesOfGaps } from "./notes-of-parts.ts";
import { pooledPoint, sharesOf } from "./parts.ts";
import { type Question, understand } from "./question.ts";
import { codesWithFigures, widestCodes } from "./shares.ts";

type Row = CompositionView["rows"][number];
type Split = Question & { readonly by: Dimension };

const remember = createMemory<CompositionView>(500);

/**
 * What an indicator is made of: the parts of one dimension, per state and year, and for the states that gave parts.
 *
 * Without `by`, the first dimension with figures. Codes that contain each other are not put side by side: the wider one
 * is taken. Shares are of the sum of the parts that were given; different things (kilograms of different drugs, prices)
 * have none. Throws RequestFailure (400, 404) where a word is not known or the indicator has no breakdown.
 */
export async function compositionView(
  model: ReadModel,
  selection: Selection,
  audience: Audience = "public",
): Promise<CompositionView> {
  const { hash } = model.release(selection.release);
  const asked = { ...selection, measure: "count" } as const;
  return remember(model, JSON.stringify([hash, audience, asked]), () => makeComposition(model, asked, audience));
}

async function makeComposition(model: ReadModel, selection: Selection, audience: Audience): Promise<CompositionView> {
  const { question, figures } = await splitFigures(model, selection, audience);
  const { states, years, by, indicator } = question;
  const codes = widestCodes(by, codesWithFigures(question, figures));
  const addsUp = indicator.mustSplitBy !== by.id && (indicator.kind === "flow" || indicator.kind === "stock");
  const rows = years.flatMap((year) => states.map((state) => rowOf(question, figures, { state, year, codes, addsUp })));
  const panel = years.map((year) => ({
    year,
    states: rows.filter((row) => row.year === year && hasParts(row)).flatMap((row) => row.state ?? []),
  }));
  const together = years.map((year) => {
    const own = rows.filter((row) => row.year === year && hasParts(row));
    return togetherOf(question, own, { year, codes, addsUp });
  });
  const description = describe(model, question, { measure: "count", states, codes, cells: figures.all });
  return {
    ...description,
    notes: [...description.notes, ...(addsUp ? notesOfGaps(rows) : [noteOfDifferentThings(by.label)])],
    by: by.id,
    byLabel: by.label,
    from: years[0] ?? 0,
    to: years.at(-1) ?? 0,
    codes: [...codes],
    rows: states.length > 1 ? [...rows, ...together] : rows,
    panel,
  };
}

async function splitFigures(
  model: ReadModel,
  selection: Selection,
  audience: Audience,
): Promise<{ readonly question: Split; readonly figures: Figures }> {
  const { indicator, filter } = understand(model, { ...selection, by: null });
  const free = indicator.dimensions.filter((dimension) => filter[dimension] === undefined);
  const wanted = selection.by === null ? free : [selection.by];
  const candidates = wanted.map((by) => withDimension(understand(model, { ...selection, by })));
  for (const question of candidates) {
    const figures = await figuresFor(model, question, audience, { totals: true });
    if (wanted.length === 1 || codesWithFigures(question, figures).length > 0) return { question, figures };
  }
  const [first] = candidates;
  if (first === undefined) {
    throw new RequestFailure(400, "No breakdown", `${indicator.code} has no breakdown left to show: none is asked.`);
  }
  return { question: first, figures: await figuresFor(model, first, audience, { totals: true }) };
}

function withDimension(question: Question): Split {
  const { by, indicator } = question;
  if (by !== null) return { ...question, by };
  throw new RequestFailure(400, "No breakdown", `${indicator.code}: the filter fixes the very dimension to split by.`);
}

interface RowOptions {
  readonly year: number;
  readonly codes: readonly string[];
  readonly addsUp: boolean;
}

function rowOf(question: Split, figures: Figures, options: RowOptions & { readonly state: State }): Row {
  const { state, year, codes, addsUp } = options;
  const { filter, by, isAsked, isTotalAsked } = question;
  const cellAt = (breakdown: Breakdown) => figures.at(state.iso3, breakdownText(breakdown), year);
  const total = pointOf(cellAt(filter), year, isTotalAsked(year));
  const points = codes.map((code) => pointOf(cellAt({ ...filter, [by.id]: code }), year, isAsked(year)));
  return { state: state.iso3, year, total, ...partsOf(codes, points, addsUp), gap: gapOf(total, points, addsUp) };
}

function togetherOf({ isAsked, isTotalAsked }: Split, rows: readonly Row[], options: RowOptions): Row {
  const { year, codes, addsUp } = options;
  // A total of the states together is one only if each of them gave its own.
  const total = pooledPoint(
    rows.map((row) => row.total),
    { year, isAsked: isTotalAsked(year), complete: true },
  );
  const points = codes.map((_, place) =>
    pooledPoint(
      rows.flatMap((row) => row.parts[place]?.point ?? []),
      { year, isAsked: isAsked(year), complete: false },
    ),
  );
  return { state: null, year, total, ...partsOf(codes, points, addsUp), gap: gapOf(total, points, addsUp) };
}

function partsOf(codes: readonly string[], points: readonly Point[], addsUp: boolean): Pick<Row, "parts"> {
  const shares = sharesOf(points, addsUp);
  const none = { value: null, low: null, high: null };
  return {
    parts: codes.flatMap((code, place) => {
      const point = points[place];
      return point === undefined ? [] : [{ code, point, share: shares[place] ?? none }];
    }),
  };
}

/** What the parts do not explain of the total; null unless all of it is known exactly. */
function gapOf(total: Point, parts: readonly Point[], addsUp: boolean): number | null {
  const known = parts.flatMap((point) => intervalOf(point) ?? []);
  const sum = known.length === 0 ? null : exactValue(sumOfIntervals(known));
  return !addsUp || total.value === null || sum === null ? null : total.value - sum;
}

function hasParts(row: Row): boolean {
  return row.parts.some((part) => part.point.low !== null);
}
