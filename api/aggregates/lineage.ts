import { indicatorOf, stateOf } from "../../questionnaire/lookup.ts";
import type { Lineage } from "../contract/lineage.ts";
import { breakdownText, type Observation } from "../contract/observation.ts";
import type { Audience } from "../disclosure/disclose.ts";
import { type Cell, type CellQuery, parseCellId } from "../readmodel/cell.ts";
import type { ModelRelease, ReadModel } from "../readmodel/read-model.ts";
import type { StoredContribution } from "../record/contributions.ts";
import type { RecordStore } from "../record/record-store.ts";
import { signatureOf } from "../reading/signature.ts";
import { readDisclosed } from "./figure.ts";
import { overlapOf } from "./overlap.ts";
import { sourceOf } from "./source.ts";

/** How a lineage is read. */
export interface LineageOptions {
  /** Null: whichever release has the cell. `draft` for what is not released yet. */
  readonly release?: string | null;
  readonly audience?: Audience;
}

/**
 * The way from a figure back to the cell of the file that was received: contribution, line and column, the text there,
 * what reading did to it, and where it comes from.
 *
 * Null where no cell of the release has the id. What an audience may not see of the figure, it does not see of the file:
 * the text of a withheld cell is empty, and of a file that is not free the line shows only to the coordinator.
 */
export async function lineageOf(
  model: ReadModel,
  record: RecordStore,
  cell: string,
  { release = null, audience = "public" }: LineageOptions = {},
): Promise<Lineage | null> {
  const found = await findCell(model, record, cell, { release, audience });
  if (found === null) return null;
  const { contribution, observation, shown, holding } = found;
  const { key, cell: address, steps } = observation;
  const isWithheld = shown.status === "suppressed";
  const note = isWithheld ? "" : observation.note;
  const isOpen = contribution.confidentiality === "free";
  const showsLine = !isWithheld && (isOpen || audience === "coordinator");
  return {
    cell,
    state: key.state,
    stateName: nameOf(model, key.state),
    indicator: key.indicator,
    label: labelOf(model, key.indicator),
    year: key.year,
    breakdown: { ...key.breakdown },
    unit: key.unit,
    value: shown.value,
    low: shown.low,
    high: shown.high,
    status: shown.status,
    flags: [...observation.flags],
    note,
    text: isWithheld ? "" : address.text,
    lineText: showsLine ? lineOf(record, contribution, address.line) : "",
    contribution: {
      id: contribution.id,
      round: contribution.round,
      vintage: contribution.vintage,
      sha256: contribution.sha256,
      filename: contribution.filename,
      receivedAt: contribution.receivedAt,
      provenance: contribution.provenance,
      isOpen,
    },
    sheet: isWithheld ? null : (address.sheet ?? null),
    line: address.line,
    column: address.column,
    a1: `${columnLetters(address.column)}${address.line}`,
    steps: isWithheld ? [] : steps.map((step) => ({ ...step })),
    source: sourceOf(model, contribution, note),
    overlap: isWithheld ? null : overlapOf(record, holding, key, audience),
    events: await eventsBehind(model, record, found),
  };
}

/** A cell of a release, with everything that is known of where it comes from. */
export interface FoundCell {
  readonly holding: ModelRelease;
  readonly contribution: StoredContribution;
  readonly observation: Observation;
  /** The cell as the audience may see it. */
  readonly shown: Cell;
}

/** The cell with an id, in the named release or in the latest that has it; null where it holds in none. */
export async function findCell(
  model: ReadModel,
  record: RecordStore,
  cell: string,
  { release = null, audience = "public" }: LineageOptions,
): Promise<FoundCell | null> {
  const place = parseCellId(cell);
  const contribution = place === null ? null : model.contribution(place.contribution);
  if (place === null || contribution === null) return null;
  const holding = releaseWith(model, contribution, release);
  const stored = holding === null ? null : record.observation(place.contribution, place.row);
  if (holding === null || stored === null) return null;
  const { observation } = stored;
  const shown = await shownCell(model, holding, observation, cell, audience);
  return shown === null ? null : { holding, contribution, observation, shown };
}

/** The receipt and the acceptance of the contribution, and the releases in which its figure holds. */
async function eventsBehind(
  model: ReadModel,
  record: RecordStore,
  { contribution, observation, shown }: FoundCell,
): Promise<Lineage["events"]> {
  const holds: string[] = [];
  for (const release of model.releases()) {
    const isMember = release.members.some((member) => member.number === contribution.number);
    if (isMember && (await cellIn(model, release, observation, shown.id)) !== null) holds.push(release.id);
  }
  return record.events([contribution.id, ...holds]).map((event) => ({ ...event }));
}

function releaseWith(model: ReadModel, { number }: StoredContribution, wanted: string | null): ModelRelease | null {
  const candidates = wanted === null ? model.releases().toReversed() : [model.release(wanted)];
  return candidates.find((release) => release.members.some((member) => member.number === number)) ?? null;
}

/** The cell as the release shows it; null where it is quarantined, or another contribution's figure holds. */
async function shownCell(
  model: ReadModel,
  release: ModelRelease,
  observation: Observation,
  id: string,
  audience: Audience,
): Promise<Cell | null> {
  const edition = model.editions.at(-1);
  if (edition === undefined) return null;
  const cells = await readDisclosed(model, { edition }, placeOf(release, observation), audience);
  return cells.find((cell) => cell.id === id) ?? null;
}

/** The same without asking how it may be shown, for saying no more than whether it holds. */
async function cellIn(
  model: ReadModel,
  release: ModelRelease,
  observation: Observation,
  id: string,
): Promise<Cell | null> {
  const cells = await model.cells(placeOf(release, observation));
  return cells.find((cell) => cell.id === id) ?? null;
}

function placeOf(release: ModelRelease, { key }: Observation): CellQuery {
  return {
    release: release.ordinal,
    indicator: key.indicator,
    unit: key.unit,
    states: [key.state],
    from: key.year,
    to: key.year,
    breakdowns: [breakdownText(key.breakdown)],
  };
}

function nameOf({ editions }: ReadModel, iso3: string): string {
  const found = editions.findLast((edition) => stateOf(edition, iso3) !== null);
  return found === undefined ? iso3 : (stateOf(found, iso3)?.name ?? iso3);
}

function labelOf({ editions }: ReadModel, code: string): string {
  const found = editions.findLast((edition) => indicatorOf(edition, code) !== null);
  return found === undefined ? code : (indicatorOf(found, code)?.label ?? code);
}

/** The physical line of the file as it was received; empty where the file has fewer. */
function lineOf(record: RecordStore, { sha256, filename, encoding }: StoredContribution, line: number): string {
  const bytes = record.files.read(sha256);
  // The packed bytes of a workbook have no lines that a person reads.
  if (bytes === null || signatureOf(bytes, filename) !== null) return "";
  const lines = new TextDecoder(encoding ?? "utf-8").decode(bytes).split(/\r\n|\r|\n/);
  return lines[line - 1] ?? "";
}

/** A column as a spreadsheet names it: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? "" : columnLetters(before)) + String.fromCodePoint(65 + ((column - 1) % 26));
}
