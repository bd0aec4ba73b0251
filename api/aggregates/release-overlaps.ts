import { holderOf } from "../contract/holding.ts";
import type { OverlapYear } from "../contract/release.ts";
import type { ModelRelease } from "../readmodel/read-model.ts";
import type { RecordStore } from "../record/record-store.ts";

interface Answer {
  readonly state: string;
  readonly year: number;
  readonly round: string;
  readonly block: string;
  readonly answers: boolean;
}

/** The years that two rounds of a release answer, state by state, and for how many indicators each of the rounds holds. */
export function overlapsIn(record: RecordStore, { members, hasRivals }: ModelRelease): readonly OverlapYear[] {
  if (!hasRivals) return [];
  const found: OverlapYear[] = [];
  for (const own of Map.groupBy(members, (member) => member.state).values()) {
    const answers =
      own.length < 2 ? [] : own.flatMap(({ number, round, state }) => answersOf(record, number, round, state));
    for (const ofYear of Map.groupBy(answers, (answer) => answer.year).values()) {
      if (new Set(ofYear.map((answer) => answer.round)).size > 1) found.push(decided(ofYear));
    }
  }
  return found.toSorted((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : a.year - b.year));
}

function answersOf(record: RecordStore, number: number, round: string, state: string): readonly Answer[] {
  const blocks = new Map<string, Answer>();
  record.eachRow(number, ({ indicator, year, missing }) => {
    const block = `${indicator} ${year}`;
    const known = blocks.get(block) ?? { state, year, round, block, answers: false };
    blocks.set(block, { ...known, answers: known.answers || missing !== "not-reported" });
  });
  return [...blocks.values()];
}

function decided(answers: readonly Answer[]): OverlapYear {
  const rivals = [...Map.groupBy(answers, (answer) => answer.block).values()];
  const holders = rivals.flatMap((each) => holderOf(each)?.round ?? []);
  const rounds = [...new Set(answers.map((answer) => answer.round))].toSorted();
  return {
    state: answers[0]?.state ?? "",
    year: answers[0]?.year ?? 0,
    holds: rounds.map((round) => ({ round, indicators: holders.filter((holder) => holder === round).length })),
  };
}
