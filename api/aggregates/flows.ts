import type { Code, Dimension, State } from "../../questionnaire/edition.ts";
import type { FlowCell, FlowsView } from "../contract/flows.ts";
import { breakdownText } from "../contract/observation.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import { RequestFailure } from "../failure.ts";
import type { Cell } from "../readmodel/cell.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import { type Interval, sumOfIntervals } from "../statistics/interval.ts";
import { amountOf } from "./amount.ts";
import { describe } from "./described.ts";
import { type Figures, figuresFor, intervalOf, pointOf } from "./figure.ts";
import { createMemory } from "./memory.ts";
import { generalNote } from "./notes.ts";
import { type Question, understand } from "./question.ts";
import { codesWithFigures } from "./shares.ts";

const remember = createMemory<FlowsView>(300);

/** Codes of citizenship and partner that are no country; they overlap with countries and with each other. */
const GROUPS = ["NAT", "FOR", "BSEC", "EU", "OTH", "STLS", "_U"];

/** The dimensions that name other countries, the more telling first. */
const DIRECTIONS = ["citizenship", "partner"] as const;

/**
 * Who reported of whom: for each state the citizenships (or partner countries) that it gave figures of, over the years
 * of the selection, and nothing that was not reported. Empty places of the matrix are not zeros.
 *
 * Throws RequestFailure (400, 404) for a word that is not known, or an indicator that names no other countries.
 */
export async function flowsView(
  model: ReadModel,
  selection: Selection,
  audience: Audience = "public",
): Promise<FlowsView> {
  const { hash } = model.release(selection.release);
  const asked = { ...selection, measure: "count" } as const;
  return remember(model, JSON.stringify([hash, audience, asked]), () => makeFlows(model, asked, audience));
}

async function makeFlows(model: ReadModel, selection: Selection, audience: Audience): Promise<FlowsView> {
  const question = directed(model, selection);
  const { states, years, by } = question;
  const figures = await figuresFor(model, question, audience);
  const codes = codesWithFigures(question, figures).filter((code) => code !== "_T");
  const rows = states.map((state) => rowOf(question, figures, state, codes));
  const description = describe(model, question, { measure: "count", states, codes, cells: figures.all });
  const silent = rows.filter((row) => row.cells.length === 0).map((row) => row.state);
  return {
    ...description,
    notes: [...description.notes, ...NOTES.map(generalNote)],
    from: years[0] ?? 0,
    to: years.at(-1) ?? 0,
    by: by.id,
    byLabel: by.label,
    columns: by.codes.filter((code) => codes.includes(code.code)).map((code) => columnOf(question, code, rows)),
    rows,
    silent,
  };
}

const NOTES = [
  "Only what was reported: an empty place is no zero. Years without a figure add nothing.",
  "Groups of countries overlap with the countries in them and are not added to them.",
] as const;

type Directed = Question & { readonly by: Dimension };

function directed(model: ReadModel, selection: Selection): Directed {
  const { indicator } = understand(model, { ...selection, by: null, filter: {} });
  const possible = DIRECTIONS.filter((dimension) => indicator.dimensions.includes(dimension));
  const wanted = possible.find((dimension) => dimension === selection.by) ?? possible[0];
  const question = wanted === undefined ? null : understand(model, { ...selection, by: wanted });
  if (question === null || question.by === null) {
    throw new RequestFailure(
      400,
      "No flows asked",
      `${indicator.code} is not asked by citizenship or partner, or one of them is fixed; THB.VIC.CIT is.`,
    );
  }
  return { ...question, by: question.by };
}

function rowOf(
  { years, filter, by }: Directed,
  figures: Figures,
  state: State,
  codes: readonly string[],
): FlowsView["rows"][number] {
  const cells = codes.flatMap((code): FlowCell[] => {
    const key = breakdownText({ ...filter, [by.id]: code });
    const found = years.flatMap((year) => figures.at(state.iso3, key, year) ?? []);
    if (found.length === 0) return [];
    const points = found.map((cell) => pointOf(cell, cell.year, true));
    return [{ ...amountOf(sumOver(found)), code, own: code === "NAT" || code === state.iso2, points }];
  });
  const reported = cells.flatMap((cell) => cell.points.filter((point) => point.low !== null || isUntold(point)));
  return {
    state: state.iso3,
    years: [...new Set(reported.map((point) => point.year))].toSorted((a, b) => a - b),
    cells,
  };
}

/** The sum of the years with a figure; null with none, or where one is withheld. */
function sumOver(cells: readonly Cell[]): Interval | null {
  const known = cells.flatMap((cell) => intervalOf(cell) ?? []);
  return known.length === 0 || cells.some(isUntold) ? null : sumOfIntervals(known);
}

function isUntold({ status }: Pick<Cell, "status">): boolean {
  return status === "suppressed";
}

function columnOf({ edition }: Directed, { code, label }: Code, rows: FlowsView["rows"]): FlowsView["columns"][number] {
  const cells = rows.flatMap((row) =>
    row.cells.filter((cell) => cell.code === code).map((cell) => ({ cell, state: row.state })),
  );
  const known = cells.flatMap(({ cell }) => intervalOf(cell) ?? []);
  const isWhole = known.length > 0 && !cells.some(({ cell }) => cell.points.some(isUntold));
  return {
    ...amountOf(isWhole ? sumOfIntervals(known) : null),
    code,
    label,
    isGroup: GROUPS.includes(code),
    member: edition.states.find((state) => state.iso2 === code)?.iso3 ?? null,
    states: cells.map(({ state }) => state),
  };
}
