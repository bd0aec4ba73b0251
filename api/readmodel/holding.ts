import { holderOf } from "../contract/holding.ts";
import { type Part, speaksLast } from "../record/speaking.ts";

/** One contribution of a release, as far as it matters for whose figures hold. */
export interface Member extends Part {
  /** The contribution's number in the record. */
  readonly number: number;
  /** Rounds are named by their years, so that a later one sorts later. */
  readonly round: string;
  /** First and last reference year with an observation; null without any. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** Releases in which something holds: from ordinal `since` to the one before `before`. */
interface Span {
  readonly since: number;
  readonly before: number;
}

/** The indicators and years in a contribution, as `blockKey`s; true where it gives a figure or a reason, false where empty. */
export type Blocks = ReadonlyMap<string, boolean>;

/** In which releases the observations of a contribution for one indicator, of a section, and year hold. */
export type Holding = (contribution: number, section: string, indicator: string, year: number) => readonly Span[];

/** Whether any two rounds of one state have years in common, so that the rule decides something. */
export function haveRivals(members: readonly Member[]): boolean {
  return members.some((member) => rivalsIn(members, member.number).some(({ round }) => round !== member.round));
}

export function blockKey(indicator: string, year: number): string {
  return `${indicator} ${year}`;
}

/**
 * Says which contributions' figures hold in which release, by `HOLDING_RULE`.
 *
 * `releases` are the members of every release in order, the first being ordinal 1. `blocksOf` is asked only for
 * contributions whose years overlap with those of another round of the same state.
 */
export function holdingOf(
  releases: readonly (readonly Member[])[],
  blocksOf: (contribution: number) => Blocks,
): Holding {
  const whole = new Map<number, readonly Span[]>();
  const rivalsOf = new Map<number, readonly (readonly Member[])[]>();
  for (const { number: contribution } of releases.flat()) {
    if (whole.has(contribution)) continue;
    const rivals = releases.map((members) => rivalsIn(members, contribution));
    whole.set(
      contribution,
      spansOf(releases.map((members) => members.some((member) => member.number === contribution))),
    );
    if (rivals.some((found) => found.length > 1)) rivalsOf.set(contribution, rivals);
  }
  return (contribution, section, indicator, year) => {
    const rivals = rivalsOf.get(contribution);
    if (rivals === undefined) return whole.get(contribution) ?? [];
    const block = blockKey(indicator, year);
    return spansOf(rivals.map((members) => holderIn(members, section, block, blocksOf) === contribution));
  };
}

/** The contribution and those of the same state in the same release that share a year with it; none where it is not in. */
function rivalsIn(members: readonly Member[], contribution: number): readonly Member[] {
  const own = members.find((member) => member.number === contribution);
  if (own === undefined) return [];
  return members.filter((member) => member.state === own.state && (member === own || overlap(member, own)));
}

function overlap(a: Member, b: Member): boolean {
  if (a.round === b.round) return true;
  if (a.firstYear === null || a.lastYear === null || b.firstYear === null || b.lastYear === null) return false;
  return a.firstYear <= b.lastYear && b.firstYear <= a.lastYear;
}

function holderIn(
  members: readonly Member[],
  section: string,
  block: string,
  blocksOf: (contribution: number) => Blocks,
): number | null {
  const speaking = members.filter((member) => speaksLast(member, section, members));
  const rounds = speaking.flatMap(({ number, round }) => {
    const answers = blocksOf(number).get(block);
    return answers === undefined ? [] : [{ number, round, answers }];
  });
  return holderOf(rounds)?.number ?? null;
}

function spansOf(holds: readonly boolean[]): readonly Span[] {
  const spans: Span[] = [];
  let since: number | null = null;
  for (const [place, now] of [...holds, false].entries()) {
    if (now && since === null) since = place + 1;
    if (!now && since !== null) {
      spans.push({ since, before: place + 1 });
      since = null;
    }
  }
  return spans;
}
