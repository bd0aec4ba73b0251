import { indicatorOf } from "../../questionnaire/lookup.ts";
import type { Edition, Indicator } from "../../questionnaire/edition.ts";
import type { CellChange, ReleaseDiff } from "../contract/release-diff.ts";
import type { Audience } from "../disclosure/disclose.ts";
import { RequestFailure } from "../failure.ts";
import type { Cell } from "../readmodel/cell.ts";
import type { ReadModel } from "../readmodel/read-model.ts";
import type { RecordStore } from "../record/record-store.ts";
import { relativeChange } from "../statistics/change.ts";
import { differenceOfIntervals } from "../statistics/interval.ts";
import { amountOf } from "./amount.ts";
import { type CheckedContribution, type DiffSide, FILE_ID, fileSide, releaseSide } from "./diff-side.ts";
import { intervalOf, pointOf } from "./figure.ts";
import { createMemory } from "./memory.ts";
import { diffWords } from "./release-diff-words.ts";
import { movedTotals } from "./moved-totals.ts";

const remember = createMemory<ReleaseDiff>(50);

/** A diff lists so many cells; the counts and the sentences are of all. */
const MOST_LISTED = 5000;

/** Which two releases, `draft` being what the next one would be, and whether only one contribution's part is looked at. */
export interface DiffAsked {
  readonly earlier: string;
  readonly later: string;
  readonly only?: { readonly state: string; readonly round: string };
}

/**
 * What is different in the later release: cells changed, new and withdrawn, the sums of the 13 that they move, and
 * sentences. The ids in it lead to both vintages, which stay readable for ever.
 *
 * Throws RequestFailure (404) for a release that is not known.
 */
export async function releaseDiff(
  model: ReadModel,
  asked: DiffAsked,
  audience: Audience = "public",
): Promise<ReleaseDiff> {
  const [earlier, later] = [model.release(asked.earlier), model.release(asked.later)];
  const key = JSON.stringify([earlier.hash, later.hash, earlier.id, later.id, asked.only, audience]);
  return remember(model, key, () =>
    makeDiff(model, releaseSide(model, earlier, audience), releaseSide(model, later, audience), asked.only),
  );
}

/**
 * Which figures change if a file that was not kept were accepted: a release beside what it would be with the file in it.
 *
 * Throws RequestFailure (404) for a release that is not known.
 */
export async function whatIfFile(
  model: ReadModel,
  record: RecordStore,
  file: CheckedContribution,
  { release, audience }: { readonly release: string | null; readonly audience: Audience },
): Promise<ReleaseDiff> {
  const now = model.release(release);
  return makeDiff(model, releaseSide(model, now, audience), fileSide(model, record, now, file, audience));
}

/**
 * Which figures change when a contribution that was accepted is released: the latest release beside the draft, as far as
 * the contribution is behind it. Throws RequestFailure (404) where there is none, (409) where a later vintage replaced it.
 */
export async function whatIf(model: ReadModel, contribution: string, audience: Audience): Promise<ReleaseDiff> {
  const { members } = model.release("draft");
  const known = members.find((member) => member.id === contribution);
  if (known !== undefined) {
    const only = { state: known.state, round: known.round };
    return releaseDiff(model, { earlier: model.release(null).id, later: "draft", only }, audience);
  }
  const replaced = model.releases().some((release) => release.members.some((member) => member.id === contribution));
  if (!replaced) {
    throw new RequestFailure(404, "No such contribution", `${contribution}: GET /api/contributions lists them.`);
  }
  throw new RequestFailure(
    409,
    "Replaced",
    `${contribution} was replaced by a later vintage, which would be released.`,
  );
}

async function makeDiff(
  model: ReadModel,
  earlier: DiffSide,
  later: DiffSide,
  only?: DiffAsked["only"],
): Promise<ReleaseDiff> {
  const contributions = changedContributions(earlier, later).filter(
    (one) => only === undefined || (one.state === only.state && one.round === only.round),
  );
  const states = [...new Set(contributions.map((one) => one.state))];
  const found: CellChange[] = [];
  if (states.length > 0) {
    for (const [edition, indicator] of everyIndicator(model.editions)) {
      const [before, after] = await Promise.all(
        [earlier, later].map((side) => side.cells(edition, { indicator: indicator.code, states })),
      );
      found.push(...changesOf(edition, indicator, before ?? [], after ?? []));
    }
  }
  const cells = only === undefined ? found : found.filter((change) => isOfRound(model, change, only.round));
  const countOf = (kind: CellChange["kind"]): number => cells.filter((change) => change.kind === kind).length;
  const [edition] = model.editions.toReversed();
  const diff = {
    earlier: { id: earlier.id, at: earlier.at, hash: earlier.hash },
    later: { id: later.id, at: later.at, hash: later.hash },
    contributions,
    counts: {
      changed: countOf("changed"),
      new: countOf("new"),
      withdrawn: countOf("withdrawn"),
      withheld: countOf("withheld"),
      remarked: countOf("remarked"),
    },
    cells: cells.slice(0, MOST_LISTED),
    left: Math.max(0, cells.length - MOST_LISTED),
    totals: await movedTotals(model, [earlier, later], cells),
    stateNames: Object.fromEntries((edition?.states ?? []).map((state) => [state.iso3, state.name])),
  };
  return { ...diff, ...diffWords(diff, model.editions), review: [] };
}

/** Every indicator once, with the newest edition that asks it. */
function everyIndicator(editions: readonly Edition[]): readonly (readonly [Edition, Indicator])[] {
  const codes = new Set(editions.flatMap((edition) => edition.indicators.map((indicator) => indicator.code)));
  return [...codes].flatMap((code) => {
    const edition = editions.findLast((candidate) => indicatorOf(candidate, code) !== null);
    const indicator = edition === undefined ? null : indicatorOf(edition, code);
    return edition === undefined || indicator === null ? [] : [[edition, indicator] as const];
  });
}

function changedContributions(earlier: DiffSide, later: DiffSide): ReleaseDiff["contributions"] {
  const placeOf = (member: DiffSide["members"][number]): string => `${member.state} ${member.round}`;
  const before = new Map(earlier.members.map((member) => [placeOf(member), member]));
  const after = new Map(later.members.map((member) => [placeOf(member), member]));
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((place) => {
    const [old, now] = [before.get(place) ?? null, after.get(place) ?? null];
    const known = old ?? now;
    if (known === null || old?.id === now?.id) return [];
    return [{ state: known.state, round: known.round, before: old?.id ?? null, after: now?.id ?? null }];
  });
}

function changesOf(
  { settings }: Edition,
  { label }: Indicator,
  before: readonly Cell[],
  after: readonly Cell[],
): readonly CellChange[] {
  const old = new Map(before.map((cell) => [orderedKey(cell), cell]));
  const now = new Map(after.map((cell) => [orderedKey(cell), cell]));
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((key): CellChange[] => {
    const [then, current] = [old.get(key) ?? null, now.get(key) ?? null];
    const known = current ?? then;
    const kind = kindOf(then, current);
    if (known === null || kind === null) return [];
    const { state, indicator, year, breakdown, unit } = known;
    const [a, b] = [intervalOf(then), intervalOf(current)];
    const line = current === null ? null : lineInFile(current);
    return [
      {
        kind,
        state,
        indicator,
        label,
        year,
        breakdown: { ...breakdown },
        unit,
        before: then === null ? null : pointOf(then, year, true),
        after: current === null ? null : { ...pointOf(current, year, true), ...(line === null ? {} : { cell: null }) },
        line,
        change: amountOf(a === null || b === null ? null : differenceOfIntervals(b, a)),
        relative: relativeChange(then?.value ?? null, current?.value ?? null, settings.floors.base),
      },
    ];
  });
}

/** The line of a figure of a file that was not kept; null for one that was, which has an id. */
function lineInFile({ id }: Cell): number | null {
  return id.startsWith(`${FILE_ID}_`) ? Number(id.slice(FILE_ID.length + 1)) : null;
}

/** The identity of a cell, such that a total comes before its parts when sorted. */
function orderedKey({ state, year, breakdownKey, unit }: Cell): string {
  return [state, year, unit, breakdownKey].join("|");
}

/** Null where nothing is different but the file that says it. */
function kindOf(before: Cell | null, after: Cell | null): CellChange["kind"] | null {
  const [a, b] = [intervalOf(before), intervalOf(after)];
  const hidden = [before, after].filter((cell) => cell?.status === "suppressed").length;
  // Of two hidden figures nothing is told, not even whether they differ.
  if (hidden > 0) return hidden === 2 ? null : "withheld";
  if (a === null && b !== null) return "new";
  if (a !== null && b === null) return "withdrawn";
  if (a?.low !== b?.low || a?.high !== b?.high) return "changed";
  const isRemarked = before?.status !== after?.status || before?.flags.join() !== after?.flags.join();
  return isRemarked ? "remarked" : null;
}

function isOfRound(model: ReadModel, { before, after }: CellChange, round: string): boolean {
  return [before, after].some((point) => {
    const number = /^c_(\d+)_/.exec(point?.cell ?? "")?.[1];
    return number !== undefined && model.contribution(Number(number))?.round === round;
  });
}
