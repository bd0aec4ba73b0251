/** What was measured of how a series moves, in plain words, each with its number and its method. */

import type { TendencySeries, TendencyView } from "../../api/contract/tendency.ts";
import { formatNumber, formatPeriod, formatQuantity, formatRange, listWords, signed, speakPoint } from "./format.ts";
import { markRemark, markSign } from "./mark-words.ts";
import { chartTable, type ChartTable, markedCell, numberCell, pointCell, type TableCell } from "./table.ts";

/** One line: what is asked, how it is found, what came out. */
export interface TendencyFact {
  readonly term: string;
  readonly method: string;
  readonly text: string;
}

/** The facts of one series; only those of which there is something to say. */
export function tendencyFacts(series: TendencySeries, view: TendencyView): readonly TendencyFact[] {
  return [
    ...slopeFact(series, view),
    ...testFact(series, view),
    ...withoutFact(series, view),
    ...turnFact(series),
    ...outlierFact(series),
    ...expectedFact(series),
  ];
}

/** Every year, those that are compared with what the earlier ones lead one to expect; breaks and jumps by their signs. */
export function tendencyTable({ state, points, marks, expectation }: TendencySeries, view: TendencyView): ChartTable {
  const rows = points.map((point) => {
    const found = expectation?.compared.find((one) => one.year === point.year);
    const reported = pointCell(point, "count");
    const expected =
      found === undefined
        ? [numberCell(null), numberCell(null), numberCell(null), textCell("")]
        : [roundedCell(found.expected), roundedCell(found.low), roundedCell(found.high), textCell(found.stands ?? "")];
    const cell = markedCell(reported, markSign(marks, point.year), markRemark(marks, point.year));
    return { head: String(point.year), state, cells: [cell, ...expected] };
  });
  const columns = ["Reported", "Expected", "From", "To", "Reported lies"];
  return chartTable(`${view.label}, compared with the years before ${view.since}`, "Year", columns, rows);
}

function slopeFact({ slope }: TendencySeries, { unitLabel }: TendencyView): readonly TendencyFact[] {
  if (slope === null) return [];
  const limits =
    slope.low === null || slope.high === null
      ? "; too few years for an interval"
      : `; 95 per cent interval ${step(slope.low)} to ${step(slope.high)}`;
  return [
    { term: "Typical yearly step", method: "Theil–Sen", text: `${step(slope.perYear)} ${unitLabel} a year${limits}` },
  ];
}

function testFact({ test, says }: TendencySeries, { tests }: TendencyView): readonly TendencyFact[] {
  if (test === null) return [];
  const found =
    says === null
      ? ""
      : says === "nothing shown"
        ? ": neither a rise nor a fall is shown"
        : `: the figures are ${says}`;
  const corrected =
    test.adjusted === null || tests < 2
      ? ""
      : `, corrected for ${formatNumber(tests)} tests ${probability(test.adjusted)}`;
  return [
    { term: "Rise or fall", method: "Mann–Kendall, exact; Holm", text: `p ${probability(test.p)}${corrected}${found}` },
  ];
}

/** Of a sum: how it moves without the state that weighs most. */
function withoutFact({ state }: TendencySeries, { withoutLargest, stateNames, unitLabel }: TendencyView) {
  if (state !== null || withoutLargest === null) return [];
  const { slope, test } = withoutLargest;
  if (slope === null || test === null) return [];
  const name = stateNames[withoutLargest.state] ?? withoutLargest.state;
  const text = `${step(slope.perYear)} ${unitLabel} a year; p ${probability(test.p)}, not corrected`;
  return [{ term: `Without ${name}`, method: "the state with the largest figures", text }];
}

function turnFact({ turns }: TendencySeries): readonly TendencyFact[] {
  if (turns.length === 0) return [];
  const words = turns.map(({ year, kind, value }) => `${kind} in ${year} (${formatQuantity(value)})`);
  return [{ term: "Turns", method: "both neighbours differ by more than chance", text: listWords(words) }];
}

function outlierFact({ outliers }: TendencySeries): readonly TendencyFact[] {
  if (outliers.length === 0) return [];
  const words = outliers.map(({ year, value, z }) => `${formatQuantity(value)} in ${year} (${step(z)})`);
  return [{ term: "Far from its own past", method: "modified z-score of the years before", text: listWords(words) }];
}

function expectedFact({ expectation }: TendencySeries): readonly TendencyFact[] {
  if (expectation === null) return [];
  const words = expectation.compared.map(({ year, point, low, high, stands }) => {
    const limits = formatRange(whole(low), whole(high));
    return `${year}: ${speakPoint(point, "count")}, expected ${limits}${stands === null ? "" : `, ${stands}`}`;
  });
  const period = formatPeriod(expectation.from, expectation.to);
  return [
    { term: `Compared with ${period}`, method: "straight line, 95 per cent for a new year", text: words.join("; ") },
  ];
}

function step(value: number): string {
  return signed(value, formatQuantity(Number(value.toPrecision(3))));
}

function whole(value: number): string {
  return formatQuantity(value >= 10 ? Math.round(value) : Number(value.toPrecision(2)));
}

function probability(p: number): string {
  return p < 0.001 ? "below 0.001" : formatNumber(Number(p.toPrecision(2)));
}

function roundedCell(value: number): TableCell {
  const text = whole(value);
  return { ...numberCell(value), text, title: text };
}

function textCell(text: string): TableCell {
  return { ...numberCell(null), text, title: text };
}
