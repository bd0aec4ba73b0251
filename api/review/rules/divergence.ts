import type { Statement } from "../../contract/review.ts";
import { say, states, type Sentence } from "../sentence.ts";
import { nameList } from "../prose.ts";
import { figureOf, isPublishable, nameOf, panelOf, type Evidence } from "./evidence.ts";
import { movementOf } from "./movement.ts";
import { statement } from "./opening.ts";

const RULE = { name: "divergence", version: 1 } as const;

/**
 * Opposite movements stand behind the total: at least `change.divergence` states up and as many down, each by more than
 * the smallest change and, for counts, by more than chance. `narrate` writes it where the total changed little or is
 * driven by one state.
 */
export function divergenceStatement(evidence: Evidence): Statement | null {
  if (!isPublishable(evidence) || evidence.from === evidence.to) return null;
  const panel = panelOf(evidence);
  const went = (way: "increased" | "decreased") =>
    panel.filter((state) => {
      const first = figureOf(evidence, state, evidence.from);
      const last = figureOf(evidence, state, evidence.to);
      if (first === null || last === null) return false;
      return movementOf(evidence, first, last) === way;
    });
  const [up, down] = [went("increased"), went("decreased")];
  const floor = evidence.settings.change.divergence;
  if (up.length < floor || down.length < floor) return null;
  const who = (name: string, list: readonly string[]): Sentence =>
    say`${states(name, list.length)} states (${nameList(list.map((state) => nameOf(evidence, state)))})`;
  return statement(
    evidence,
    RULE,
    [
      say`The total contains opposite movements: between ${String(evidence.from)} and ${String(evidence.to)} the reported figure increased in ${who("up", up)} and decreased in ${who("down", down)}.`,
    ],
    {
      panel,
      inputs: [...up, ...down].flatMap((state) =>
        [evidence.from, evidence.to].flatMap((year) => figureOf(evidence, state, year)?.cell ?? []),
      ),
    },
  );
}
