import type { CellPattern, Edition, Relation } from "../../../questionnaire/edition.ts";
import { listWords, sentenceCase } from "../../charts/format.ts";

/** A relation that is checked, in words. */
export interface RelationLine {
  /** Rule id: `P02-sex`. */
  readonly rule: string;
  /** What must hold. */
  readonly words: string;
  /** Why it may fail without a mistake. */
  readonly legitimate: string;
}

type Asked = Pick<Edition, "indicators" | "dimensions" | "relations">;

/**
 * The relations that an indicator stands in, each said once: the compiled questionnaire has one relation per code
 * (`P01-cyber:CYB.OFF.REC:ACC`), a reader wants the rule.
 */
export function relationLines(indicator: string, asked: Asked): readonly RelationLine[] {
  const lines = new Map<string, RelationLine>();
  for (const relation of asked.relations.filter((each) => indicatorsOf(each).includes(indicator))) {
    const rule = relation.id.split(":")[0] ?? relation.id;
    const words = relationWords(relation, asked);
    lines.set(`${rule} ${words}`, { rule, words, legitimate: relation.legitimate });
  }
  return [...lines.values()];
}

function indicatorsOf(relation: Relation): readonly string[] {
  if (relation.kind === "part-of") return [relation.part.indicator, relation.whole.indicator];
  return relation.kind === "funnel" ? relation.stages : [relation.indicator];
}

function relationWords(relation: Relation, asked: Asked): string {
  switch (relation.kind) {
    case "exhaustive":
      return `${labelOf(relation.indicator, asked)}: the figures by ${dimension(relation.dimension, asked)}, the unknown included, add up to the total.`;
    case "same-total":
      return `${labelOf(relation.indicator, asked)}: the breakdowns by ${listWords(relation.dimensions.map((id) => dimension(id, asked)))} have the same sum.`;
    case "funnel":
      return `Over three years together, each is no more than the one before it: ${relation.stages.map((stage) => labelOf(stage, asked, "short")).join(", ")}.`;
    case "part-of":
      return partWords(relation.part, relation.whole, asked);
    default:
      return relation satisfies never;
  }
}

function partWords(part: CellPattern, whole: CellPattern, asked: Asked): string {
  const [by] = Object.keys(part.breakdown);
  if (part.indicator === whole.indicator && by !== undefined) {
    return `${labelOf(whole.indicator, asked)}: no figure by ${dimension(by, asked)} is larger than the total.`;
  }
  const parts = by !== undefined && part.breakdown[by] === whole.breakdown[by];
  const each = parts ? `, for each ${dimension(by, asked)}` : "";
  const within = parts ? "" : codeWords(whole, asked);
  return `${sentenceCase(labelOf(part.indicator, asked, "short"))} are no more than ${labelOf(whole.indicator, asked, "short")}${within}${each}.`;
}

/** " (forced labour)": the codes of a breakdown. */
function codeWords(pattern: CellPattern, asked: Asked): string {
  const labels = Object.entries(pattern.breakdown).map(([id, code]) => {
    const codes = asked.dimensions.find((each) => each.id === id)?.codes;
    return (codes?.find((each) => each.code === code)?.label ?? code).toLowerCase();
  });
  return labels.length === 0 ? "" : ` (${listWords(labels)})`;
}

function labelOf(code: string, asked: Asked, form: "label" | "short" = "label"): string {
  return asked.indicators.find((indicator) => indicator.code === code)?.[form] ?? code;
}

function dimension(id: string, asked: Asked): string {
  return (asked.dimensions.find((each) => each.id === id)?.label ?? id).toLowerCase();
}
