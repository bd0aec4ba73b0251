import { unitOf } from "../../questionnaire/lookup.ts";
import {
  formatNumber,
  formatPeriod,
  formatQuantity,
  listWords,
  numberWord,
  sentenceCase,
} from "../../web/charts/format.ts";
import type { TendencySeries } from "../contract/tendency.ts";
import { amountWords } from "./amount.ts";
import type { Question } from "./question.ts";

/** Why nothing is said of a series' tendency; empty where something may be. */
export function withheldFromTendency(
  { edition, unit }: Question,
  { state, points, broken, years, test }: TendencySeries,
  { panel, of }: { readonly panel: number; readonly of: number },
): string[] {
  const { floors, tendency } = edition.settings;
  const reasons: string[] = [];
  const counted = `${sentenceCase(numberWord(years))} ${years === 1 ? "year" : "years"} with a figure${broken === null ? "" : ` from ${broken.year} on, where the series broke last`}`;
  if (test === null) reasons.push(`${counted}: there is nothing to test.`);
  else if (years < tendency.values) {
    reasons.push(
      `${counted}: no test is possible, since p cannot fall below ${formatNumber(Number(test.smallestP.toPrecision(2)))}.`,
    );
  }
  const largest = Math.max(0, ...points.map((point) => point.high ?? 0));
  if (years > 0 && unitOf(edition, unit)?.kind === "count" && largest < floors.base) {
    reasons.push(`No figure reaches ${floors.base}.`);
  }
  const least = Math.max(floors.reporters, Math.ceil(floors.coverage * of));
  if (state === null && panel < least) {
    reasons.push(`${sentenceCase(numberWord(panel))} of ${of} states reported every year; sentences need ${least}.`);
  }
  return reasons;
}

/** The tendency of a series in sentences: slope and test, turns and outliers, the years compared with those before. */
export function tendencySentences(question: Question, series: TendencySeries, panel: number): string[] {
  const whose =
    series.state === null
      ? `The ${panel} states that reported every year`
      : (question.edition.states.find((state) => state.iso3 === series.state)?.name ?? series.state);
  return [
    ...(series.broken === null ? [] : [`Measured from ${series.broken.year} on. ${series.broken.text}`]),
    ...slopeSentence(question, whose, series),
    ...turnSentence(whose, series),
    ...outlierSentence(whose, series),
    ...expectationSentence(whose, series),
  ];
}

function slopeSentence({ years, unit }: Question, whose: string, series: TendencySeries) {
  const { broken, years: known, slope, test, says } = series;
  if (slope === null || test === null || test.adjusted === null || says === null) return [];
  const period = formatPeriod(broken?.year ?? years[0] ?? 0, years.at(-1) ?? 0);
  const limits =
    slope.low === null || slope.high === null
      ? ""
      : `, 95 per cent interval ${signed(slope.low)} to ${signed(slope.high)}`;
  const tendency =
    says === "nothing shown"
      ? "the test shows neither a rise nor a fall"
      : `the figures tend to ${says === "rising" ? "rise" : "fall"}`;
  return [
    `${whose}, ${known} years of ${period}: ${tendency}. Median step ${signed(slope.perYear)} ${unit} a year${limits}; p ${pWords(test.p)}, corrected ${pWords(test.adjusted)}.`,
  ];
}

function turnSentence(whose: string, { turns }: TendencySeries): string[] {
  if (turns.length === 0) return [];
  const words = turns.map(({ year, kind, value }) => `a ${kind} in ${year} (${formatQuantity(value)})`);
  return [`${whose}: ${listWords(words)}.`];
}

function outlierSentence(whose: string, { outliers }: TendencySeries): string[] {
  if (outliers.length === 0) return [];
  const words = outliers.map(({ year, value }) => `${formatQuantity(value)} in ${year}`);
  return [`${whose}: far from the figures of the years before: ${listWords(words)}.`];
}

function expectationSentence(whose: string, { expectation }: TendencySeries): string[] {
  const compared = expectation?.compared.filter((one) => one.point.low !== null) ?? [];
  if (expectation === null || compared.length === 0) return [];
  const words = compared.map(
    ({ year, point, low, high, stands }) =>
      `${amountWords({ low: point.low ?? 0, high: point.high ?? 0 })} in ${year} (${formatQuantity(Math.round(low))} to ${formatQuantity(Math.round(high))}${stands === null ? "" : `: ${stands}`})`,
  );
  const period = formatPeriod(expectation.from, expectation.to);
  return [`${whose}, compared with what the line of ${period} leads one to expect: ${listWords(words)}.`];
}

function signed(value: number): string {
  return `${value > 0 ? "+" : ""}${formatQuantity(Number(value.toFixed(1)))}`;
}

function pWords(p: number): string {
  return p < 0.001 ? "below 0.001" : formatNumber(Number(p.toPrecision(2)));
}
