import type { MetadataAnswer } from "./contract/covering-note.ts";
import type { RecordStore } from "./record/record-store.ts";

/** What a state answered to the questions on how its figures were made, with the last contribution that answers any. */
export function answeredLast(record: Pick<RecordStore, "latest" | "note">, state: string): readonly MetadataAnswer[] {
  const own = record.latest().filter((contribution) => contribution.state === state);
  const laterFirst = own.toSorted((a, b) => b.number - a.number);
  return laterFirst.map(({ number }) => record.note(number).answers).find((answers) => answers.length > 0) ?? [];
}
