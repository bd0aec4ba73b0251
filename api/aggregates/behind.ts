import type { BehindCell, BehindView } from "../contract/behind.ts";
import type { Selection } from "../contract/selection.ts";
import type { Audience } from "../disclosure/disclose.ts";
import { RequestFailure } from "../failure.ts";
import type { Cell } from "../readmodel/cell.ts";
import { parseCellId } from "../readmodel/cell.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import type { RecordStore } from "../record/record-store.ts";
import { figuresFor } from "./figure.ts";
import { columnLetters } from "./lineage.ts";
import { understand } from "./question.ts";
import { regionView } from "./region.ts";
import { sourceOf } from "./source.ts";

/** A figure is made of fewer cells than this; whoever asks for more wants a download. */
const MOST_CELLS = 5000;

/**
 * The cells behind a figure: for each state, year and part of a selection the cell it was read from, its place in the
 * file and how many steps reading took, and the events of the contributions and the release. With `inSum` only those
 * that the regional sum of the selection is made of.
 *
 * Throws RequestFailure (400, 404) for a word that is not known, or a selection of more than 5,000 cells.
 */
export async function cellsBehind(
  model: ReadModel,
  record: RecordStore,
  selection: Selection,
  { inSum, audience = "public" }: { readonly inSum: boolean; readonly audience?: Audience },
): Promise<BehindView> {
  const question = understand(model, { ...selection, measure: "count" });
  const figures = await figuresFor(model, question, audience);
  const added = inSum ? await summed(model, selection, audience) : null;
  const cells = figures.all
    .filter((cell) => added === null || added.has(`${cell.state} ${cell.year}`))
    .toSorted((a, b) => compare(a.state, b.state) || a.year - b.year || compare(a.breakdownKey, b.breakdownKey));
  if (cells.length > MOST_CELLS) {
    throw new RequestFailure(400, "Too many cells", `${cells.length} cells: narrow down the years or the states.`);
  }
  const contributions = [...new Set(cells.map((cell) => cell.contribution))].flatMap(
    (number) => model.contribution(number)?.id ?? [],
  );
  return {
    indicator: question.indicator.code,
    label: question.indicator.label,
    unit: question.unit,
    release: question.release.id,
    cells: cells.flatMap((cell) => behindCell(model, record, cell) ?? []),
    events: record.events([...contributions, question.release.id]).map((event) => ({ ...event })),
  };
}

/** The states and years that the regional sum is made of. */
async function summed(model: ReadModel, selection: Selection, audience: Audience): Promise<ReadonlySet<string>> {
  const { points } = await regionView(model, { ...selection, measure: "count" }, audience);
  return new Set(points.flatMap(({ year, reporters }) => reporters.map((state) => `${state} ${year}`)));
}

function behindCell(model: ReadModel, record: RecordStore, cell: Cell): BehindCell | null {
  const place = parseCellId(cell.id);
  const contribution = model.contribution(cell.contribution);
  const stored = place === null ? null : record.observation(place.contribution, place.row);
  if (contribution === null || stored === null) return null;
  const { cell: address, steps, note } = stored.observation;
  const { id, state, year, breakdown, value, low, high, status } = cell;
  const isWithheld = status === "suppressed";
  return {
    cell: id,
    state,
    year,
    breakdown: { ...breakdown },
    value,
    low,
    high,
    status,
    contribution: contribution.id,
    filename: contribution.filename,
    line: address.line,
    a1: `${columnLetters(address.column)}${address.line}`,
    text: isWithheld ? "" : address.text,
    steps: isWithheld ? [] : steps.map((step) => ({ ...step })),
    source: sourceOf(model, contribution, note).statement,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
