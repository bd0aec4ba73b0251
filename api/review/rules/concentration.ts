import type { Statement } from "../../contract/review.ts";
import { say, share } from "../sentence.ts";
import { inProse } from "../prose.ts";
import { endsOf, figureOf, isPublishable, nameOf, panelOf, totalsOf, type Evidence } from "./evidence.ts";
import { statement } from "./opening.ts";

const RULE = { name: "concentration", version: 1 } as const;

/** One state's figure makes up most of the total of the last year. Null where none does, or the figures are intervals. */
export function concentrationStatement(evidence: Evidence): Statement | null {
  if (!isPublishable(evidence)) return null;
  const panel = panelOf(evidence);
  const last = endsOf(totalsOf(evidence, panel))?.last;
  if (last === undefined || last.low !== last.high || last.low < evidence.settings.floors.base) return null;
  const found = panel
    .flatMap((state) => {
      const figure = figureOf(evidence, state, evidence.to);
      return figure === null ? [] : [{ state, figure, part: figure.low / last.low }];
    })
    .find(({ part }) => part >= evidence.settings.review.concentration);
  if (found === undefined) return null;
  const who = inProse(nameOf(evidence, found.state));
  const part = share("part", { low: found.part, high: found.part }, 0);
  return statement(
    evidence,
    RULE,
    [
      say`One state, ${who}, accounts for ${part} of the total reported for ${String(evidence.to)}, and the sum over the region mainly repeats its figures.`,
    ],
    { panel, inputs: last.cells, extra: { total: last, largest: found.figure } },
  );
}
