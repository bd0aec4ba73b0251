import type { ReleaseDiff } from "../../contract/release-diff.ts";
import type { Statement } from "../../contract/review.ts";
import { nameList, periodWords } from "../prose.ts";
import { joined, listed, say, states } from "../sentence.ts";

const RULE = { name: "revision", version: 1 } as const;

/** How many figures of these years are not those of the release before, and of which states. */
export function revisionStatement(diff: ReleaseDiff, from: number, to: number): Statement {
  const moved = diff.cells.filter(({ year, kind }) => year >= from && year <= to && kind !== "remarked");
  const who = [...new Set(moved.map(({ state }) => state))];
  const kinds = (["changed", "new", "withdrawn", "withheld"] as const).flatMap((kind) => {
    const number = moved.filter((each) => each.kind === kind).length;
    return number === 0 ? [] : [say`${states(kind, number)} ${kind}`];
  });
  const since = say`Since release ${diff.earlier.id}, of the figures ${periodWords(from, to)}`;
  const names = nameList(who.map((state) => diff.stateNames[state] ?? state));
  const text = joined(
    kinds.length === 0
      ? [since, " none has changed."]
      : [since, ": ", listed(kinds), `. They are figures of ${names}.`],
  );
  return {
    id: ["revision", diff.earlier.id, diff.later.id, `${from}-${to}`].join("|"),
    indicator: "",
    rule: RULE.name,
    parts: text.parts,
    proof: {
      rule: RULE.name,
      version: RULE.version,
      release: diff.later.id,
      panel: who,
      inputs: moved.flatMap((each) =>
        [each.before?.cell, each.after?.cell].filter((cell) => cell !== null && cell !== undefined),
      ),
      numbers: text.numbers,
    },
  };
}
