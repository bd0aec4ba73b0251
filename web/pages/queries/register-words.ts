import type { Break } from "../../../api/contract/breaks.ts";
import { BREAK_WORDS } from "../../../api/contract/breaks.ts";
import { breakdownText } from "../../../api/contract/observation.ts";
import type { QueriesView, Query } from "../../../api/contract/queries.ts";
import { formatNumber, sentenceCase } from "../../charts/format.ts";
import type { Address } from "../../components/addresses.ts";

/** What a change looks like, in the words of the table. */
export const KIND_WORDS: Readonly<Record<Query["kind"], string>> = {
  jump: "jump",
  "digit-shift": "shifted digit?",
  zero: "zero beside many",
};

/** What a query or a break is about: "Detected victims", "Drugs seized by weight, Heroin". */
export function seriesName(one: Pick<Query | Break, "indicator" | "breakdown">, view: QueriesView): string {
  const indicator = view.indicators.find(({ code }) => code === one.indicator)?.short ?? one.indicator;
  const part = view.breakdownLabels[breakdownText(one.breakdown)] ?? "";
  return sentenceCase(part === "" ? indicator : `${indicator}, ${part}`);
}

/** The factor between two figures: "6.0 times"; empty beside a zero. */
export function factorWords(factor: number | null): string {
  if (factor === null) return "";
  return `${formatNumber(factor < 100 ? Math.round(factor * 10) / 10 : Math.round(factor))}\u00a0×`;
}

/** What somebody said of a break: its kind and the words, or who marked it. */
export function breakWords({ kind, text, declaredBy }: Break): string {
  if (declaredBy === "compiler") return "Marked when the published figures were compiled";
  const what = kind === null ? "Break in the series" : sentenceCase(BREAK_WORDS[kind]);
  return text === "" ? what : `${what}: ${text}`;
}

/** The chart of a series, in the release of the address; figures are drawn of what was released, never of the draft. */
export function chartAddress(
  one: Pick<Query | Break, "state" | "indicator" | "breakdown">,
  release: string | null,
): Address {
  const search = { indicator: one.indicator, states: one.state, ...one.breakdown };
  return { to: "/trends", search: release === null || release === "draft" ? search : { ...search, release } };
}
