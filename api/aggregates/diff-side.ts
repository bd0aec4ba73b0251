import type { Edition } from "../../questionnaire/edition.ts";
import type { CheckedFile } from "../contract/contribution.ts";
import { holderOf } from "../contract/holding.ts";
import { breakdownText, STATUSES } from "../contract/observation.ts";
import type { Audience } from "../disclosure/disclose.ts";
import type { Cell, CellQuery } from "../readmodel/cell.ts";
import type { ModelRelease, ReadModel } from "../readmodel/read-model.ts";
import type { RecordStore } from "../record/record-store.ts";
import type { Row } from "../record/rows.ts";
import { readDisclosed } from "./figure.ts";
import { cellOfRow } from "./row-cell.ts";

/** One of the two things that a diff holds beside each other: a release, or what one would be with a file in it. */
export interface DiffSide {
  readonly id: string;
  readonly at: string;
  readonly hash: string;
  readonly members: readonly { readonly id: string; readonly state: string; readonly round: string }[];
  /** Its cells, as the audience may see them. */
  readonly cells: (edition: Edition, query: Omit<CellQuery, "release">) => Promise<readonly Cell[]>;
}

/** A release, or the draft of the next one. */
export function releaseSide(model: ReadModel, release: ModelRelease, audience: Audience): DiffSide {
  const { id, at, hash, members, ordinal } = release;
  return {
    id,
    at,
    hash,
    members,
    cells: (edition, query) => readDisclosed(model, { edition }, { ...query, release: ordinal }, audience),
  };
}

/** A file that was read and checked, and not kept. */
export interface CheckedContribution {
  readonly state: string;
  readonly round: string;
  readonly sha256: string;
  readonly observations: NonNullable<CheckedFile["observations"]>;
}

/** The id of a side that has a file in it, and of the file among its members. */
export const FILE_ID = "file";

/**
 * The release as it would be with a file in place of what its state said in the same round. Which figures hold is
 * decided by the same rule as in a release.
 *
 * The file's own figures are shown as they stand: they are the reader's.
 */
export function fileSide(
  model: ReadModel,
  record: RecordStore,
  release: ModelRelease,
  file: CheckedContribution,
  audience: Audience,
): DiffSide {
  const { state, round, sha256 } = file;
  const base = releaseSide(model, release, audience);
  const others = release.members.filter((member) => member.state === state && member.round !== round);
  const rows = new Map(others.map((member) => [member.number, rowsOf(record, member.number)]));
  const holders = holdersWith(file, others, rows);
  const fromFile = file.observations.map((read) => cellOf(state, read));
  const fromOthers = others.flatMap(({ number, confidentiality }) => {
    const cells = (rows.get(number) ?? []).map((row) => cellOfRow(number, state, row));
    return confidentiality === "free" || audience === "coordinator" ? cells : cells.map(withheld);
  });
  const holding = [...fromFile, ...fromOthers].filter((cell) => holders.get(blockOf(cell)) === cell.contribution);
  return {
    id: FILE_ID,
    at: base.at,
    hash: sha256,
    members: [
      ...release.members.filter((member) => member.state !== state || member.round !== round),
      { id: FILE_ID, state, round },
    ],
    cells: async (edition, query) => {
      const known = await base.cells(edition, query);
      if (query.states !== undefined && !query.states.includes(state)) return known;
      // What holds as before is taken as the disclosure step gave it.
      const before = new Map(known.map((cell) => [cell.id, cell]));
      const own = holding.filter((cell) => isAsked(cell, query)).map((cell) => before.get(cell.id) ?? cell);
      return [...known.filter((cell) => cell.state !== state), ...own];
    },
  };
}

/** Stands for the file among the contributions' numbers. */
const FILE_NUMBER = 0;

function holdersWith(
  { round, observations }: CheckedContribution,
  others: readonly { readonly number: number; readonly round: string }[],
  rows: ReadonlyMap<number, readonly Row[]>,
): ReadonlyMap<string, number> {
  const blocks = new Map<string, Map<number, { number: number; round: string; answers: boolean }>>();
  const note = (number: number, of: string, block: string, answers: boolean): void => {
    const known = blocks.get(block) ?? new Map<number, { number: number; round: string; answers: boolean }>();
    blocks.set(
      block,
      known.set(number, { number, round: of, answers: answers || (known.get(number)?.answers ?? false) }),
    );
  };
  for (const read of observations) note(FILE_NUMBER, round, blockOf(read), read.status !== "not-reported");
  for (const other of others) {
    for (const row of rows.get(other.number) ?? []) {
      note(other.number, other.round, blockOf(row), row.missing !== "not-reported");
    }
  }
  return new Map(
    [...blocks].flatMap(([block, rounds]) => {
      const holder = holderOf([...rounds.values()]);
      return holder === null ? [] : [[block, holder.number]];
    }),
  );
}

function blockOf({ indicator, year }: { readonly indicator: string; readonly year: number }): string {
  return `${indicator} ${year}`;
}

function rowsOf(record: RecordStore, contribution: number): readonly Row[] {
  const rows: Row[] = [];
  record.eachRow(contribution, (row) => rows.push(row));
  return rows;
}

function isAsked(cell: Cell, { indicator, unit, from, to, breakdowns }: Omit<CellQuery, "release">): boolean {
  return (
    cell.indicator === indicator &&
    (unit === undefined || unit === null || cell.unit === unit) &&
    (from === undefined || cell.year >= from) &&
    (to === undefined || cell.year <= to) &&
    (breakdowns === undefined || breakdowns.includes(cell.breakdownKey))
  );
}

function cellOf(state: string, read: CheckedContribution["observations"][number]): Cell {
  const { line, column: _, ...cell } = read;
  const status = STATUSES.find((known) => known === read.status) ?? "not-reported";
  const id = `${FILE_ID}_${line}`;
  return {
    ...cell,
    id,
    state,
    status,
    contribution: FILE_NUMBER,
    breakdownKey: breakdownText(cell.breakdown),
    note: "",
  };
}

function withheld(cell: Cell): Cell {
  return { ...cell, value: null, low: null, high: null, status: "suppressed" };
}
