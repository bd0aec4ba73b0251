import type { Assembled } from "./assembled.ts";
import type { Change, Retired } from "./edition.ts";

/**
 * Whether an edition asks for something: an indicator, a dimension (`drug`), or a code of one (`drug=CAN_R`).
 *
 * What a change leads to is asked from its edition on, what it leads away from was asked before it, and whatever no
 * change names is asked by all. Editions are told apart by their years, which also order them.
 */
export function isAsked(changes: readonly Change[], edition: string, subject: string): boolean {
  return changes.every((change) =>
    edition >= change.edition ? !endsWith(change, subject) : !beginsWith(change, subject),
  );
}

/** Whether a change is the end of a subject: what is split, merged or narrowed may go on under its own code. */
export function endsWith({ from, to }: Change, subject: string): boolean {
  return from.includes(subject) && !to.includes(subject);
}

/** Whether a change is the beginning of a subject. */
export function beginsWith({ from, to }: Change, subject: string): boolean {
  return to.includes(subject) && !from.includes(subject);
}

/**
 * What earlier editions asked and this one no longer does, each with what it is read as, in the order of the changes.
 * `editions` are the ids of all, ascending.
 */
export function retiredBy(
  edition: string,
  editions: readonly string[],
  changes: readonly Change[],
  all: Assembled,
): readonly Retired[] {
  const held = changes.filter((change) => change.edition <= edition);
  return held.flatMap((change) =>
    change.from
      .filter((subject) => endsWith(change, subject))
      .flatMap((subject): Retired[] => {
        const named = nameOf(subject, all);
        if (named === null) return [];
        const { successors, comparable } = follow(subject, held);
        const isReadable = successors.length === 1 && comparable !== "no";
        return [
          {
            ...named,
            edition: editions.findLast((one) => one < change.edition) ?? change.edition,
            change: change.change,
            successors,
            readAs: isReadable ? (successors[0] ?? null) : null,
            comparable,
            reason: change.reason,
          },
        ];
      }),
  );
}

type Named = Pick<Retired, "kind" | "dimension" | "code" | "label" | "aliases">;

function nameOf(subject: string, { indicators, dimensions }: Assembled): Named | null {
  const [id = "", code] = subject.split("=");
  const dimension = dimensions.find((one) => one.id === id);
  const kind = dimension === undefined ? "indicator" : code === undefined ? "dimension" : "code";
  const found =
    dimension === undefined
      ? indicators.find((one) => one.code === id)
      : code === undefined
        ? dimension
        : dimension.codes.find((one) => one.code === code);
  if (found === undefined) return null;
  const { label, aliases } = found;
  return { kind, dimension: kind === "code" ? id : null, code: code ?? id, label, aliases };
}

const COMPARABLE: readonly Change["comparable"][] = ["yes", "with-break", "no"];

/** Follows a subject through the changes to what is asked at last; what is split or merged on the way is no successor. */
function follow(subject: string, changes: readonly Change[]): Pick<Retired, "successors" | "comparable"> {
  const change = changes.find((one) => endsWith(one, subject));
  if (change === undefined) return { successors: [codeOf(subject)], comparable: "yes" };
  const ways = change.to.map((next) => follow(next, changes));
  const isOne = change.change === "renamed" || change.change === "redefined";
  const weakest = Math.max(
    COMPARABLE.indexOf(isOne ? change.comparable : "no"),
    ...ways.map((way) => COMPARABLE.indexOf(way.comparable)),
  );
  return { successors: ways.flatMap((way) => way.successors), comparable: COMPARABLE[weakest] ?? "no" };
}

/** The code as it stands in a file, without its dimension. */
function codeOf(subject: string): string {
  return subject.split("=").at(-1) ?? subject;
}
